import type { Edition } from '../../edition/edition.ts';
import { nameOf } from '../../edition/names.ts';
import { accordingTo, inWords, languageInWords } from '../../edition/wording.ts';
import type { Register } from '../../schema/register.ts';
import { revisedOn } from '../toCsl.ts';
import { type XmlElement, xml } from '../xml.ts';
import { ANNOTATOR, described, nameElement, note, words } from './words.ts';

const CC_BY = 'https://creativecommons.org/licenses/by/4.0/';

/** The file and its source: what is described, by whom, from which bytes, under what terms. */
export function fileDesc(edition: Edition, register: Register, site: string): XmlElement {
	const { description } = edition;
	const { title, speaker, account_of, annotated_by, source, revisions } = description;
	const revised = revisedOn(edition);
	const name = (id: string) => [nameElement(register, id)];
	return xml(
		'fileDesc',
		{},
		xml(
			'titleStmt',
			{},
			xml('title', { type: 'main' }, described(title, words, 'of.title')),
			xml('author', {}, nameElement(register, speaker)),
			xml(
				'respStmt',
				{ 'xml:id': 'account' },
				xml('resp', {}, 'side whose account the text is'),
				nameElement(register, account_of),
			),
			xml(
				'respStmt',
				{ 'xml:id': ANNOTATOR },
				xml('resp', {}, 'attributions, acts, mentions, notes and supplied values'),
				xml('name', {}, ...words(annotated_by)),
			),
		),
		xml(
			'editionStmt',
			{},
			xml(
				'edition',
				{ n: String(revisions.length) },
				'Verbatim, edition of ',
				xml('date', { when: revised }, inWords(revised)),
			),
		),
		xml(
			'publicationStmt',
			{},
			xml('publisher', {}, 'Verbatim'),
			xml('date', { when: revised }, inWords(revised)),
			xml('idno', { type: 'verbatim' }, edition.id),
			xml('idno', { type: 'URI' }, `${site}readouts/${edition.id}/`),
			xml(
				'availability',
				{},
				xml(
					'licence',
					{ target: CC_BY },
					'Annotations, registers and notes: Creative Commons Attribution 4.0. The source text remains under the terms of its issuer, given with the source.',
				),
			),
		),
		notesStmt(edition, register),
		xml(
			'sourceDesc',
			{},
			xml(
				'bibl',
				{ 'xml:id': 'source' },
				xml('author', {}, ...name(speaker)),
				xml('publisher', {}, described(description.issuer, name, 'of.issuer')),
				xml('date', whenOf(description.date), described(description.date, words, 'of.date')),
				xml('textLang', { mainLang: description.language }, languageInWords(description.language)),
				source.url &&
					xml(
						'ref',
						{ target: addressOf(source.url.supplied ?? source.url.stated) },
						described(source.url, words, 'of.url'),
					),
				xml('idno', { type: 'SHA-256' }, source.sha256),
				xml('extent', {}, xml('measure', { unit: 'byte', quantity: String(edition.bytes) }, `${edition.bytes} bytes`)),
				xml('availability', {}, xml('licence', {}, described(source.licence, words, 'of.licence'))),
				note('account', `An account by ${nameOf(register, account_of)}, ${accordingTo(register, speaker)}.`),
				description.audience &&
					xml('note', { type: 'audience' }, described(description.audience, words, 'of.audience')),
				description.translated_from &&
					xml('note', { type: 'translated-from' }, described(description.translated_from, words, 'of.translated-from')),
				note('line-ends', source.line_ends),
				note('byte-order-mark', String(source.byte_order_mark)),
			),
		),
	);
}

/** The evidence of supplied values, in words, and what was found of other accounts. */
function notesStmt({ description }: Edition, register: Register): XmlElement {
	const { title, issuer, date, audience, translated_from, source, counterparts } = description;
	const values = {
		title,
		issuer,
		date,
		audience,
		'translated-from': translated_from,
		url: source.url,
		licence: source.licence,
	};
	return xml(
		'notesStmt',
		{},
		...Object.entries(values).map(([name, value]) => note('evidence', value?.evidence, { target: `#of.${name}` })),
		...counterparts.map(({ side, found, evidence, date }) =>
			xml(
				'note',
				{ type: 'counterpart' },
				nameElement(register, side),
				note('found', found),
				note('evidence', evidence),
				date && xml('date', { when: date }, date),
			),
		),
	);
}

/** Language, event and those who take part: for readers, from the description and the registers. */
export function profileDesc(edition: Edition, register: Register): XmlElement {
	const { language, speaker, account_of, event } = edition.description;
	const entry = register.events.get(event);
	const topics = [...new Set(edition.passages.flatMap((passage) => passage.topics))];
	return xml(
		'profileDesc',
		{},
		xml('langUsage', {}, xml('language', { ident: language }, languageInWords(language))),
		topics.length > 0 &&
			xml('textClass', {}, xml('catRef', { target: topics.map((topic) => `#topic.${topic}`).join(' ') })),
		xml(
			'particDesc',
			{},
			xml(
				'p',
				{},
				'Reported by ',
				nameElement(register, speaker),
				', for ',
				nameElement(register, account_of),
				...(entry?.participants ?? []).flatMap((who, index) => [
					index === 0 ? '. Participants of the event: ' : ', ',
					nameElement(register, who),
				]),
				'.',
			),
		),
		xml('settingDesc', { 'xml:id': 'event' }, xml('p', {}, nameElement(register, event))),
	);
}

const whenOf = ({ supplied }: { supplied?: string | undefined }) => (supplied ? { when: supplied } : {});

/** As an address may stand in an attribute: without blanks. */
const addressOf = (url = ''): string | undefined => URL.parse(url)?.href;
