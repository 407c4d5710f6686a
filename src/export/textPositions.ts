import type { Edition, Passage } from '../edition/edition.ts';
import { paragraphStarts } from '../edition/sourceEnds.ts';

/** A stretch of the published text, as W3C selectors give it: `start` and `end` in code points, `end` exclusive. */
export interface TextPlace {
	exact: string;
	prefix: string;
	suffix: string;
	start: number;
	end: number;
}

/** So much of the text stands beside a quotation, in UTF-16 units. */
const CONTEXT = 32;

/** Finds the place in the whole text of a stretch of a sentence (UTF-16 offsets in it). */
export function textPlaces({ text, paragraphs }: Edition) {
	const offsets = paragraphStarts({ text, paragraphs });
	const starts = new Map(paragraphs.map(({ id }, index) => [id, offsets[index] as number]));
	const points = codePoints(text);
	// A page has no line end after its last words.
	const last = text.trimEnd().length;
	return ({ paragraph, start: offset, text: sentence }: Passage, from = 0, to = sentence.length): TextPlace => {
		const base = (starts.get(paragraph) as number) + offset;
		const [start, end] = [base + from, base + to];
		return {
			exact: text.slice(start, end),
			prefix: text.slice(Math.max(0, start - CONTEXT), start).replace(/^[\udc00-\udfff]/, ''),
			suffix: text.slice(end, Math.min(end + CONTEXT, last)).replace(/[\ud800-\udbff]$/, ''),
			start: points(start),
			end: points(end),
		};
	};
}

/** UTF-16 offsets of a text as counts of code points. */
export function codePoints(text: string): (offset: number) => number {
	const pairs = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({ index }) => index);
	return (offset) => offset - pairs.filter((pair) => pair < offset).length;
}
