// The words that a search found, as a query: `mark=temporary%20ceasefire&mark=Kiev`. It stands in the address of a hit,
// or goes beside it (carriedMarks.ts).
import { LONGEST } from './address.ts';

/** A sentence has few words worth a mark; an address is a stranger's text. */
const MOST = 40;

export function markQuery(words: readonly string[]): string {
	return [...new Set(words)]
		.slice(0, MOST)
		.map((word) => `mark=${encodeURIComponent(word.toWellFormed())}`)
		.join('&');
}

export function marksIn(search: string): string[] {
	const words = new URLSearchParams(search).getAll('mark').slice(0, MOST);
	return words.filter((word) => word.trim() && word.length <= LONGEST);
}

/** Where words stand in a text, as whole words: UTF-16 offsets. */
export function placesOf(text: string, words: readonly string[]): { start: number; end: number }[] {
	const places: { start: number; end: number }[] = [];
	for (const word of words)
		for (let start = text.indexOf(word); start !== -1; start = text.indexOf(word, start + word.length)) {
			const end = start + word.length;
			if (
				!/^\p{L}{2}$/u.test((text[start - 1] ?? ' ') + text[start]) &&
				!/^\p{L}{2}$/u.test(text[end - 1] + (text[end] ?? ' '))
			)
				places.push({ start, end });
		}
	return places;
}
