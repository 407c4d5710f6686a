/** What a reader asks for: every word and phrase must be there, nothing of what is excluded. */
export interface Query {
	words: string[];
	/** Words that must stand in this order, side by side. */
	phrases: string[];
	excluded: string[];
	/** The label of a passage (`5.2`) where the whole query is a reference to one. */
	reference?: string;
	/** A date (`2025-12-28`, `2025-12`, `2025`) where the whole query is one. */
	date?: string;
}

/** Characters of a query that are read; a longer one comes from a stranger’s link or a slip with the clipboard. */
export const LONGEST_QUERY = 400;

const QUOTED = /(-?)(?:"([^"]*)"|“([^”]*)”|„([^“”]*)[“”]|«([^»]*)»)/g;
const REFERENCE = /^(?:¶|§|p)?\s*(\d+[a-z]*)\s*(?:\.|s)\s*(\d+[a-z]*)$/i;
const MONTHS = [
	'january',
	'february',
	'march',
	'april',
	'may',
	'june',
	'july',
	'august',
	'september',
	'october',
	'november',
	'december',
];

/**
 * Reads a query: words, "phrases" in any quotation marks, -excluded words and -"phrases"; or, as the
 * whole of it, a reference (5.2, ¶ 5.2, p5s2) or a date (28 December 2025, 2025-12-28).
 */
export function parseQuery(text: string): Query {
	const query: Query = { words: [], phrases: [], excluded: [] };
	const whole = text.trim();
	const reference = REFERENCE.exec(whole);
	if (reference) return { ...query, reference: `${reference[1]}.${reference[2]}`.toLowerCase() };
	const date = parseDate(whole);
	if (date) return { ...query, date };
	const rest = whole.replace(QUOTED, (_, minus: string, ...groups: string[]) => {
		const phrase = wordsIn(groups.slice(0, 4).find((group) => group !== undefined) ?? '').join(' ');
		if (phrase) (minus ? query.excluded : phrase.includes(' ') ? query.phrases : query.words).push(phrase);
		return ' ';
	});
	for (const part of rest.split(/\s+/)) {
		const excluded = part.startsWith('-') && part.length > 1;
		(excluded ? query.excluded : query.words).push(...wordsIn(excluded ? part.slice(1) : part));
	}
	return query;
}

/** The words of a text as the index has them: letters, digits, and hyphens or apostrophes within. */
export function wordsIn(text: string): string[] {
	return text.match(/[\p{L}\p{N}\p{M}]+(?:[-’'.][\p{L}\p{N}\p{M}]+)*/gu) ?? [];
}

function parseDate(text: string): string | undefined {
	if (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return text;
	const match = /^(?:(\d{1,2})\s+)?(\p{L}+)\s+(\d{4})$/u.exec(text);
	const month = MONTHS.indexOf(match?.[2]?.toLowerCase() ?? '') + 1;
	if (!match || month === 0) return undefined;
	const parts = [match[3], String(month).padStart(2, '0'), match[1]?.padStart(2, '0')];
	return parts.filter(Boolean).join('-');
}
