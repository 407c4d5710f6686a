import { dateIn } from './dates.ts';

/** What a reader asks for: every word and phrase must be there, nothing of what is excluded. */
export interface Query {
	words: string[];
	/** Words that must stand in this order, side by side. */
	phrases: string[];
	excluded: string[];
	/** The label of a passage (`5.2`), or of a paragraph (`5`), where the whole query is a reference to one. */
	reference?: string;
	/** A date (`2025-12-28`, `2025-12`, `2025`) where the whole query is one. */
	date?: string;
	/** Where the query is longer than `MOST_WORDS`: the rest is not searched. */
	cut?: true;
}

export const MOST_WORDS = 32;
/** Characters of a query that are read. */
export const LONGEST_QUERY = 2000;

/** Double, single and angled quotation marks as they open and close in one language or another. */
const QUOTED = /([-−]?)(?:"([^"]*)"|[“„”]([^“„”]*)[“”]|«([^«»]*)»|»([^«»]*)«|‹([^‹›]*)›|‘((?:[^‘’]|’(?=\p{L}))*)’)/gu;
const REFERENCE = /^(?:¶|§|p)?\s*(\d+[a-z]*)\s*(?:\.|s)\s*(\d+[a-z]*)$/i;
const PARAGRAPH = /^(?:¶|§|p)\s*(\d+[a-z]*)$/i;

/**
 * Reads a query: words, "phrases" in any quotation marks, -excluded words and -"phrases". Where the
 * whole of it is a reference (5.2, ¶ 5.2, p5s2, ¶ 5) or a date (see `dateIn`), it says that as well.
 */
export function parseQuery(text: string): Query {
	const query: Query = { words: [], phrases: [], excluded: [] };
	const whole = text.slice(0, LONGEST_QUERY).toWellFormed().trim();
	const rest = whole.replace(QUOTED, (_, minus: string, ...groups: unknown[]) => {
		const quoted = groups.slice(0, 6).find((group) => group !== undefined) as string;
		const phrase = wordsIn(quoted).slice(0, MOST_WORDS).join(' ');
		if (phrase) (minus ? query.excluded : phrase.includes(' ') ? query.phrases : query.words).push(phrase);
		return ' ';
	});
	for (const part of rest.split(/\s+/)) {
		const excluded = /^[-−]./u.test(part);
		(excluded ? query.excluded : query.words).push(...wordsIn(part));
	}
	for (const list of ['words', 'phrases', 'excluded'] as const) query[list] = [...new Set(query[list])];
	const asked = [...query.words, ...query.phrases, ...query.excluded];
	if (text.length > LONGEST_QUERY || asked.length > MOST_WORDS) query.cut = true;
	query.words.splice(MOST_WORDS);
	query.phrases.splice(MOST_WORDS / 4);
	query.excluded.splice(MOST_WORDS / 4);
	const [, paragraph, sentence] = REFERENCE.exec(whole) ?? PARAGRAPH.exec(whole) ?? [];
	if (paragraph) query.reference = [paragraph, sentence].filter(Boolean).join('.').toLowerCase();
	const date = dateIn(whole);
	if (date) query.date = date;
	return query;
}

const WORD = /(?:\p{L}\.){2,}(?!\p{L})|[\p{L}\p{N}\p{M}]+(?:[-’'.][\p{L}\p{N}\p{M}]+)*/gu;

/** The words of a text as the index has them: letters, digits, and hyphens or apostrophes within. */
export function wordsIn(text: string): string[] {
	return text.match(WORD) ?? [];
}

/** The same, each with its UTF-16 offset. */
export function wordsAt(text: string): { word: string; at: number }[] {
	return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ word, at: index }));
}
