import { align } from './align.ts';
import type { Span } from './quote.ts';

/** A word with its inner hyphens, apostrophes and points: Mar-a-Lago, Russia’s, U.S, 1,000. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.,:-][\p{L}\p{N}\p{M}]+)*/gu;

/** Two words less alike than this are two words, not one word and its misspelling. */
const SAME_WORD = 0.6;

/** Below this, a stretch is no help as a hint. */
const NEAREST = 0.5;

/** The words of a text in lower case, punctuation left out. */
export function wordsOf(text: string): string[] {
	return text.toLowerCase().match(WORD) ?? [];
}

/**
 * How alike two texts are, 0 to 1: the share of their letters that stand in words both have in
 * the same order, where a misspelt word counts by the letters it gets right. Case and punctuation
 * are left out of account, so 1 does not mean that the texts are equal.
 */
export function similarity(a: string, b: string): number {
	if (a === b) return 1;
	const [left, right] = [wordsOf(a), wordsOf(b)];
	const total = letters(left) + letters(right);
	return total === 0 ? 0 : shared(left, right, (x, y) => x + y) / total;
}

/** The share of the letters of `part` that stand in `whole`, in order, 0 to 1. */
export function containment(part: string, whole: string): number {
	const words = wordsOf(part);
	const total = letters(words);
	return total === 0 ? 0 : shared(words, wordsOf(whole), (x) => x) / total;
}

/**
 * The share of the letters of `part` that stand in words that `whole` has too, in any order: a
 * cheap test before the dear comparison of every word with every other.
 */
export function sharedWords(part: string[], whole: Set<string>): number {
	const total = letters(part);
	return total === 0 ? 0 : letters(part.filter((word) => whole.has(word))) / total;
}

function shared(a: string[], b: string[], measure: (a: number, b: number) => number): number {
	const weight = (i: number, j: number) => {
		const [x = '', y = ''] = [a[i], b[j]];
		return likeness(x, y) * measure(x.length, y.length);
	};
	return align(a, b, weight).reduce((sum, [i, j]) => sum + weight(i, j), 0);
}

const letters = (words: string[]) => words.reduce((sum, word) => sum + word.length, 0);

/** How alike two words are: 1 less the share of letters to mend, or 0 if that makes two words. */
export function likeness(a: string, b: string): number {
	if (a === b) return 1;
	const longest = Math.max(a.length, b.length);
	if (Math.min(a.length, b.length) < SAME_WORD * longest) return 0;
	const alike = 1 - edits(a, b) / longest;
	return alike < SAME_WORD ? 0 : alike;
}

/** Letters to add, drop, change or swap with their neighbour to make `b` of `a`. */
function edits(a: string, b: string): number {
	let older: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const change = a[i - 1] === b[j - 1] ? 0 : 1;
			let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + change);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				least = Math.min(least, (older[j - 2] ?? 0) + 1);
			row.push(least);
		}
		[older, last] = [last, row];
	}
	return last[b.length] ?? 0;
}

/** The stretch of `nearestSpan` as it stands in `haystack`. */
export function nearestText(needle: string, haystack: string): string | undefined {
	const span = nearestSpan(needle, haystack);
	return span && haystack.slice(span.start, span.end);
}

/**
 * The stretch of whole words in `haystack` most like `needle`, and how alike it is, 0 to 1;
 * undefined if none is half alike. Only for hints: a quote itself is never matched approximately.
 */
export function nearestSpan(needle: string, haystack: string): (Span & { alike: number }) | undefined {
	const sought = wordsOf(needle);
	const words = [...haystack.matchAll(WORD)].map((match) => ({
		word: match[0].toLowerCase(),
		start: match.index,
		end: match.index + match[0].length,
	}));
	const size = letters(sought);
	// As in `similarity`, but a stretch may begin and end anywhere: cost[j] is the letters left over
	// when the words sought so far are laid on the words from[j] up to j.
	let cost = words.map(() => 0).concat(0);
	let from = words.map((_, j) => j).concat(words.length);
	for (const word of sought) {
		const nextCost = [(cost[0] ?? 0) + word.length];
		const nextFrom = [0];
		words.forEach((candidate, k) => {
			const lengths = word.length + candidate.word.length;
			const options: [cost: number, from: number][] = [
				[(cost[k] ?? 0) + lengths * (1 - likeness(word, candidate.word)), from[k] ?? 0],
				[(cost[k + 1] ?? 0) + word.length, from[k + 1] ?? 0],
				[(nextCost[k] ?? 0) + candidate.word.length, nextFrom[k] ?? 0],
			];
			const [least, start] = options.reduce((x, y) => (y[0] < x[0] ? y : x));
			nextCost.push(least);
			nextFrom.push(start);
		});
		[cost, from] = [nextCost, nextFrom];
	}

	let nearest: (Span & { alike: number }) | undefined;
	let best = NEAREST;
	for (let end = 1; end <= words.length; end++) {
		const stretch = words.slice(from[end], end);
		const [first, last] = [stretch[0], stretch.at(-1)];
		if (!first || !last) continue;
		const total = size + letters(stretch.map(({ word }) => word));
		const alike = 1 - (cost[end] ?? 0) / total;
		if (alike < best || (alike === best && nearest !== undefined)) continue;
		best = alike;
		nearest = { start: first.start, end: last.end, alike };
	}
	return nearest;
}

export { type DiffPart, wordDiff } from './wordDiff.ts';
