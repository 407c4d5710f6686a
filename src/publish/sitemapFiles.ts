import type { KeptEdition } from '../edition/editionStore.ts';
import { SITEMAP_URLS, type SitePage, sitePages, toSitemap, toSitemapIndex } from '../export/toSitemap.ts';
import { isWanted } from '../export/wantedFormats.ts';
import type { ExportContext } from '../export/writers.ts';
import { toXml, type XmlElement } from '../export/xml.ts';
import type { PublishedFile } from './publishedFile.ts';

/** `robots.txt`, and the sitemap where the site knows its address: one file, or a list of parts of it. */
export function sitemapFiles(
	editions: () => Iterable<KeptEdition>,
	{ register, site }: ExportContext,
	most = SITEMAP_URLS,
): PublishedFile[] {
	const wanted = isWanted('sitemap') && /^https?:/.test(site);
	const robots = `User-agent: *\nAllow: /\n${wanted ? `\nSitemap: ${site}sitemap.xml\n` : ''}`;
	const files: PublishedFile[] = [{ path: 'robots.txt', mediaType: 'text/plain', make: () => robots }];
	if (!wanted) return files;
	const pages = () => sitePages(editions(), register);
	const file = (path: string, make: () => XmlElement): PublishedFile => ({
		path,
		mediaType: 'application/xml',
		make: () => toXml(make()),
	});
	let total = 0;
	for (const _ of pages()) total += 1;
	if (total <= most) return [...files, file('sitemap.xml', () => toSitemap([...pages()], site))];
	const parts = Array.from({ length: Math.ceil(total / most) }, (_, index) => `sitemaps/${index + 1}.xml`);
	return [
		...files,
		file('sitemap.xml', () => toSitemapIndex(parts, site)),
		...parts.map((path, index) => file(path, () => toSitemap(part(pages(), index * most, most), site))),
	];
}

function part(pages: Iterable<SitePage>, from: number, most: number): SitePage[] {
	const found: SitePage[] = [];
	let at = 0;
	for (const page of pages) {
		if (at >= from) found.push(page);
		at += 1;
		if (found.length === most) break;
	}
	return found;
}
