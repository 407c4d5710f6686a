import { type Folded, foldText } from './foldText.ts';
import type { CheckedReadout, Place } from './verdict.ts';

/** The text of a readout, made ready once to be searched. */
export interface Source {
	readout: CheckedReadout;
	text: string;
	/** For each passage, its offset in `text`. */
	starts: number[];
	folded: Folded;
	/** Folded, for comparison without case. */
	lower: string;
}

const sources = new WeakMap<CheckedReadout, Source>();

export function sourceOf(readout: CheckedReadout): Source {
	const known = sources.get(readout);
	if (known) return known;
	let text = '';
	const starts = readout.passages.map(([, , sentence]) => {
		if (text) text += ' ';
		const start = text.length;
		text += sentence;
		return start;
	});
	const folded = foldText(text);
	const source = { readout, text, starts, folded, lower: folded.text.toLowerCase() };
	sources.set(readout, source);
	return source;
}

/** The sentences that a stretch of the text touches, and where it stands in them. */
export function placeOf({ readout, starts }: Source, start: number, end: number): Omit<Place, 'parts' | 'tolerated'> {
	const touched = readout.passages.flatMap((passage, index) => {
		const from = starts[index] ?? 0;
		return from < end && from + passage[2].length > start ? [{ passage, from }] : [];
	});
	const from = touched[0]?.from ?? 0;
	return { readout, passages: touched.map(({ passage }) => passage), start: start - from, end: end - from };
}
