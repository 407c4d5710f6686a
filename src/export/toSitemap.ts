import { folderOfAct, pathOfEntry, pathOfReadout, pathOfTopic } from '../edition/addresses.ts';
import type { KeptEdition } from '../edition/editionStore.ts';
import { actHasPage } from '../edition/passagePages.ts';
import type { Register } from '../schema/register.ts';
import { editionDays } from './whose.ts';
import { type XmlElement, xml } from './xml.ts';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
/** The most that one file may hold. */
export const SITEMAP_URLS = 50_000;

/** A page of the site with the day of its last change, where it is on record. */
export interface SitePage {
	path: string;
	changed?: string | undefined;
}

/** Pages that are there in every edition. */
const ALWAYS = [
	'agreements/',
	'check/',
	'concordance/',
	'data/',
	'errata/',
	'method/',
	'readouts/',
	'register/',
	'search/',
	'speakers/',
	'timeline/',
	'topics/',
	'words/',
];

/**
 * Every page that search engines should know: those that are not a part of another (pages of single
 * sentences name their readout as canonical) and not a further page of a listing.
 */
export function* sitePages(editions: Iterable<KeptEdition>, register: Register): Iterable<SitePage> {
	let last: string | undefined;
	for (const edition of editions) {
		const changed = editionDays(edition).last;
		if (last === undefined || changed > last) last = changed;
		yield { path: pathOfReadout(edition.id), changed };
		for (const act of edition.outline.acts)
			if (actHasPage(act)) yield { path: folderOfAct(edition.id, act.id), changed };
	}
	for (const path of ['', ...ALWAYS]) yield { path, changed: last };
	for (const table of [register.people, register.places, register.organisations, register.events])
		for (const id of table.keys()) yield { path: pathOfEntry(register, id) };
	for (const id of register.topics.keys()) yield { path: pathOfTopic(id) };
}

/** One part of the sitemap. */
export function toSitemap(pages: readonly SitePage[], site: string): XmlElement {
	return xml(
		'urlset',
		{ xmlns: NAMESPACE },
		...pages.map(({ path, changed }) =>
			xml('url', {}, xml('loc', {}, site + path), ...(changed ? [xml('lastmod', {}, changed)] : [])),
		),
	);
}

/** The list of its parts. */
export function toSitemapIndex(paths: readonly string[], site: string): XmlElement {
	return xml(
		'sitemapindex',
		{ xmlns: NAMESPACE },
		...paths.map((path) => xml('sitemap', {}, xml('loc', {}, site + path))),
	);
}
