import type { Span } from './quote.ts';

/** A piece of text between two neighbouring boundaries, with every span that covers it. */
export interface Segment<T extends Span> extends Span {
	/** Outermost first: longer spans before shorter ones, equal ones in the order given. */
	covers: T[];
}

/**
 * Cuts `[start, end)` wherever a span starts or ends. Spans may touch, be equal, contain or cross
 * one another: since each piece lists all that cover it, overlap needs no special case. Pieces are
 * in order and leave no gap; a piece that no span covers has an empty list.
 */
export function cutSegments<T extends Span>(range: Span, spans: readonly T[]): Segment<T>[] {
	const inside = spans.filter((span) => span.start < range.end && span.end > range.start && span.start < span.end);
	const boundaries = new Set([range.start, range.end]);
	for (const span of inside) {
		boundaries.add(Math.max(span.start, range.start));
		boundaries.add(Math.min(span.end, range.end));
	}
	const cuts = [...boundaries].toSorted((a, b) => a - b);
	const longestFirst = inside.toSorted((a, b) => b.end - b.start - (a.end - a.start));
	return cuts.slice(0, -1).map((start, index) => {
		const end = cuts[index + 1] as number;
		return { start, end, covers: longestFirst.filter((span) => span.start <= start && span.end >= end) };
	});
}
