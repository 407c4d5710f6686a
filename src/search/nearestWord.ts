import { foldWord } from './spellings.ts';

/** The word of the corpus most like one that no sentence holds: at most one change in three letters. */
export function nearestWord(asked: string, words: readonly string[]): string | undefined {
	const folded = foldWord(asked);
	const most = Math.floor(folded.length / 3);
	let best: { word: string; changes: number } | undefined;
	for (const word of words) {
		if (Math.abs(word.length - folded.length) > most) continue;
		const changes = changesBetween(folded, foldWord(word));
		if (changes <= most && changes < (best?.changes ?? Number.POSITIVE_INFINITY)) best = { word, changes };
	}
	return best?.word;
}

/** Letters to insert, remove, replace or swap with the next to make one word of the other. */
function changesBetween(a: string, b: string): number {
	let before: number[] = [];
	let above = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let row = 1; row <= a.length; row += 1) {
		const here = [row];
		for (let column = 1; column <= b.length; column += 1) {
			const same = a[row - 1] === b[column - 1];
			let changes = Math.min(
				(above[column] ?? 0) + 1,
				(here[column - 1] ?? 0) + 1,
				(above[column - 1] ?? 0) + (same ? 0 : 1),
			);
			if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
				changes = Math.min(changes, (before[column - 2] ?? 0) + 1);
			here.push(changes);
		}
		before = above;
		above = here;
	}
	return above.at(-1) ?? 0;
}
