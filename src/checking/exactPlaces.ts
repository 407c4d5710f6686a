import { occurrences, type Span } from '../anchoring/quote.ts';
import { placeOf, type Source } from './checkedSource.ts';
import { foldText } from './foldText.ts';
import { compareWriting, MENDED, NOTHING_LEFT_OUT, withMarks } from './marks.ts';
import { anyCapital, core, hasWords } from './quotedWords.ts';
import type { Part, Place } from './verdict.ts';

export const MOST_PLACES = 50;

/** Every place where the segments of a quotation stand in the source, in order, as near together as may be. */
export function exactPlaces(segments: string[], source: Source, quotation: string, mended: boolean): Place[] {
	const { folded } = source;
	const sought = segments.map((segment) =>
		anyCapital(core(foldText(segment).text))
			.flatMap((words) => occurrences(folded.text, words))
			.sort((a, b) => a.start - b.start),
	);
	const [first = [], ...others] = sought;
	const chains: Span[][] = [];
	for (const start of first) {
		const chain = [start];
		for (const places of others) {
			const next = places.find((place) => place.start >= (chain.at(-1)?.end ?? 0));
			if (next) chain.push(next);
		}
		if (chain.length < sought.length) break;
		// Two chains with one end: the later start is the nearer.
		if (others.length > 0 && chains.at(-1)?.at(-1) === chain.at(-1)) chains.pop();
		chains.push(chain);
		if (chains.length >= MOST_PLACES) break;
	}
	return chains.map((chain) => {
		const tolerated = new Set<string>();
		const spans = chain.map((span, index) => {
			const segment = segments[index] ?? '';
			const [from, to] = [span.start, span.end].map((offset) => folded.at[offset]);
			compareWriting(segment, source.text.slice(from, to), tolerated, core);
			return withMarks(span, foldText(segment).text, source, tolerated, index === chain.length - 1);
		});
		if (mended) tolerated.add(MENDED);
		const parts: Part[] = [];
		spans.forEach((span, index) => {
			const gap = source.text.slice(spans[index - 1]?.end ?? span.start, span.start);
			const last = parts.at(-1);
			if (last && !hasWords(gap)) {
				last.text += gap + source.text.slice(span.start, span.end);
				tolerated.add(NOTHING_LEFT_OUT);
				return;
			}
			if (gap) parts.push({ op: 'left out', text: gap });
			parts.push({ op: 'same', text: source.text.slice(span.start, span.end) });
		});
		const [start, end] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0];
		if (source.text.slice(start, end) === quotation.trim()) tolerated.clear();
		return { ...placeOf(source, start, end), parts, tolerated: [...tolerated] };
	});
}
