import type { Found, SearchIndex } from './openIndex.ts';
import { foldWord } from './spellings.ts';

/** A word, or a phrase in all ways to ask for it. */
export type Ways = readonly (readonly string[])[];
/** More words than these are not looked for across sentences. */
const MOST = 12;

/**
 * Neighbouring sentences of one text that hold together what neither holds alone, in the order of the
 * texts, as numbers of the first. A phrase stands in one of the two, or runs from the end of the one
 * into the other. Each word is searched once by itself and the numbers compared, so the index needs no
 * record for pairs, and no sentence of a neighbour's stands among its words.
 *
 * Pagefind finds, and may find too much: whoever shows a pair checks it with `match`.
 */
export async function pairsOf(
	required: readonly Ways[],
	index: SearchIndex,
	passes: (sentence: number) => boolean,
): Promise<number[]> {
	if (required.length > MOST) return [];
	const [{ numbers }, sentences] = await Promise.all([index.all(), index.sentences()]);
	const numbersOf = (found: readonly Found[]) =>
		new Set(found.map(({ id }) => numbers.get(id) ?? -1).filter((number) => passes(number)));
	/** By what is required: where it stands, and after which sentences it runs into the next. */
	const where: { within: Set<number>; over: Set<number> }[] = [];
	for (const ways of required) {
		const within = numbersOf((await Promise.all(ways.map((words) => index.find(whole(words))))).flat());
		const over = new Set<number>();
		for (const words of ways)
			for (let cut = 1; cut < words.length && words.length <= MOST; cut += 1) {
				const [ends, begins] = await Promise.all(
					[words.slice(0, cut), words.slice(cut)].map(async (part) => numbersOf(await index.find(whole(part)))),
				);
				for (const end of ends ?? []) if (begins?.has(end + 1)) over.add(end);
			}
		if (within.size + over.size === 0) return [];
		where.push({ within, over });
	}
	const firsts = new Set(where.flatMap(({ within, over }) => [...over, ...[...within].flatMap((at) => [at - 1, at])]));
	return [...firsts]
		.filter(
			(first) =>
				sentences.neighbours(first, first + 1) &&
				where.every(({ within, over }) => within.has(first) || within.has(first + 1) || over.has(first)) &&
				![first, first + 1].some((one) => where.every(({ within }) => within.has(one))),
		)
		.toSorted((a, b) => a - b);
}

/** How Pagefind is asked for one whole word, or for several in this order. */
export const whole = (words: readonly string[]): string => `"${words.map(foldWord).join(' ')}"`;

/** … for all of several words, each of which may go on. */
export const begun = (words: readonly string[]): string => searchable(words).map(foldWord).join(' ');

/** Single letters of a name Pagefind knows only where they stand in the text itself: they are left to `match`. */
export function searchable(words: readonly string[]): readonly string[] {
	const longer = words.filter((word) => !/^\p{L}$/u.test(word) || word.toLowerCase() === word.toUpperCase());
	return longer.length > 0 ? longer : words;
}
