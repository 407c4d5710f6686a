import { ANNOTATIONS_LICENCE, LICENCE_PATH, pathOfReadout, pathOfTopic } from '../edition/addresses.ts';
import type { Edition, Passage } from '../edition/edition.ts';
import { entryOf, nameOf } from '../edition/names.ts';
import { bracketed, plainTitle, whoseInWords } from '../edition/wording.ts';
import type { Described } from '../schema/primitives.ts';
import { readoutFormats } from './formats.ts';
import { entryUrl, eventOf, thing } from './schemaOrgThings.ts';
import { wantedFormats } from './wantedFormats.ts';
import { editionDays, framedTitle, oneSide } from './whose.ts';
import type { ExportContext } from './writers.ts';

const CONTEXT = 'https://schema.org';
/**
 * A readout in the vocabulary of schema.org, in full: the page, the text with every sentence as a
 * quotation, the event, the downloads, and whom they name. No `ClaimReview`: nothing is judged here.
 */
export function toSchemaOrg(edition: Edition, context: ExportContext) {
	const { register, site } = context;
	const page = site + pathOfReadout(edition.id);
	const { description, passages } = edition;
	const { speaker, account_of, event } = description;
	const named = [speaker, account_of, ...namesOf(edition), ...passages.flatMap(({ attribution }) => attribution.ends)];
	const { participants = [], place } = register.events.get(event) ?? {};
	const issuer = issuerOf(edition);
	const ids = new Set([...named, ...participants, ...(place ? [place] : []), ...(issuer ? [issuer] : [])]);
	ids.delete(event);
	const ref = (id: string) => ({ '@id': entryUrl(context, id) });
	return {
		'@context': CONTEXT,
		'@graph': [
			{ ...webPage(edition, context), mainEntity: { '@id': `${page}#text` } },
			{
				...work(edition, context),
				author: ref(speaker),
				...(issuer ? { publisher: ref(issuer) } : {}),
				about: [ref(event), ...topicsOf(edition).map((id) => ({ '@id': site + pathOfTopic(id) }))],
				mentions: namesOf(edition).map(ref),
				hasPart: passages.map(({ id }) => ({ '@id': `${page}#${id}` })),
				encoding: {
					'@type': 'MediaObject',
					contentUrl: `${page}source.txt`,
					encodingFormat: 'text/plain',
					sha256: description.source.sha256,
				},
			},
			...passages.map((passage) => ({
				...quotation(edition, passage, context),
				author: ref(passage.attribution.reporter),
				...spoken(passage, ref),
				isPartOf: { '@id': `${page}#text` },
			})),
			eventOf(event, context, ref),
			{
				...dataset(edition, context),
				creator: { '@type': 'Organization', name: description.annotated_by },
				distribution: wantedFormats(readoutFormats).map(({ name, file, mediaType }) => ({
					'@type': 'DataDownload',
					name,
					encodingFormat: mediaType,
					contentUrl: page + file,
				})),
			},
			...[...ids].flatMap((id) => thing(id, context, true) ?? []),
			...topicsOf(edition).map((id) => ({
				'@type': 'DefinedTerm',
				'@id': site + pathOfTopic(id),
				name: nameOf(register, id),
			})),
		],
	};
}

/** The same in brief, for the page itself, where every byte is on the reader’s way. */
export function toPageSchema(edition: Edition, context: ExportContext) {
	const { register } = context;
	const { '@type': type, name, url, license } = dataset(edition, context);
	const { event, speaker } = edition.description;
	const issuer = issuerOf(edition);
	const brief = (id: string) => thing(id, context, false);
	return {
		'@context': CONTEXT,
		...webPage(edition, context),
		mainEntity: {
			...work(edition, context),
			author: brief(speaker),
			...(issuer ? { publisher: brief(issuer) } : {}),
			about: eventOf(event, context, brief),
			// A name alone identifies no one; what has no item of Wikidata stands in the full file.
			mentions: namesOf(edition).flatMap((id) => (entryOf(register, id)?.wikidata ? (brief(id) ?? []) : [])),
		},
		subjectOf: { '@type': type, name, url, license },
	};
}

