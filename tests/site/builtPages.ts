import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The addresses of all pages in a built folder, relative to its root: `readouts/x/`. */
export function pagesIn(folder: string): string[] {
	return (
		readdirSync(folder, { recursive: true, encoding: 'utf8' })
			// A single file that is taken away is no page of the site.
			.filter((path) => path.endsWith('.html') && !path.endsWith('edition.html'))
			.map((path) => path.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1'))
			.toSorted()
	);
}

/** The HTML of a page by its address. */
export function htmlOf(folder: string, page: string): string {
	return readFileSync(join(folder, page.endsWith('.html') ? page : join(page, 'index.html')), 'utf8');
}

/** One page of each kind, for what is looked at page by page. */
export const READOUT = '2025-12-28-putin-trump-call';
export const ONE_OF_EACH_KIND = [
	'',
	'readouts/',
	`readouts/${READOUT}/`,
	`readouts/${READOUT}/5.1/`,
	`readouts/${READOUT}/5/`,
	'speakers/',
	'speakers/donald-trump/',
	'topics/',
	'topics/settlement/',
	'agreements/',
	`agreements/${READOUT}/speak-again/`,
	'register/',
	'register/kyiv/',
	'timeline/',
	'search/',
	'search/kind/unattributed-assessment/',
	'method/',
	'words/',
	'check/',
	'concordance/',
	'concordance/c/',
	'errata/',
	'data/',
	'offline/',
	'404.html',
];
