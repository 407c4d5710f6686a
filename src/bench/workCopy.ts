import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Folders that a build reads; besides, every file that lies at the top. */
const FOLDERS = ['src', 'public'];

/**
 * A copy of the project that shares its packages and none of its caches: the first build in it is a cold
 * one, wherever the project keeps what it remembers, and the project's own caches stay as they are.
 */
export function makeWorkCopy(project: string, folder: string): void {
	mkdirSync(folder, { recursive: true });
	for (const entry of readdirSync(project, { withFileTypes: true }))
		if (FOLDERS.includes(entry.name) || (entry.isFile() && !entry.name.startsWith('.')))
			cpSync(join(project, entry.name), join(folder, entry.name), { recursive: true });
	const packages = join(folder, 'node_modules');
	mkdirSync(packages);
	for (const name of readdirSync(join(project, 'node_modules')))
		if (!name.startsWith('.') || name === '.bin')
			symlinkSync(join(project, 'node_modules', name), join(packages, name), 'junction');
}
