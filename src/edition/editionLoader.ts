import { resolve, sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { ContentFaults, formatFaults } from '../reading/fault.ts';
import { dateOf } from './corpusIndex.ts';
import { keepEdition, keepFaults, keepRegister } from './editionCache.ts';
import { contentFolder, loadContent } from './loadContent.ts';

/** An editor's save can touch several files at once: one reload serves them all. Milliseconds. */
const PAUSE = 30;

/**
 * Loads all readouts, or none: any fault in any file stops the build with the whole list. While
 * editing (`npm run dev`), the last good state stays, and the browser shows the list instead.
 */
export function editionLoader(): Loader {
	return {
		name: 'verbatim',
		load: async (context) => {
			publish(context);
			const { watcher } = context;
			if (!watcher) return;
			const folder = resolve(contentFolder());
			watcher.add(folder);
			let waiting: NodeJS.Timeout | undefined;
			for (const event of ['add', 'change', 'unlink'] as const)
				watcher.on(event, (path) => {
					if (!resolve(path).startsWith(folder + sep)) return;
					clearTimeout(waiting);
					waiting = setTimeout(() => publish(context), PAUSE);
				});
		},
	};
}

function publish({ store, logger, watcher }: LoaderContext): void {
	const editing = watcher !== undefined;
	const { register, editions, faults } = loadContent();
	if (editing) keepFaults(faults);
	if (faults.length > 0) {
		if (!editing) throw new ContentFaults(faults);
		logger.error(`\n${formatFaults(faults)}`);
		return;
	}
	const registerDigest = keepRegister(register);
	store.clear();
	for (const edition of editions) {
		if (edition.status === 'draft' && !editing) continue;
		keepEdition(edition);
		const { id, digest, status } = edition;
		store.set({ id, digest, data: { digest, status, date: dateOf(edition), register: registerDigest } });
	}
}
