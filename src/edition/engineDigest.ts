import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

let known: string | undefined;

/** Of all code, components, styles and packages: what was made by another state of them is made again. */
export function engineDigest(): string {
	known ??= digestOf(['package-lock.json', 'astro.config.mjs', ...filesIn('src'), ...filesIn('public')]);
	return known;
}

function digestOf(paths: readonly string[]): string {
	const digest = createHash('sha256').update(process.version);
	for (const path of paths) digest.update(path).update('\0').update(readFileSync(path)).update('\0');
	return digest.digest('hex');
}

function filesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.flatMap((entry) => (entry.isFile() ? join(entry.parentPath, entry.name) : []))
		.toSorted();
}
