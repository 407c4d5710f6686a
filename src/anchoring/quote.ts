import { nearestText } from './similarity.ts';

/** W3C `TextQuoteSelector`: words of a text, told apart by what stands directly before and after. */
export interface Quote {
	exact: string;
	prefix?: string | undefined;
	suffix?: string | undefined;
}

/** A stretch of text: UTF-16 offsets from its start, `end` exclusive. */
export interface Span {
	start: number;
	end: number;
}

export type QuoteMatch =
	| { span: Span }
	| { problem: 'absent'; nearest: string | undefined }
	| { problem: 'ambiguous'; times: number };

/**
 * Finds a quote in a text. It matches exactly and once, or not at all: approximate search only
 * serves the hint. Words match whole words (“he” does not match inside “the”).
 */
export function matchQuote(text: string, quote: Quote): QuoteMatch {
	const { exact, prefix = '', suffix = '' } = quote;
	const spans = occurrences(text, exact).filter(
		({ start, end }) => text.slice(0, start).endsWith(prefix) && text.slice(end).startsWith(suffix),
	);
	const [span] = spans;
	if (!span) return { problem: 'absent', nearest: nearestText(exact, text) };
	if (spans.length > 1) return { problem: 'ambiguous', times: spans.length };
	return { span };
}

/** All places where `words` stands in `text` as whole words, in order; places may overlap. */
export function occurrences(text: string, words: string): Span[] {
	const spans: Span[] = [];
	if (words === '') return spans;
	for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + 1)) {
		const end = start + words.length;
		if (isBoundary(text, start) && isBoundary(text, end)) spans.push({ start, end });
	}
	return spans;
}

const WORD = /[\p{L}\p{N}\p{M}]/u;

/** Whether no word goes on over this place. */
export function isBoundary(text: string, offset: number): boolean {
	const before = /.$/su.exec(text.slice(Math.max(0, offset - 2), offset))?.[0] ?? '';
	const after = /^./su.exec(text.slice(offset, offset + 2))?.[0] ?? '';
	return !(WORD.test(before) && WORD.test(after));
}
