import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

let known: string | undefined;

/** Of all code, components, styles and packages: what was made by another state of them is made again. */
export function engineDigest(): string {
	known ??= digestOf(['package-lock.json', 'astro.config.mjs', ...filesIn('src'), ...filesIn('public')]);
	return known;
}

let ofSearch: string | undefined;

/** The folders of all code by which a search index comes from content. */
export const MAKES_INDEXES = ['anchoring', 'edition', 'markdown', 'reading', 'schema', 'search'];

/** Of the code and packages that make and read the search index: what they made of the same content is the same. */
export function searchDigest(): string {
	ofSearch ??= digestOf(['package-lock.json', ...MAKES_INDEXES.flatMap((name) => filesIn(join('src', name)))], '');
	return ofSearch;
}

function digestOf(paths: readonly string[], runtime = process.version): string {
	const digest = createHash('sha256').update(runtime);
	for (const path of paths)
		digest.update(path.replaceAll(sep, '/')).update('\0').update(readFileSync(path)).update('\0');
	return digest.digest('hex');
}

function filesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.flatMap((entry) => (entry.isFile() ? join(entry.parentPath, entry.name) : []))
		.toSorted();
}
