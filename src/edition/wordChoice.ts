import type { Vocabulary } from '../schema/register.ts';
import type { PassageRef } from './corpusIndex.ts';
import type { Edition } from './edition.ts';

/** Where a word stands; UTF-16 offsets in the sentence, end exclusive. */
export interface WordPlace extends PassageRef {
	start: number;
	end: number;
}
export interface WordCount {
	/** As the vocabulary lists it. */
	word: string;
	/** In the order of the editions and their texts. */
	places: WordPlace[];
}
export interface WordChoice {
	id: string;
	name: string;
	/** Those that occur, in the order of the vocabulary. */
	words: WordCount[];
}

/**
 * Which of several words for the same thing the texts use, and where. Whole words, in the listed form
 * and any case: “war” is neither in “wars” nor in “post-war”, and is in “war’s”. Where words of a group
 * overlap, the longest counts and no other, so that “President of Russia” is not “Russia” as well.
 */
export function wordChoices(editions: readonly Edition[], { choices }: Pick<Vocabulary, 'choices'>): WordChoice[] {
	return choices.flatMap(({ id, name, words }) => {
		const counts = new Map(words.map((word): [string, WordCount] => [folded(word), { word, places: [] }]));
		const expression = anyOf([...counts.keys()]);
		for (const edition of editions)
			for (const passage of edition.passages)
				for (const { index, 0: match } of passage.text.matchAll(expression))
					counts.get(folded(match))?.places.push({ edition, passage, start: index, end: index + match.length });
		const found = [...counts.values()].filter(({ places }) => places.length > 0);
		return found.length > 0 ? [{ id, name, words: found }] : [];
	});
}

function anyOf(words: readonly string[]): RegExp {
	const longestFirst = words.toSorted((a, b) => b.length - a.length);
	const any = longestFirst.map((word) => word.split(' ').map(RegExp.escape).join('\\s+')).join('|');
	return new RegExp(`(?<![\\p{L}\\p{N}\\p{M}][-‐‑]?)(?:${any})(?![-‐‑]?[\\p{L}\\p{N}\\p{M}])`, 'giu');
}

const folded = (word: string): string => word.trim().replace(/\s+/g, ' ').toLowerCase();
