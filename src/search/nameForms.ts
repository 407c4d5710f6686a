import type { Register } from '../schema/register.ts';
import { wordsIn } from './query.ts';
import { plainWord } from './spellings.ts';

/**
 * The names of the registers that have forms of several lengths, all forms of one in one list. Spellings
 * of equal length stand beside each other in the index; a phrase with a longer or shorter form wants to
 * be asked anew: “meeting with Volodymyr Zelenskyy” as “meeting with Zelenskyy”.
 */
export function nameForms({ people, places, organisations, events }: Register): string[][] {
	return [people, places, organisations, events]
		.flatMap((table) => [...table.values()].map(({ name, forms }) => [...new Set([name, ...forms])]))
		.filter((forms) => new Set(forms.map((form) => wordsIn(form).length)).size > 1);
}

/** At most so many ways to ask for one phrase. */
const MOST_WAYS = 8;

/**
 * The ways to ask for a phrase: itself, and with each name in it under a form of each other length.
 * Beside a word of a text Pagefind does not see a single letter: “J. Łukasiewicz” is asked as “Jan …” too.
 */
export function waysToAsk(words: readonly string[], names: readonly (readonly string[])[]): string[][] {
	const lists = names.map((forms) => forms.map((form) => wordsIn(form)));
	let ways: string[][] = [[]];
	for (let at = 0; at < words.length; ) {
		const { forms, length } = longestAt(words, at, lists) ?? { forms: [], length: 1 };
		const own = words.slice(at, at + length);
		const others = new Map<number, string[]>();
		for (const form of forms.toSorted((a, b) => letters(a) - letters(b)))
			if ((form.length !== length || letters(own) > letters(form)) && !others.has(form.length))
				others.set(form.length, form);
		ways = ways.flatMap((way) => [own, ...others.values()].map((form) => [...way, ...form])).slice(0, MOST_WAYS);
		at += length;
	}
	return ways;
}

const letters = (words: readonly string[]): number => words.filter((word) => word.length === 1).length;

function longestAt(words: readonly string[], at: number, names: readonly string[][][]) {
	let longest: { forms: string[][]; length: number } | undefined;
	for (const forms of names)
		for (const form of forms)
			if (
				form.length > (longest?.length ?? 0) &&
				form.every((word, index) => plainWord(word) === plainWord(words[at + index] ?? ''))
			)
				longest = { forms, length: form.length };
	return longest;
}
