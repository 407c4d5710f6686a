import type { Vocabulary } from '../schema/register.ts';
import { PassageOnDemand, type PassageRef } from './corpusIndex.ts';
import type { KeptEdition } from './editionStore.ts';
import type { OutlinePlace } from './outline.ts';

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

/** A word of a choice in a text; UTF-16 offsets, end exclusive. */
export interface FoundChoice {
	choice: string;
	/** As the vocabulary lists it. */
	word: string;
	start: number;
	end: number;
}

const finders = new WeakMap<Vocabulary['choices'], (text: string) => FoundChoice[]>();

/**
 * Finds words of the vocabulary's choices. Whole words, in the listed form and any case: “war” is neither
 * in “wars” nor in “post-war”, and is in “war’s”. Where words of a group overlap, the longest counts and
 * no other, so that “President of Russia” is not “Russia” as well.
 */
export function choiceFinder({ choices }: Pick<Vocabulary, 'choices'>): (text: string) => FoundChoice[] {
	const known = finders.get(choices);
	if (known) return known;
	const groups = choices.map(({ id, words }) => ({
		choice: id,
		listed: new Map(words.map((word) => [folded(word), word])),
		expression: anyOf(words.map(folded)),
	}));
	const finder = (text: string): FoundChoice[] =>
		groups.flatMap(({ choice, listed, expression }) =>
			[...text.matchAll(expression)].flatMap(({ index: start, 0: match }) => {
				const word = listed.get(folded(match));
				return word === undefined ? [] : { choice, word, start, end: start + match.length };
			}),
		);
	finders.set(choices, finder);
	return finder;
}

/** Which of several words for the same thing the texts use, and where. */
export function wordChoices(editions: readonly KeptEdition[], { choices }: Pick<Vocabulary, 'choices'>): WordChoice[] {
	const places = new Map<string, WordPlace[]>();
	for (const edition of editions)
		for (const { choice, word, ...place } of edition.outline.choices) {
			const key = `${choice} ${word}`;
			const list = places.get(key) ?? [];
			places.set(key, list);
			list.push(new PlaceOnDemand(edition, place));
		}
	return choices.flatMap(({ id, name, words }) => {
		const found = words.flatMap((word) => {
			const here = places.get(`${id} ${word}`);
			return here ? { word, places: here } : [];
		});
		return found.length > 0 ? [{ id, name, words: found }] : [];
	});
}

/** A place whose passage is read when it is asked for. */
export class PlaceOnDemand extends PassageOnDemand implements WordPlace {
	readonly start: number;
	readonly end: number;
	constructor(edition: KeptEdition, { passage, start, end }: Omit<OutlinePlace, 'form'>) {
		super(edition, passage);
		this.start = start;
		this.end = end;
	}
}

function anyOf(words: readonly string[]): RegExp {
	const longestFirst = words.toSorted((a, b) => b.length - a.length);
	const any = longestFirst.map((word) => word.split(' ').map(RegExp.escape).join('\\s+')).join('|');
	return new RegExp(`(?<![\\p{L}\\p{N}\\p{M}][-‐‑]?)(?:${any})(?![-‐‑]?[\\p{L}\\p{N}\\p{M}])`, 'giu');
}

const folded = (word: string): string => word.trim().replace(/\s+/g, ' ').toLowerCase();
