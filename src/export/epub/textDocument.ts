import { cutSegments } from '../../anchoring/segments.ts';
import { apparatusOf } from '../../edition/apparatus.ts';
import { dateInWords } from '../../edition/dates.ts';
import type { Edition, Paragraph, Passage } from '../../edition/edition.ts';
import { listNames, nameOf } from '../../edition/names.ts';
import {
	afterVoice,
	classInWords,
	givenAsSaid,
	kindInWords,
	passageRange,
	titleOf,
	voiceName,
} from '../../edition/wording.ts';
import type { Register } from '../../schema/register.ts';
import type { BookDocument } from './book.ts';
import { type BookNote, notesOf, notesSection, references } from './notes.ts';
import { actId, capitalised, files } from './wording.ts';
import { type Child, el, inLanguage } from './xhtml.ts';

/**
 * The text, with numbers and raised figures in elements of their own: without these it is the source,
 * character for character. Below each paragraph stands whose claim its sentences are, as a small list
 * that needs neither colour nor a wide page.
 */
export function textDocument(edition: Edition, register: Register): BookDocument {
	const notes = notesOf(edition);
	const lang = inLanguage(edition.description.language);
	const passagesOf = Map.groupBy(edition.passages, ({ paragraph }) => paragraph);
	const notesOn = Map.groupBy(notes, ({ passage }) => passage);
	return {
		file: files.text(edition),
		title: titleOf(edition),
		type: 'bodymatter',
		level: 1,
		places: edition.passages.map(({ id, label }) => ({ label: `¶ ${label}`, id })),
		body: [
			el('header', {}, ...heading(edition, register)),
			...edition.paragraphs.flatMap((paragraph) => [
				el(
					'p',
					{ class: 'source', id: paragraph.id, ...lang },
					...sentences(paragraph, passagesOf.get(paragraph.id) ?? [], notesOn),
				),
				whoseClaims(edition, paragraph, register),
			]),
			notes.length > 0 ? notesSection(notes, lang) : null,
		],
	};
}

function heading(edition: Edition, register: Register): Child[] {
	const { description } = edition;
	const others = listNames(description.counterparts.map(({ side }) => nameOf(register, side)));
	return [
		el(
			'p',
			{ class: 'kicker' },
			['Readout', nameOf(register, description.account_of), dateInWords(edition)].filter(Boolean).join(' · '),
		),
		el('h1', {}, titleOf(edition)),
		el(
			'p',
			{},
			el('strong', {}, 'One side’s account.'),
			` ${givenAsSaid(register, description)}; whose claim each sentence is stands below its paragraph.`,
			others ? ` No account by another side (${others}) is held here; that is no proof that none exists.` : null,
		),
	];
}

function sentences(
	paragraph: Paragraph,
	passages: readonly Passage[],
	notesOn: ReadonlyMap<Passage, BookNote[]>,
): Child[] {
	let offset = 0;
	const children = passages.flatMap((passage): Child[] => {
		const before = paragraph.text.slice(offset, passage.start);
		offset = passage.start + passage.text.length;
		return [
			before,
			el('span', { class: 'n' }, passage.label),
			el('span', { id: passage.id }, ...withNotes(paragraph, passage, notesOn.get(passage) ?? [])),
		];
	});
	return [...children, paragraph.text.slice(offset)];
}

function withNotes(paragraph: Paragraph, passage: Passage, notes: readonly BookNote[]): Child[] {
	let from = 0;
	const children = [...Map.groupBy(notes, ({ at }) => at)].flatMap(([at, here]) => {
		const words = emphasised(paragraph, passage, from, at);
		from = at;
		return [...words, references(here)];
	});
	return [...children, ...emphasised(paragraph, passage, from, passage.text.length)];
}

function emphasised({ text, emphasis }: Paragraph, { start }: Passage, from: number, to: number): Child[] {
	return cutSegments({ start: start + from, end: start + to }, emphasis).map((segment) =>
		segment.covers.reduceRight<Child>(
			(inner, { strong }) => el(strong ? 'strong' : 'em', {}, inner),
			text.slice(segment.start, segment.end),
		),
	);
}

function whoseClaims(edition: Edition, paragraph: Paragraph, register: Register) {
	const items = apparatusOf(edition, paragraph).margin.flatMap((entry): Child[][] => {
		if (entry.type !== 'voice' && entry.type !== 'act') return [];
		const labels = passageRange(
			entry.passages.map(({ id }) => id),
			edition.passages,
		).map(({ label }) => label);
		const place = [el('span', { class: 'label' }, labels.join(', ')), ' '];
		if (entry.type === 'act')
			return [
				[
					...place,
					`${capitalised(classInWords(entry.act.class))}: `,
					el('a', { href: `${files.acts(edition)}#${actId(entry.act.id)}` }, entry.act.name),
				],
			];
		const cues = new Set(entry.passages.flatMap(({ attribution }) => attribution.cue));
		const within = entry.passages.flatMap(({ attribution }) => attribution.within);
		return [
			[
				...place,
				el('strong', {}, voiceName(register, entry.attribution)),
				`${afterVoice(register, entry.attribution)}; ${kindInWords(entry.attribution.kind)}`,
				cues.size > 0 ? `: ${[...cues].map((cue) => `“${cue}”`).join(', ')}` : null,
				...within.map(({ who, cue }) => `; within it “${cue}”: ${nameOf(register, who)}`),
			],
		];
	});
	return el(
		'ul',
		{ class: 'whose', 'aria-label': `Whose claim, ¶ ${paragraph.label}` },
		...items.map((item) => el('li', {}, ...item)),
	);
}