/** One sentence, for its own page. */
export function toPassageSchema(edition: Edition, passage: Passage, context: ExportContext) {
	const brief = (id: string) => thing(id, context, false);
	return {
		'@context': CONTEXT,
		...quotation(edition, passage, context),
		author: brief(passage.attribution.reporter),
		...spoken(passage, brief),
		isPartOf: { ...work(edition, context), author: brief(edition.description.speaker) },
	};
}

function webPage(edition: Edition, { register, site }: ExportContext) {
	const { first, last } = editionDays(edition);
	return {
		'@type': 'WebPage',
		'@id': site + pathOfReadout(edition.id),
		name: plainTitle(edition),
		description: `One side’s account: ${oneSide(edition, register)}`,
		publisher: { '@type': 'Organization', name: 'Verbatim' },
		datePublished: first,
		dateModified: last,
		license: site + LICENCE_PATH,
	};
}

/** The text itself, which is not this edition’s: its author is who says it. */
function work(edition: Edition, { register, site }: ExportContext) {
	const { date, language, source, translated_from } = edition.description;
	const from = translated_from && statedOrSupplied(translated_from);
	return {
		'@type': 'CreativeWork',
		'@id': `${site}${pathOfReadout(edition.id)}#text`,
		name: plainTitle(edition),
		creditText: oneSide(edition, register),
		inLanguage: language,
		...(date.supplied ? { datePublished: date.supplied } : {}),
		...(source.url ? { isBasedOn: statedOrSupplied(source.url) } : {}),
		...(from ? { translationOfWork: { '@type': 'CreativeWork', inLanguage: from } } : {}),
		copyrightNotice: `Licence of the source: ${bracketed(source.licence)}`,
		version: editionDays(edition).last,
	};
}

/** Its words are the reporter’s; to whom they ascribe what they say stands beside them, in words. */
function quotation(edition: Edition, passage: Passage, { register, site }: ExportContext) {
	return {
		'@type': 'Quotation',
		'@id': `${site}${pathOfReadout(edition.id)}#${passage.id}`,
		text: passage.text,
		position: passage.label,
		inLanguage: edition.description.language,
		creditText: whoseInWords(register, passage.attribution),
	};
}

/** Only where a text quotes someone’s very words are they that person’s; else they are the reporter’s. */
function spoken<T>({ attribution: { kind, ends, reporter } }: Passage, show: (id: string) => T) {
	const speakers = kind === 'reported-speech-direct' && ends.length > 0 ? ends : [reporter];
	return { spokenByCharacter: speakers.map(show) };
}

function dataset(edition: Edition, { register, site }: ExportContext) {
	const page = site + pathOfReadout(edition.id);
	return {
		'@type': 'Dataset',
		'@id': `${page}#data`,
		name: `Annotations: ${plainTitle(edition)}`,
		description: `Whose claim each sentence is, with its topics, names, acts, times and notes. ${framedTitle(edition, register)}.`,
		url: `${page}schema.jsonld`,
		license: ANNOTATIONS_LICENCE,
		version: editionDays(edition).last,
	};
}

const statedOrSupplied = ({ stated, supplied }: Described): string => (supplied ?? stated) as string;
const topicsOf = ({ passages }: Edition): string[] => [...new Set(passages.flatMap(({ topics }) => topics))];
const namesOf = ({ passages }: Edition): string[] => [
	...new Set(passages.flatMap(({ mentions }) => mentions.map(({ ref }) => ref))),
];
const issuerOf = ({ description: { issuer } }: Edition): string | undefined => issuer.supplied;

/** JSON-LD as it may stand in a page: nothing in it ends the script. */
export function inScript(value: object): string {
	return JSON.stringify(value).replaceAll('<', '\\u003c');
}
