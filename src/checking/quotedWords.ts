import { wordsOf } from '../anchoring/similarity.ts';
import type { Source } from './checkedSource.ts';
import { QUOTATION_MARKS } from './foldText.ts';

export const ELLIPSIS = /\s*[[(<]\s*(?:…|\.(?:\s?\.){2,3})\s*[\])>]\s*|\s*(?:…|\.(?:\s?\.){2,3})\s*/;
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
