import type { Token } from './quotedWords.ts';

/** A token of the one text laid on one of the other, or a token that has none: `asked` alone, or `given` alone. */
export interface Step {
	asked?: number;
	given?: number;
	/** Of a token that is given alone: whether it stands where the other text may leave words out. */
	free?: boolean;
}

export interface Alignment {
	steps: Step[];
	/** What the tokens that are left out within it cost. */
	gaps: number;
}

/** What a token costs that stands in what is asked alone. */
const ADDED = 0.5;
/** What leaving tokens out costs: once for each gap, and for each letter of it. */
const GAP = { open: 4, letter: 0.045 };
const FREE_GAP = { open: 0.2, letter: 0.002 };

/** What a single mark costs that is left out: less than a gap, so that a short word beside it is not lost. */
const MARK = 0.5;

const [MARK_OUT, PAIR, ALONE, FROM_GAP, OPENS] = [0, 1, 2, 3, 4];

/**
 * Lays all of the tokens that are asked on a stretch of those that are given, where it fits best: in order,
 * with gaps of any length. A gap costs little more for being long, but more than a short word gains, so
 * that a stray “the” is not looked for three lines away (Smith and Waterman with Gotoh's gaps, where all
 * that is asked has to be told of). `weight` is what a pair gains, or loses; -Infinity forbids it.
 * `free` tells behind which asked token words may be left out.
 */
export function alignTokens(
	asked: number,
	given: readonly Pick<Token, 'text' | 'word'>[],
	weight: (asked: number, given: number) => number,
	free: (asked: number) => boolean,
): Alignment {
	const width = given.length + 1;
	const lengths = given.map(({ text }) => text.length);
	const marks = given.map(({ word }) => !word);
	const from = new Uint8Array((asked + 1) * width);
	let before = new Float64Array(width);
	let row = before;
	for (let i = 1; i <= asked; i += 1) {
		row = new Float64Array(width);
		const { open, letter } = free(i - 1) ? FREE_GAP : GAP;
		row[0] = -ADDED * i;
		from[i * width] = ALONE;
		let gap = Number.NEGATIVE_INFINITY;
		for (let j = 1; j < width; j += 1) {
			const opened = row[j - 1]! - open;
			const opens = opened >= gap;
			gap = Math.max(opened, gap) - letter * lengths[j - 1]!;
			const pair = before[j - 1]! + weight(i - 1, j - 1);
			const alone = before[j]! - ADDED;
			const mark = marks[j - 1] ? row[j - 1]! - MARK : Number.NEGATIVE_INFINITY;
			const best = Math.max(pair, alone, gap, mark);
			row[j] = best;
			const way = pair === best ? PAIR : alone === best ? ALONE : gap === best ? FROM_GAP : MARK_OUT;
			from[i * width + j] = way | (opens ? OPENS : 0);
		}
		before = row;
	}
	let end = 0;
	for (let j = 1; j < width; j += 1) if (row[j]! > row[end]!) end = j;
	return trace(asked, end, from, lengths, free);
}

/** The way back from the end to where the first token lies. */
function trace(
	asked: number,
	end: number,
	from: Uint8Array,
	lengths: readonly number[],
	free: (asked: number) => boolean,
): Alignment {
	const width = lengths.length + 1;
	const steps: Step[] = [];
	let gaps = 0;
	for (let i = asked, j = end, within = false; i > 0; ) {
		const came = from[i * width + j]!;
		const way = came & 3;
		if (within || way === FROM_GAP) {
			within = (came & OPENS) === 0;
			j -= 1;
			const { open, letter } = free(i - 1) ? FREE_GAP : GAP;
			gaps += letter * lengths[j]! + (within ? 0 : open);
			steps.push({ given: j, free: free(i - 1) });
		} else if (way === MARK_OUT) {
			j -= 1;
			gaps += MARK;
			steps.push({ given: j, free: free(i - 1) });
		} else if (way === PAIR) {
			i -= 1;
			j -= 1;
			steps.push({ asked: i, given: j });
		} else {
			i -= 1;
			steps.push({ asked: i });
		}
	}
	return { steps: steps.reverse(), gaps };
}
