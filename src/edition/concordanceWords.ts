import type { KeptEdition } from './editionStore.ts';
import type { OutlinePlace } from './outline.ts';
import { PlaceOnDemand, type WordPlace } from './wordChoice.ts';

interface Word {
	start: number;
	end: number;
	/** Without the ’s at its end. */
	form: string;
}

// Initials with their points (U.S., p.m.), or letters and digits; hyphens and apostrophes join words, and
// points, commas and colons digits: “Mar-a-Lago”, “long-term”, “don’t”, “10,000” and “21:26” are one word each.
// A script without spaces between words would want a segmenter of its own here.
const WORD =
	/(?:\p{L}\.)+\p{L}(?![\p{L}\p{M}])\.?(?:[-‐‑'’ʼ][\p{L}\p{N}\p{M}]+)*|[\p{L}\p{N}\p{M}]+(?:(?:[-‐‑'’ʼ]|(?<=\p{N})[.,:](?=\p{N}))[\p{L}\p{N}\p{M}]+)*/gu;

/** The words of a text. A word stands under its form without ’s: “Russia’s” under “Russia”. */
export function wordsIn(text: string): Word[] {
	return [...text.matchAll(WORD)].map(({ index, 0: word }) => ({
		start: index,
		end: index + word.length,
		form: word.replace(/['’ʼ]s$/iu, ''),
	}));
}

/** A word in one place, with the key of its heading. */
export interface FoundWord {
	key: string;
	form: string;
	place: WordPlace;
	ref?: string | undefined;
}

export function everyWord(editions: readonly KeptEdition[]): FoundWord[] {
	return editions.flatMap((edition) =>
		edition.passages.flatMap(({ text }, passage) =>
			wordsIn(text).map(({ form, start, end }) => ({
				key: keyOf(form),
				form,
				place: new PlaceOnDemand(edition, { passage, start, end }),
			})),
		),
	);
}

export function namesAndChoices(editions: readonly KeptEdition[]): FoundWord[] {
	return editions.flatMap((edition) => {
		const { names, choices } = edition.outline;
		const all: (OutlinePlace & { ref?: string })[] = [...choices, ...names];
		const once = new Map(all.map((place) => [`${place.passage} ${place.start} ${place.end}`, place]));
		return [...once.values()]
			.toSorted((a, b) => a.passage - b.passage || a.start - b.start || a.end - b.end)
			.map(({ form, ref, ...place }) => ({ key: keyOf(form), form, ref, place: new PlaceOnDemand(edition, place) }));
	});
}

const keys = new Map<string, string>();

/** Forms that differ in case, or in the shape of an apostrophe, hyphen or space alone, stand under one heading. */
export function keyOf(form: string): string {
	const known = keys.get(form);
	if (known !== undefined) return known;
	const plain = form.replace(/[’ʼ]/g, "'").replace(/[‐‑]/g, '-').replace(/\s+/g, ' ');
	const key = plain.normalize('NFC').toLowerCase();
	keys.set(form, key);
	return key;
}
