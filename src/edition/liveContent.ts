import { relative, resolve, sep } from 'node:path';
import { newestFirst } from './corpusIndex.ts';
import { type Content, contentFolder, loadContent } from './loadContent.ts';

/**
 * Content that is being edited: read whole when it is first asked for, and after that only what changed.
 * While something in it is wrong, `good` is as it was before.
 */
export class LiveContent {
	readonly folder = resolve(contentFolder());
	#content: Content | undefined;
	#good: Content | undefined;
	/** Of which `good` has heard. */
	#heard: Content | undefined;
	/** Readouts whose files changed; `all` when anything else did. */
	#changed = new Set<string>();
	#all = false;

	/** Notes that a file of the folder changed, came or went. */
	touch(path: string): void {
		const [part, id, inside] = relative(this.folder, path).split(sep);
		if (part === 'readouts' && id && inside) this.#changed.add(id);
		else this.#all = true;
	}

	/** As it stands now, with all that is wrong in it. */
	now(): Content {
		if (!this.#content || this.#all) this.#content = loadContent(undefined, { keep: true });
		else if (this.#changed.size > 0) this.#content = renewed(this.#content, [...this.#changed]);
		this.#all = false;
		this.#changed.clear();
		return this.#content;
	}

	/** As it stood when last nothing was wrong, without readouts where that never was; the newest first. */
	good(): Content {
		const content = this.now();
		if (content !== this.#heard && content.faults.length === 0)
			this.#good = { ...content, editions: newestFirst(content.editions) };
		this.#heard = content;
		return this.#good ?? { ...content, editions: [] };
	}
}

/** Reads some readouts anew. */
function renewed(before: Content, ids: readonly string[]): Content {
	const now = loadContent(undefined, { keep: true, only: ids });
	const isOther = ({ id }: { id: string }) => !ids.includes(id);
	const folders = ids.map((id) => `${contentFolder()}/readouts/${id}`);
	const elsewhere = `${contentFolder()}/readouts/`;
	return {
		...now,
		editions: [...before.editions.filter(isOther), ...now.editions].sort((a, b) => (a.id < b.id ? -1 : 1)),
		faults: [
			...now.faults,
			...before.faults.filter(
				({ file }) =>
					file.startsWith(elsewhere) && !folders.some((folder) => file === folder || file.startsWith(`${folder}/`)),
			),
		],
	};
}

// The server that watches files and the templates that it runs are two worlds of modules.
const global = globalThis as { [key: symbol]: LiveContent | undefined };
const KEY = Symbol.for('verbatim.live-content');

/** The content that this process edits; none where it only builds. */
export const liveContent = (): LiveContent | undefined => global[KEY];

export function startEditing(): LiveContent {
	const content = new LiveContent();
	global[KEY] = content;
	return content;
}
