import { matchQuote, type Quote } from '../../anchoring/quote.ts';

/** The quotation that finds these words of a text and no others, with as little around them as may be. */
export function quoteAt(text: string, start: number, end: number): Quote {
	const exact = text.slice(start, end);
	const finds = (quote: Quote) => {
		const match = matchQuote(text, quote);
		return 'span' in match && match.span.start === start;
	};
	if (finds({ exact })) return { exact };
	for (const before of wordStarts(text, start)) {
		const quote = { exact, prefix: text.slice(before, start) };
		if (finds(quote)) return quote;
	}
	return { exact, prefix: text.slice(0, start), suffix: text.slice(end) };
}

/** Where the words before a place begin, the nearest first. */
function wordStarts(text: string, place: number): number[] {
	return [...text.slice(0, place).matchAll(/\S+\s*/g)].map(({ index }) => index).toReversed();
}
