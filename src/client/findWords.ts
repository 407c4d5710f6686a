import { occurrences, type Span } from '../anchoring/quote.ts';
import { nearestSpan } from '../anchoring/similarity.ts';
import type { QuotedWords } from './address.ts';

export interface FoundWords {
	spans: Span[];
	/**
	 * `exact`: in their passage; `several`: in it more than once, and what stood around them is gone;
	 * `moved`: elsewhere in the text; `nearest`: not in the text, `spans` are the words most like
	 * them; `absent`: neither these words nor any half like them.
	 */
	how: 'exact' | 'several' | 'moved' | 'nearest' | 'absent';
}

/** Fewer words than this may stand anywhere: elsewhere in the text they are not taken for the same. */
const TELLING = 4;

/** Finds the words of a link in the text of the page; `passage` is where they stood, if it still exists. */
export function findWords(text: string, passage: Span | undefined, words: QuotedWords): FoundWords {
	const { quote, prefix = '', suffix = '' } = words;
	const { start, end } = passage ?? { start: 0, end: 0 };
	const all = occurrences(text, quote);
	const here = all.filter((span) => span.start >= start && span.end <= end);
	const before = here.filter((span) => text.slice(0, span.start).endsWith(prefix));
	const after = here.filter((span) => text.startsWith(suffix, span.end));
	for (const spans of [before.filter((span) => after.includes(span)), before, after])
		if (spans.length === 1) return { spans, how: 'exact' };
	if (here.length > 0) return { spans: here, how: 'several' };
	if (all.length === 1 && quote.split(' ').length >= TELLING) return { spans: all, how: 'moved' };
	for (const stretch of [
		{ start, end },
		{ start: 0, end: text.length },
	]) {
		const span = nearestSpan(quote, text.slice(stretch.start, stretch.end));
		if (span) return { spans: [{ start: stretch.start + span.start, end: stretch.start + span.end }], how: 'nearest' };
	}
	return { spans: [], how: 'absent' };
}
