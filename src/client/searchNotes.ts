// What there is to say of a search besides its hits, in plain words.
import { counted } from '../counted.ts';
import type { Note, SearchResponse } from '../search/engine.ts';
import { element } from './element.ts';

type Line = (string | Node)[];

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');

/** How many hits there are; without what was asked for, which is set apart. */
export function countInWords({ total, unsure, notes }: SearchResponse): string {
	const pairs = notes.find((note) => note.type === 'pairs')?.count ?? 0;
	const readouts = notes.find((note) => note.type === 'readouts')?.total ?? 0;
	const parts = [
		...(readouts > 0 ? [counted(readouts, 'readout')] : []),
		...(total > pairs ? [(unsure ? 'at most ' : '') + counted(total - pairs, 'sentence')] : []),
		...(pairs > 0 ? [counted(pairs, 'pair of neighbouring sentences', 'pairs of neighbouring sentences')] : []),
	];
	const told = parts.join(' and ') || 'no sentence was found';
	return told.replace(/^./, (first) => first.toUpperCase());
}

/** A query as it is told again: without control and bidirectional characters, and not too long. */
export function shownQuery(q: string): string {
	const plain = q
		.toWellFormed()
		.replace(/[\p{Cc}\p{Cf}]/gu, '')
		.trim();
	return plain.length > 80 ? `${plain.slice(0, 80).toWellFormed()}…` : plain;
}

/** The notes, one a line; `link` makes the address of another query with the same filters. */
export function noteLines(
	notes: readonly Note[],
	q: string,
	link: (q: string, filtered?: boolean, all?: boolean) => string,
): Line[] {
	const pairs = notes.some(({ type }) => type === 'pairs');
	const spellings = Map.groupBy(
		notes.filter((note) => note.type === 'spelling'),
		({ asked }) => asked,
	);
	return [
		...notes.flatMap((note): Line[] => {
			if (note.type === 'left')
				return [
					[
						'Older texts (',
						note.years,
						') are not searched yet: ',
						linkTo(link(q, true, true), 'search them too'),
						'.',
					],
				];
			if (note.type === 'cut') return [['The query is long: only its first words are searched.']];
			if (note.type === 'nothing')
				return [
					[
						note.excluded
							? 'Say also what the sentences should hold: a minus only leaves sentences out.'
							: 'There is no word in this to look for: type letters or figures.',
					],
				];
			if (note.type === 'apart') {
				const none = `No sentence holds all of ${quoted(note.asked)}`;
				if (pairs) return [[`${none}; these pairs of neighbouring sentences do.`]];
				const alone = note.asked.map((one) => (one.includes(' ') ? `"${one}"` : one));
				return [[`${none}. Search for one alone: `, ...alone.flatMap((one) => [linkTo(link(one), one), ' '])]];
			}
			if (note.type === 'excluded')
				return [
					[
						`Every sentence that was found holds ${note.words.map((word) => `“${word}”`).join(' or ')}, which is left out. `,
						linkTo(link(note.rest), `With it: ${note.total.toLocaleString('en-GB')}`),
					],
				];
			if (note.type === 'joined')
				return [
					['Did you mean “', linkTo(link(q.replace(note.asked, () => note.stands)), note.stands), '”, in one word?'],
				];
			if (note.type === 'phrase') {
				const words = note.words.split(' ').join(' ');
				return pairs
					? [[`No sentence holds “${words}”; it runs from one sentence into the next.`]]
					: [
							[
								`No sentence holds “${words}” in this order. `,
								linkTo(link(words), 'Search for these words in any order'),
							],
						];
			}
			if (note.type === 'unfiltered')
				return [
					[
						'Nothing was found under the chosen filters. ',
						linkTo(link(q, false), `Without them: ${note.total.toLocaleString('en-GB')}`),
					],
				];
			if (note.type === 'absent') {
				const absent = `No passage contains “${shownQuery(note.word)}”.`;
				if (!note.nearest) return [[absent]];
				const { nearest } = note;
				return [[`${absent} Did you mean “`, linkTo(link(q.replace(note.word, () => nearest)), nearest), '”?']];
			}
			return [];
		}),
		...[...spellings].map(([asked, others]): Line => {
			const forms = quoted(others.map(({ stands }) => stands));
			return [`“${asked}” is also searched as ${forms}, the spelling${others.length > 1 ? 's' : ''} of the text.`];
		}),
	];
}

function linkTo(href: string, text: string): HTMLAnchorElement {
	const link = element('a', {}, text);
	link.href = href;
	return link;
}
