import type { Edition, Passage } from '../../edition/edition.ts';
import { type Comment, commentsOn, inWords } from '../../edition/wording.ts';
import { el } from './xhtml.ts';

/** What the editors say of a place in a sentence. */
export interface BookNote {
	/** From 1, through the whole text. */
	number: number;
	passage: Passage;
	/** UTF-16 offset in the sentence after which it is referred to. */
	at: number;
	kind: 'Note' | 'Time' | Comment['name'];
	/** The words that it is about; none where that is the whole sentence. */
	exact?: string;
	text: string;
}

/** All notes of a text, in the order of their places. */
export function notesOf({ passages }: Edition): BookNote[] {
	return passages
		.flatMap((passage) => notesOn(passage).toSorted((a, b) => a.at - b.at))
		.map((note, index) => ({ ...note, number: index + 1 }));
}

function notesOn(passage: Passage): Omit<BookNote, 'number'>[] {
	const { attribution, notes, times, text } = passage;
	const withEvidence = (said: (string | undefined | false)[], evidence: string | undefined) =>
		[...said, evidence && `Evidence: ${evidence}`].filter(Boolean).join(' ');
	return [
		...notes.map((note) => ({
			passage,
			at: note.end,
			kind: 'Note' as const,
			exact: note.exact,
			text: withEvidence([note.text], note.evidence),
		})),
		...times.map((time) => ({
			passage,
			at: time.end,
			kind: 'Time' as const,
			exact: time.exact,
			text: withEvidence(
				[time.supplied && `[${inWords(time.supplied)}], certainty: ${time.certainty}.`, time.note],
				time.evidence,
			),
		})),
		...commentsOn(attribution).map(({ name, text: comment }) => ({
			passage,
			at: text.length,
			kind: name,
			text: comment,
		})),
	].filter((note) => note.text !== '');
}

/** The raised figures after a word; one place may have several notes. */
export function references(notes: readonly BookNote[]) {
	return el(
		'sup',
		{ class: 'noterefs' },
		...notes.flatMap(({ number }, index) => [
			index > 0 ? ', ' : null,
			el('a', { 'epub:type': 'noteref', role: 'doc-noteref', id: `r${number}`, href: `#n${number}` }, String(number)),
		]),
	);
}

/** The notes themselves, at the end of the text: a reader shows each where it is called, or goes there and back. */
export function notesSection(notes: readonly BookNote[], lang: { lang: string }) {
	return el(
		'section',
		{ 'epub:type': 'endnotes', role: 'doc-endnotes', 'aria-labelledby': 'notes' },
		el('h2', { id: 'notes' }, 'Notes'),
		...notes.map(({ number, passage, kind, exact, text }) =>
			el(
				'aside',
				{ 'epub:type': 'footnote', role: 'doc-footnote', id: `n${number}` },
				el(
					'p',
					{},
					el(
						'a',
						{ role: 'doc-backlink', href: `#r${number}`, 'aria-label': `Note ${number}, back to ¶ ${passage.label}` },
						String(number),
					),
					` ${kind}, ¶ ${passage.label}: `,
					...(exact ? [el('q', lang, exact), ' '] : []),
					text,
				),
			),
		),
	);
}
