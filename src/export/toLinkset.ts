import { ANNOTATIONS_LICENCE, LICENCE_PATH, pathOfEntry, pathOfReadout } from '../edition/addresses.ts';
import type { Edition } from '../edition/edition.ts';
import { corpusFormats, type Format, readoutFormats } from './formats.ts';
import { wantedFormats } from './wantedFormats.ts';
import type { ExportContext } from './writers.ts';

interface Target {
	href: string;
	type?: string;
	title?: string;
}
type LinkContext = { anchor: string } & Record<string, string | Target[]>;
/** A set of links as RFC 9264 writes it in JSON. */
export interface Linkset {
	linkset: LinkContext[];
}

/** What a page is, for programs. */
const PAGE = 'https://schema.org/AboutPage';
const TEXT = 'https://schema.org/CreativeWork';
const DATA = 'https://schema.org/Dataset';

/** The links of FAIR Signposting between the page of a readout, the forms of its text and what describes it. */
export function toLinkset(edition: Edition, { register, site }: ExportContext): Linkset {
	const page = site + pathOfReadout(edition.id);
	return linksOf(page, TEXT, wantedFormats(readoutFormats), page, {
		author: [{ href: site + pathOfEntry(register, edition.description.speaker), type: 'text/html' }],
		license: [{ href: site + LICENCE_PATH, type: 'text/html' }],
	});
}

/** The same of the whole edition, from its page of data. */
export function toSiteLinkset({ site }: ExportContext): Linkset {
	return linksOf(`${site}data/`, DATA, wantedFormats(corpusFormats), site, {
		license: [{ href: ANNOTATIONS_LICENCE }, { href: site + LICENCE_PATH, type: 'text/html' }],
	});
}

function linksOf(
	page: string,
	type: string,
	formats: readonly Format[],
	root: string,
	terms: Record<string, Target[]>,
): Linkset {
	const links = (rel: Format['rel']) =>
		formats
			.filter((format) => format.rel === rel)
			.map(({ file, mediaType, name }) => ({ href: root + file, type: mediaType, title: name }));
	const items = links('alternate');
	const descriptions = links('describedby');
	const back: Target[] = [{ href: page, type: 'text/html' }];
	return {
		linkset: [
			{
				anchor: page,
				'cite-as': [{ href: page }],
				type: [{ href: PAGE }, { href: type }],
				...terms,
				...(items.length > 0 ? { item: items } : {}),
				...(descriptions.length > 0 ? { describedby: descriptions } : {}),
			},
			...items.map(({ href }) => ({ anchor: href, collection: back })),
			...descriptions.map(({ href }) => ({ anchor: href, describes: back })),
		],
	};
}
