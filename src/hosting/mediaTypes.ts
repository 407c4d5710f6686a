/**
 * Media types of all files of the site, by the end of their names; of two ends that fit, the first.
 * The one table of them: the local server reads it, `_headers` is made of it, and a test compares
 * the formats and the files in `hosting/` with it.
 */
export const mediaTypes: readonly (readonly [end: string, type: string])[] = [
	['.html', 'text/html; charset=utf-8'],
	['.js', 'text/javascript; charset=utf-8'],
	['.css', 'text/css; charset=utf-8'],
	['.txt', 'text/plain; charset=utf-8'],
	['.md', 'text/markdown; charset=utf-8'],
	['.csv', 'text/csv; charset=utf-8'],
	['.csl.json', 'application/vnd.citationstyles.csl+json'],
	['/feed.json', 'application/feed+json'],
	['/linkset.json', 'application/linkset+json'],
	['.schema.json', 'application/schema+json'],
	['.json', 'application/json'],
	['.jsonld', 'application/ld+json'],
	['.jsonl', 'application/jsonl'],
	['/errata.xml', 'application/atom+xml'],
	['/feed.xml', 'application/atom+xml'],
	['/tei.xml', 'application/tei+xml'],
	['/opensearch.xml', 'application/opensearchdescription+xml'],
	['.xml', 'application/xml'],
	['.bib', 'application/x-bibtex; charset=utf-8'],
	['.ris', 'application/x-research-info-systems; charset=utf-8'],
	['.epub', 'application/epub+zip'],
	['.pdf', 'application/pdf'],
	['.zip', 'application/zip'],
	['.gz', 'application/gzip'],
	['.webmanifest', 'application/manifest+json'],
	['.svg', 'image/svg+xml'],
	['.png', 'image/png'],
	['.ico', 'image/x-icon'],
	['.woff2', 'font/woff2'],
	['.wasm', 'application/wasm'],
	// Pagefind’s own: compressed by itself, and named by what it holds.
	['.pf_meta', 'application/octet-stream'],
	['.pf_index', 'application/octet-stream'],
];

/** The media type of a file of the site, by its path from the root. Undefined where the table has none. */
export function mediaTypeOf(path: string): string | undefined {
	const name = `/${path}`;
	return mediaTypes.find(([end]) => name.endsWith(end))?.[1];
}
