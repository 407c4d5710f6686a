import type { Edition } from '../edition/edition.ts';
import type { ExportContext } from '../export/writers.ts';
import { headersFile } from '../hosting/headersFile.ts';
import type { PublishedFile } from './publishedFile.ts';

/** All files of the whole edition that are not pages. `editions` gives every edition, the newest first, one after the other. */
export function corpusFiles(_editions: () => Iterable<Edition>, _context: ExportContext): PublishedFile[] {
	const files: PublishedFile[] = [];
	const paths = files.map(({ path }) => path);
	return [...files, { path: '_headers', mediaType: 'text/plain', make: () => headersFile(paths) }];
}
