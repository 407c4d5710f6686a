import { type Edition, labelOf } from '../../edition/edition.ts';
import { changesOf, type TextChange } from '../../edition/history.ts';
import { nameOf } from '../../edition/names.ts';
import { inWords, languageInWords } from '../../edition/wording.ts';
import type { Register } from '../../schema/register.ts';
import { type CitationStyle, citationStyles } from '../citationStyles.ts';
import { formatCitation } from '../formatCitation.ts';
import { toCsl } from '../toCsl.ts';
import type { BookDocument } from './book.ts';
import { files, inFull, linksToPassages, linkToEntry } from './wording.ts';
import { el, facts, inLanguage } from './xhtml.ts';

/** The description of the source with its evidence, how it is cited, and everything that changed. */
export function sourceDocument(edition: Edition, register: Register, site: string): Omit<BookDocument, 'level'> {
	return {
		file: files.source(edition),
		title: 'The source',
		type: 'bodymatter',
		places: [],
		body: [
			el('h1', {}, 'The source'),
			describe(edition, register),
			el('h2', { id: 'cite' }, 'How to cite'),
			facts(
				(Object.entries(citationStyles) as [CitationStyle, { name: string }][]).map(([style, { name }]) => [
					name,
					[formatCitation(toCsl(edition, register, { site }), style).text],
				]),
			),
			el('h2', { id: 'changes' }, 'Changes to this text'),
			el(
				'ol',
				{ class: 'changes' },
				...changesOf(edition).map((change) =>
					el(
						'li',
						// The number of a withdrawn passage leads to the notice of it.
						change.type === 'withdrawn' ? { id: change.id } : {},
						...noticeOf(edition, change),
					),
				),
			),
		],
	};
}

function describe({ description, paragraphs, passages, bytes }: Edition, register: Register) {
	const { title, date, issuer, audience, translated_from, source, counterparts, emendations } = description;
	const name = (id: string) => nameOf(register, id);
	return facts([
		['Title', [inFull(title)]],
		['Speaker', [linkToEntry(description.speaker, name(description.speaker))]],
		['Account of', [linkToEntry(description.account_of, name(description.account_of))]],
		['Event', [linkToEntry(description.event, name(description.event))]],
		['Date', [inFull(date, inWords)]],
		['Issuer', [inFull(issuer, name)]],
		['Audience', audience ? [inFull(audience)] : []],
		['Language', [languageInWords(description.language)]],
		['Translated from', translated_from ? [inFull(translated_from, languageInWords)] : []],
		['Source page', source.url ? [inFull(source.url)] : []],
		['Licence of the source', [inFull(source.licence)]],
		[
			'Text',
			[
				`${paragraphs.length} paragraphs, ${passages.length} sentences, ${bytes.toLocaleString('en-GB')} bytes, verbatim`,
			],
		],
		['Emendations', emendations.length > 0 ? emendations : ['none']],
		['SHA-256 of the source text', [el('code', {}, source.sha256)]],
		[
			'Other accounts',
			counterparts.map(({ side, found, evidence }) => `${name(side)}: ${found} Evidence: ${evidence}`),
		],
		['Annotated by', [description.annotated_by]],
		['Checked against', [description.checked_against]],
	]);
}

function noticeOf(edition: Edition, change: TextChange) {
	const lang = inLanguage(edition.description.language);
	const on = el('time', { datetime: change.on }, inWords(change.on));
	if (change.type === 'revised') return [el('p', {}, on, `: ${change.what}`)];
	const words = (text: string) => el('blockquote', lang, el('p', {}, text));
	if (change.type === 'withdrawn')
		return [
			el('p', {}, on, `: ¶ ${labelOf(change.id)} was withdrawn. It read:`),
			words(change.was),
			change.replacedBy.length > 0
				? el('p', {}, 'Now: ', ...linksToPassages(edition, change.replacedBy), '.')
				: el('p', {}, 'Nothing is on record as taking its place.'),
		];
	const place = linksToPassages(edition, [change.id]);
	return change.was === change.now
		? [
				el(
					'p',
					{},
					on,
					': the numbering of ',
					...place,
					' changed; its words are the same, its sentences were cut anew.',
				),
			]
		: [
				el('p', {}, on, ': the wording of ', ...place, ' changed. Before:'),
				words(change.was),
				el('p', {}, 'After:'),
				words(change.now),
			];
}
