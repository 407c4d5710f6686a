import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { LIST, type OfflineList, WORKER } from './keeping.ts';

/** Larger editions are not offered as a whole: what was visited is kept in any case. */
export const MOST_OFFLINE = 200_000_000;

/** Share images are for other sites, and the archive holds what is kept in any case. */
const LEFT_OUT = /(?:^|\/)card\.png$|^_headers$|^pagefind\/pagefind-worker\.js$|^verbatim\.zip$/;

/** Writes the list of all files that a reader can keep into a finished site. */
export function writeOfflineList(folder: string, most = MOST_OFFLINE): void {
	const file = join(folder, LIST);
	writeFileSync(`${file}.new`, JSON.stringify(offlineList(folder, most)));
	renameSync(`${file}.new`, file);
}

/** All files that a reader can keep; without them where they are more bytes than `most`. */
export function offlineList(folder: string, most = MOST_OFFLINE): OfflineList {
	const paths: string[] = [];
	let bytes = 0;
	for (const path of filesIn(folder, '')) {
		bytes += statSync(join(folder, path)).size;
		paths.push(path);
		if (bytes > most) return { edition: '', bytes };
	}
	const files = paths.toSorted().map((path): [string, number, string] => {
		const content = readFileSync(join(folder, path));
		return [addressOf(path), content.length, createHash('sha256').update(content).digest('hex').slice(0, 16)];
	});
	const edition = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
	return { edition, bytes, files };
}

function* filesIn(folder: string, within: string): Iterable<string> {
	for (const entry of readdirSync(join(folder, within), { withFileTypes: true })) {
		const path = within ? `${within}/${entry.name}` : entry.name;
		if (entry.isDirectory()) yield* filesIn(folder, path);
		else if (![LIST, WORKER, `${LIST}.new`].includes(path) && !LEFT_OUT.test(path)) yield path;
	}
}

const addressOf = (path: string): string =>
	encodeURI(path.replaceAll(sep, '/').replace(/(^|\/)index\.html$/, '$1')).replace(/[?#]/g, encodeURIComponent);
