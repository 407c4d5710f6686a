import { foldWord } from './spellings.ts';

/** Words to compare others with, folded once for all comparisons. */
export type FoldedWords = readonly { word: string; folded: string }[];

export const foldWords = (words: readonly string[]): FoldedWords =>
	words.map((word) => ({ word, folded: foldWord(word) }));

/** The word of the corpus most like one that no sentence holds: at most one change in three letters. */
export function nearestWord(asked: string, words: FoldedWords): string | undefined {
	const wanted = foldWord(asked);
	let most = Math.floor(wanted.length / 3);
	let best: string | undefined;
	for (const { word, folded } of words) {
		if (most < 1) break;
		if (Math.abs(folded.length - wanted.length) > most) continue;
		const changes = changesBetween(wanted, folded, most);
		if (changes > most) continue;
		best = word;
		most = changes - 1;
	}
	return best;
}

/** Two neighbouring words of a query that are one word of the corpus: “cease fire”, “ceasefire”. */
export function joinedWord(q: string, words: FoldedWords): { asked: string; stands: string } | undefined {
	for (const { 1: first = '', 2: second = '' } of q.matchAll(NEIGHBOURS)) {
		const joined = foldWord(first + second.trim());
		const stands = words.find(({ folded }) => folded === joined)?.word;
		if (stands) return { asked: first + second, stands };
	}
	return undefined;
}

/** A word that is not left out, and the next, which may be the first of another such pair. */
const NEIGHBOURS = /(?<![-−\p{L}\p{N}])([\p{L}\p{N}]+)(?=(\s+[\p{L}\p{N}]+))/gu;

/** Letters to insert, remove, replace or swap with the next to make one word of the other; more than `most` are not counted on. */
function changesBetween(a: string, b: string, most: number): number {
	let before = new Uint8Array(b.length + 1);
	let above = Uint8Array.from({ length: b.length + 1 }, (_, index) => index);
	let here = new Uint8Array(b.length + 1);
	for (let row = 1; row <= a.length; row += 1) {
		here[0] = row;
		let fewest = row;
		for (let column = 1; column <= b.length; column += 1) {
			const same = a[row - 1] === b[column - 1];
			let changes = Math.min(above[column]! + 1, here[column - 1]! + 1, above[column - 1]! + (same ? 0 : 1));
			if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
				changes = Math.min(changes, before[column - 2]! + 1);
			here[column] = changes;
			if (changes < fewest) fewest = changes;
		}
		// A swap reaches back two rows, and costs one.
		if (fewest > most + 1) return fewest;
		[before, above, here] = [above, here, before];
	}
	return above[b.length]!;
}
