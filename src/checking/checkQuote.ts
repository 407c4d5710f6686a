import { wordsOf } from '../anchoring/similarity.ts';
import { sourceOf } from './checkedSource.ts';
import { exactPlaces, MOST_PLACES } from './exactPlaces.ts';
import { likelyWindows, nearestPlace } from './nearestPlace.ts';
import { ELLIPSIS, hasWords, joinParted } from './quotedWords.ts';
import type { CheckedReadout, Place, Verdict } from './verdict.ts';

/** Less alike than this, a quotation is no other wording of a passage but something else. */
const ALIKE = 0.6;
export const LONGEST_QUOTATION = 5000;

/**
 * Looks a quotation up in readouts. `exact`: the source has these words in this order, and what the
 * quotation leaves out it marks. `differs`: the nearest words differ. Tolerated and told: marks and
 * spaces of another kind, a capital or small first letter, the final point, words parted at line ends.
 */
export function checkQuote(quotation: string, readouts: readonly CheckedReadout[]): Verdict {
	const asked = quotation.slice(0, LONGEST_QUOTATION);
	if (wordsOf(asked).length === 0) return { verdict: 'nothing to check', places: [], alike: 0 };
	const exact: Place[] = [];
	for (const readout of readouts) {
		const source = sourceOf(readout);
		const [quote, mended] = joinParted(asked, source);
		// A source may have an ellipsis of its own.
		for (const segments of [[quote], quote.split(ELLIPSIS)]) {
			const found = exactPlaces(segments.filter(hasWords), source, quotation, mended);
			exact.push(...found);
			if (found.length > 0) break;
		}
		if (exact.length >= MOST_PLACES) break;
	}
	if (exact.length > 0) {
		const places = closest(exact).slice(0, MOST_PLACES);
		return { verdict: 'exact', places, atLeast: exact.length >= MOST_PLACES, alike: 1 };
	}
	const [best] = likelyWindows(asked, readouts)
		.flatMap(({ source, span }) => nearestPlace(asked, source, span) ?? [])
		.sort((a, b) => b.alike - a.alike);
	if (!best || best.alike < ALIKE) return { verdict: 'not found', places: [], alike: 0 };
	return { verdict: 'differs', places: [best.place], alike: best.alike };
}

/** Exact places, the closest first: those alone where no words are left out, if there are any. */
export function closest(places: readonly Place[]): Place[] {
	const whole = places.filter((place) => !leavesOut(place));
	return (whole.length > 0 ? whole : places).toSorted((a, b) => a.tolerated.length - b.tolerated.length);
}

/** Whether a quotation leaves words of the text out, and marks that. */
export const leavesOut = ({ parts }: Pick<Place, 'parts'>): boolean => parts.some(({ op }) => op === 'left out');
