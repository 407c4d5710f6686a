import { wordsOf } from '../anchoring/similarity.ts';
import type { Source } from './checkedSource.ts';
import { QUOTATION_MARKS } from './foldText.ts';

export const ELLIPSIS = /\s*[[(<]\s*(?:…|\.(?:\s?\.){2,3})\s*[\])>]\s*|\s*(?:…|\.(?:\s?\.){2,3})\s*/;
const ELLIPSES = new RegExp(ELLIPSIS, 'g');
/** A word parted at the end of a line. */
const PARTED = /(?<=(\p{L}+))-[ \t]*\r?\n\s*(?=(\p{L}+))/gu;
export const OPENING = new RegExp(`^[\\s…${QUOTATION_MARKS}]+`);
export const CLOSING = new RegExp(`[\\s….,;:!?${QUOTATION_MARKS}]+$`);

export const hasWords = (text: string): boolean => wordsOf(text).length > 0;

/** Joins words parted at line ends: by their hyphen where the source has one, else without. */
export function joinParted(quotation: string, { lower }: Source): [quote: string, mended: boolean] {
	const quote = quotation.replace(PARTED, (_, before: string, after: string) =>
		lower.includes(`${before}-${after}`.toLowerCase()) ? '-' : '',
	);
	return [quote, quote !== quotation];
}

/** The folded words of a quotation without the marks at its ends. */
export function core(folded: string): string {
	return folded.replace(OPENING, '').replace(CLOSING, '');
}

/** The words, and the same with the first letter in the other case. */
export function anyCapital(words: string): string[] {
	const [first = ''] = words;
	const rest = words.slice(first.length);
	return [...new Set([words, first.toLowerCase() + rest, first.toUpperCase() + rest])];
}

/** A word with its inner apostrophes and points, or a single mark; UTF-16 offsets in folded text. */
export interface Token {
	text: string;
	lower: string;
	start: number;
	end: number;
	word: boolean;
	/** The first of a stretch of the quotation: its first letter may be in the other case. */
	first: boolean;
}

const TOKEN = /([\p{L}\p{N}\p{M}]+(?:['.,:][\p{L}\p{N}\p{M}]+)*)|[^\s]/gu;

/** The tokens of folded text from `start` to `end`. */
export function tokensOf(folded: string, start = 0, end = folded.length): Token[] {
	return [...folded.slice(start, end).matchAll(TOKEN)].map(({ 0: text, 1: word, index }, at) => ({
		text,
		lower: text.toLowerCase(),
		start: start + index,
		end: start + index + text.length,
		word: word !== undefined,
		first: at === 0,
	}));
}

/** The tokens of a folded quotation but for the marks at its ends, and the tokens behind which it has an ellipsis. */
export function askedTokens(folded: string): { tokens: Token[]; breaks: Set<number> } {
	const tokens: Token[] = [];
	const breaks = new Set<number>();
	let start = 0;
	for (const { index, 0: ellipsis } of [...folded.matchAll(ELLIPSES), { index: folded.length, 0: '' }]) {
		const segment = folded.slice(start, index);
		if (hasWords(segment)) {
			if (tokens.length > 0) breaks.add(tokens.length - 1);
			const from = start + (OPENING.exec(segment)?.[0].length ?? 0);
			tokens.push(...tokensOf(folded, from, from + core(segment).length));
		}
		start = index + ellipsis.length;
	}
	return { tokens, breaks };
}
