import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** What a build reads of the project. */
const PARTS = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/**
 * A copy of the project that shares its packages and none of its caches: the first build in it is a cold
 * one, wherever the project keeps what it remembers, and the project's own caches stay as they are.
 */
export function makeWorkCopy(project: string, folder: string): void {
	mkdirSync(folder, { recursive: true });
	for (const part of PARTS)
		if (existsSync(join(project, part))) cpSync(join(project, part), join(folder, part), { recursive: true });
	const packages = join(folder, 'node_modules');
	mkdirSync(packages);
	for (const name of readdirSync(join(project, 'node_modules')))
		if (!name.startsWith('.') || name === '.bin')
			symlinkSync(join(project, 'node_modules', name), join(packages, name), 'junction');
}
