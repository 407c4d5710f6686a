import { pathOfReadout } from '../edition/addresses.ts';
import { type Edition, type Paragraph, type Passage, passageOf } from '../edition/edition.ts';
import { nameOf } from '../edition/names.ts';
import { whoseInWords } from '../edition/wording.ts';
import { editionDays, framedTitle, oneSide } from './whose.ts';
import type { ExportContext } from './writers.ts';
import { type XmlElement, xml } from './xml.ts';

/*
 * Distributed Text Services 1.0 in files, as its level 0 allows: https://dtsapi.org/versions/v1.0.
 * A file has no parameters, so that the templates of addresses have only what exists: a collection by
 * its id and page, the structure of a text down to a level, and a whole text or one of its passages.
 */
const CONTEXT = 'https://dtsapi.org/context/v1.0.json';
const VERSION = '1.0';
/** The id of the one collection. */
export const DTS_ROOT = 'readouts';
/** So many members stand on one page of the collection. */
export const DTS_MEMBERS = 100;
/** How deep a structure is asked for; paragraphs are the first level, sentences the second and last. */
export const DTS_DEPTHS = [1, 2, -1] as const;

const templates = (site: string) => ({
	collection: `${site}readouts{/id}/collection{;page}.jsonld`,
	navigation: `${site}readouts/{resource}/navigation{;down}.jsonld`,
	document: `${site}readouts/{resource}{/ref}/tei.xml`,
});
/** Those of one text, its id filled in. */
const templatesOf = (site: string, id: string) => ({
	collection: `${site}readouts/${id}/collection.jsonld`,
	navigation: `${site}readouts/${id}/navigation{;down}.jsonld`,
	document: `${site}readouts/${id}{/ref}/tei.xml`,
});

export function toDtsEntry(site: string): object {
	return {
		'@context': CONTEXT,
		dtsVersion: VERSION,
		'@id': `${site}dts.jsonld`,
		'@type': 'EntryPoint',
		...templates(site),
	};
}

/** The path of a page of the collection; the first is also what is asked for without a page. */
export const dtsCollectionPath = (page?: number): string => `readouts/collection${page ? `;page=${page}` : ''}.jsonld`;

/** One page of the collection of all texts. */
export function toDtsCollection(
	members: readonly Edition[],
	{ number, last, total }: { number: number; last: number; total: number },
	context: ExportContext,
): object {
	const { site } = context;
	const page = (at: number) => site + dtsCollectionPath(at);
	return {
		'@context': CONTEXT,
		dtsVersion: VERSION,
		'@id': DTS_ROOT,
		'@type': 'Collection',
		title: 'Official readouts',
		description: 'Each is one side’s account of what was said.',
		totalParents: 0,
		totalChildren: total,
		collection: templates(site).collection,
		member: members.map((edition) => resource(edition, context)),
		...(last > 1
			? {
					view: {
						'@id': page(number),
						'@type': 'Pagination',
						first: page(1),
						previous: page(Math.max(1, number - 1)),
						next: page(Math.min(last, number + 1)),
						last: page(last),
					},
				}
			: {}),
	};
}

/** One text as a member of the collection. */
export function toDtsResource(edition: Edition, context: ExportContext): object {
	return { '@context': CONTEXT, dtsVersion: VERSION, ...resource(edition, context) };
}

/** The structure of a text down to a level. */
export function toDtsNavigation(edition: Edition, down: (typeof DTS_DEPTHS)[number], context: ExportContext): object {
	return {
		'@context': CONTEXT,
		dtsVersion: VERSION,
		'@id': `${context.site}${dtsNavigationPath(edition.id, down)}`,
		'@type': 'Navigation',
		resource: resource(edition, context),
		member: edition.paragraphs.flatMap((paragraph) => [
			unit(edition, paragraph, context),
			...(down === 1 ? [] : paragraph.sentences.map((id) => sentenceUnit(edition, passageOf(edition, id), context))),
		]),
	};
}

export const dtsNavigationPath = (id: string, down: number): string => `readouts/${id}/navigation;down=${down}.jsonld`;

function resource(edition: Edition, { register, site }: ExportContext) {
	const { description } = edition;
	const page = site + pathOfReadout(edition.id);
	const issuer = description.issuer.supplied
		? nameOf(register, description.issuer.supplied)
		: description.issuer.stated;
	return {
		'@id': edition.id,
		'@type': 'Resource',
		title: framedTitle(edition, register),
		description: `One side’s account: ${oneSide(edition, register)}`,
		totalParents: 1,
		totalChildren: 0,
		...templatesOf(site, edition.id),
		download: [`${page}source.txt`, `${page}edition.json`],
		mediaTypes: ['application/tei+xml'],
		dublinCore: {
			creator: [nameOf(register, description.speaker)],
			...(issuer ? { publisher: [issuer] } : {}),
			language: [description.language],
			...(description.date.supplied ? { date: description.date.supplied } : {}),
			identifier: [page, `urn:sha-256:${description.source.sha256}`],
			modified: editionDays(edition).last,
		},
		citationTrees: [
			{
				'@type': 'CitationTree',
				citeStructure: [
					{
						'@type': 'CiteStructure',
						citeType: 'paragraph',
						citeStructure: [{ '@type': 'CiteStructure', citeType: 'sentence' }],
					},
				],
			},
		],
	};
}

function unit(edition: Edition, { id, label }: Paragraph, { site }: ExportContext) {
	return {
		'@type': 'CitableUnit',
		'@id': `${site}${pathOfReadout(edition.id)}#${id}`,
		identifier: label,
		level: 1,
		parent: null as string | null,
		citeType: 'paragraph',
	};
}

function sentenceUnit(edition: Edition, passage: Passage, context: ExportContext) {
	const { id, label, paragraph, attribution } = passage;
	const parent = edition.paragraphs.find((one) => one.id === paragraph)?.label ?? null;
	return {
		...unit(edition, { id, label } as Paragraph, context),
		level: 2,
		parent,
		citeType: 'sentence',
		dublinCore: { description: [{ lang: 'en', value: whoseInWords(context.register, attribution) }] },
	};
}

/** A paragraph or a sentence as the document endpoint gives a part of a text, its words unchanged. */
export function toDtsFragment(
	edition: Edition,
	sentences: readonly Passage[],
	paragraph: Paragraph,
	{ register }: ExportContext,
): XmlElement {
	const whole = paragraph.sentences.length === sentences.length;
	const parts = sentences.flatMap((passage, index) => {
		const previous = sentences[index - 1];
		const between = previous ? paragraph.text.slice(previous.start + previous.text.length, passage.start) : '';
		return [between, xml('s', { 'xml:id': passage.id, n: passage.label }, passage.text)].filter((part) => part !== '');
	});
	return xml(
		'TEI',
		{ xmlns: 'http://www.tei-c.org/ns/1.0' },
		xml(
			'teiHeader',
			{},
			xml(
				'fileDesc',
				{},
				xml('titleStmt', {}, xml('title', {}, framedTitle(edition, register))),
				xml('publicationStmt', {}, xml('p', {}, `Verbatim, edition of ${editionDays(edition).last}`)),
				xml('sourceDesc', {}, xml('p', {}, `SHA-256 of the source text: ${edition.description.source.sha256}`)),
			),
		),
		xml(
			'text',
			{ 'xml:lang': edition.description.language },
			xml(
				'body',
				{},
				xml(
					'dts:wrapper',
					{ 'xmlns:dts': 'https://w3id.org/api/dts#' },
					xml('p', whole ? { 'xml:id': paragraph.id, n: paragraph.label } : {}, ...parts),
				),
			),
		),
	);
}
