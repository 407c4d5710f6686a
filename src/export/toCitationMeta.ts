import type { Edition } from '../edition/edition.ts';
import { bracketed } from '../edition/wording.ts';
import type { Register } from '../schema/register.ts';
import { formatCitation } from './formatCitation.ts';
import { type CslDate, type CslOptions, toCsl } from './toCsl.ts';

/**
 * What reference managers read in the head of a page: Highwire's `citation_*`, Dublin Core, and for
 * Zotero the kind of item, which it would guess wrongly. Pairs of name and content.
 */
export function toCitationMeta(edition: Edition, register: Register, options: CslOptions = {}): [string, string][] {
	const item = toCsl(edition, register, options);
	const [author] = item.author;
	const speaker = author?.literal ?? `${author?.family}, ${author?.given}`;
	const day = dayOf(item.issued);
	const published = /^https?:/.test(item.URL);
	const document = toCsl(edition, register, { ...options, passage: undefined });
	const meta: [string, string | undefined][] = [
		['z.itemType', 'webpage'],
		['citation_title', item.title],
		['citation_author', speaker],
		['citation_publication_date', day?.replaceAll('-', '/')],
		['citation_publisher', item['container-title']],
		['citation_language', item.language],
		// A path alone would be kept as the address of the reference.
		['citation_public_url', published ? item.URL : undefined],
		['DC.title', item.title],
		['DC.creator', speaker],
		['DC.publisher', item['container-title']],
		['DC.date', day ?? item.issued.literal],
		['DC.language', item.language],
		['DC.type', 'Text'],
		['DC.format', 'text/html'],
		['DC.identifier', published ? item.URL : undefined],
		['DC.source', item.custom['source-url']],
		['DC.description', item.note],
		['DC.rights', bracketed(edition.description.source.licence)],
		['DCTERMS.issued', day],
		['DCTERMS.modified', item.custom.revised],
		['DCTERMS.isPartOf', options.passage && published ? document.URL : undefined],
		['DCTERMS.bibliographicCitation', formatCitation(item, 'chicago-bibliography').text],
	];
	return meta.filter((pair): pair is [string, string] => Boolean(pair[1]));
}

function dayOf({ 'date-parts': parts }: CslDate): string | undefined {
	return parts?.[0].map((part) => String(part).padStart(2, '0')).join('-');
}
