import { resolve, sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { formatFaults } from '../reading/fault.ts';
import { keepFaults } from './editionStore.ts';
import { contentFolder, loadContent } from './loadContent.ts';
import { type Snapshot, snapshot, snapshotOf } from './snapshot.ts';

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
	if (!watcher) {
		// Templates are compiled without any content; pages are handed theirs when they are made.
		if (!process.env.VERBATIM_TEMPLATES) fill(store, snapshot());
		return;
	}
	const content = loadContent(undefined, { keep: true });
	keepFaults(content.faults);
	if (content.faults.length > 0) logger.error(`\n${formatFaults(content.faults)}`);
	else fill(store, snapshotOf(content, { drafts: true }));
}

function fill(store: LoaderContext['store'], { register, editions }: Snapshot): void {
	store.clear();
	for (const { id, digest } of editions) store.set({ id, digest, data: { digest, register } });
}
