import { occurrences, type Span } from '../anchoring/quote.ts';
import { placeOf, type Source } from './checkedSource.ts';
import { foldNames, foldText } from './foldText.ts';
import { anyCapital, CLOSING, core, OPENING } from './quotedWords.ts';
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
		const spans = chain.map((span, index) =>
			withMarks(span, segments[index] ?? '', source, tolerated, index === chain.length - 1),
		);
		if (mended) tolerated.add('hyphens at line ends');
		if (spans.length > 1) tolerated.add('words left out at an ellipsis');
		const parts: Part[] = [];
		spans.forEach((span, index) => {
			const gap = source.text.slice(spans[index - 1]?.end ?? span.start, span.start);
			if (gap) parts.push({ op: 'left out', text: gap });
			parts.push({ op: 'same', text: source.text.slice(span.start, span.end) });
		});
		const [start, end] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0];
		if (source.text.slice(start, end) === quotation.trim()) tolerated.clear();
		return { ...placeOf(source, start, end), parts, tolerated: [...tolerated] };
	});
}

/** The original of a folded place, with the marks at its ends that quotation and source share; notes what differs. */
function withMarks(
	place: Span,
	segment: string,
	{ text, folded }: Source,
	tolerated: Set<string>,
	last: boolean,
): Span {
	const { at } = folded;
	const span = { start: at[place.start] ?? 0, end: at[place.end] ?? text.length };
	const asked = foldText(segment).text;
	const words = folded.text.slice(place.start, place.end);
	if (core(asked)[0] !== words[0]) tolerated.add('a capital or small first letter');
	for (const name of foldNames) {
		const [theirs, ours] = [segment, text.slice(span.start, span.end)].map((original) =>
			core(foldText(original, name).text),
		);
		if (theirs?.slice(1) !== ours?.slice(1)) tolerated.add(name);
	}
	const opening = (OPENING.exec(asked)?.[0] ?? '').replace(/[\s…]/g, '');
	const closing = (CLOSING.exec(asked)?.[0] ?? '').replace(/[\s…]/g, '');
	const point = closing.replaceAll("'", '');
	const reach = (marks: string) => {
		const end = place.end + marks.length;
		if (folded.text.slice(place.end, end) !== marks) return false;
		span.end = at[end] ?? text.length;
		return true;
	};
	if (opening && folded.text.slice(place.start - opening.length, place.start) === opening)
		span.start = at[place.start - opening.length] ?? 0;
	else if (opening) tolerated.add('quotation marks around it');
	if (closing && !reach(closing)) {
		if (closing !== point) tolerated.add('quotation marks around it');
		if (point && !reach(point) && last) tolerated.add(`the final “${point}”, which the source does not have there`);
	}
	return span;
}
