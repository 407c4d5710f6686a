import type { Register } from '../schema/register.ts';
import { everyWord, type FoundWord, keyOf, namesAndChoices, wordsIn } from './concordanceWords.ts';
import type { CorpusIndex } from './corpusIndex.ts';
import { dateInWords } from './dates.ts';
import type { Edition } from './edition.ts';
import type { KeptEdition } from './editionStore.ts';
import { nameOf } from './names.ts';
import type { WordPlace } from './wordChoice.ts';

/**
 * Up to so many sentences every word of every text has its lines; in a larger corpus the names of the
 * registers and the words of the vocabulary's choices have, or the pages would outgrow the texts.
 */
export const EVERY_WORD_UP_TO = 3000;
/** More places than these are not listed a second time: names lead to their lists in the register, words to the search. */
export const EVERY_PLACE_UP_TO = 60_000;

/** A word with all its places, under one heading. */
export interface Headword {
	/** In the form that occurs most. */
	word: string;
	/** The id of its heading. */
	id: string;
	letter: Letter;
	/** How many lines stand before its own under its letter. */
	before: number;
	/** In the order of the editions and their texts. */
	places: WordPlace[];
	/** Longer words that this one is a part of: “in-person” for “in”. */
	partOf: Headword[];
	/** The register entry that has all its places, where the concordance lists none. */
	ref?: string | undefined;
}
export interface Letter {
	/** As shown: `C`, `Ц`, `0–9`. */
	name: string;
	/** Its part of the address, in ASCII: `c`, `u0446`, `0-9`. */
	slug: string;
	words: Headword[];
	/** How many lines it has. */
	lines: number;
}
export interface Concordance {
	/** Whether every word is in it; if not, names and the words of the vocabulary's choices are. */
	complete: boolean;
	/** Whether the places are listed; if not, the words alone are. */
	listed: boolean;
	letters: Letter[];
	words: Map<string, Headword>;
	lines: number;
}

const known = new WeakMap<CorpusIndex, Concordance>();

/** The concordance of a corpus, made once. */
export function concordanceOf(index: CorpusIndex): Concordance {
	const concordance = known.get(index) ?? makeConcordance(index.editions);
	known.set(index, concordance);
	return concordance;
}

/** Every word in every place, by letter and word; pure. */
export function makeConcordance(editions: readonly KeptEdition[], everyWordUpTo = EVERY_WORD_UP_TO): Concordance {
	const sentences = editions.reduce((sum, { outline }) => sum + outline.passages.length, 0);
	const complete = sentences <= everyWordUpTo;
	const byKey = Map.groupBy(complete ? everyWord(editions) : namesAndChoices(editions), ({ key }) => key);

	const letters = new Map<string, Letter>();
	const words = new Map<string, Headword>();
	const ids = new Set(TAKEN_IDS);
	for (const key of [...byKey.keys()].toSorted(byAlphabet)) {
		const found = byKey.get(key) ?? [];
		const { name, slug } = letterOf(key);
		const letter = letters.get(slug) ?? { name, slug, words: [], lines: 0 };
		letters.set(slug, letter);
		const places = found.map(({ place }) => place);
		const headword = {
			word: mostFrequent(found),
			id: freeId(key, ids),
			letter,
			before: letter.lines,
			places,
			partOf: [],
			ref: found[0]?.ref,
		};
		letter.words.push(headword);
		letter.lines += places.length;
		words.set(key, headword);
	}
	for (const [key, headword] of words)
		for (const part of new Set(key.split(/[- ]/))) if (part !== key) words.get(part)?.partOf.push(headword);
	const lines = [...letters.values()].reduce((sum, letter) => sum + letter.lines, 0);
	const listed = lines <= EVERY_PLACE_UP_TO;
	return {
		complete,
		listed,
		letters: [...letters.values()].toSorted((a, b) => byAlphabet(a.name, b.name)),
		words,
		lines,
	};
}

/** Where a word, or the first word of a phrase, stands in a concordance. */
export function headwordOf({ words }: Concordance, phrase: string): Headword | undefined {
	const first = wordsIn(phrase)[0];
	return words.get(keyOf(phrase)) ?? (first && words.get(keyOf(first.form)));
}

/** Whose account a text is, and its date: a short name for it where many stand side by side. */
export function shortTitle(edition: Edition, register: Register): string {
	return [nameOf(register, edition.description.account_of), dateInWords(edition)].filter(Boolean).join(', ');
}

/** Of forms that occur equally often, the one with fewer capitals: a capital may be its sentence's. */
function mostFrequent(found: readonly FoundWord[]): string {
	const forms = [...Map.groupBy(found, ({ form }) => form)];
	const [most] = forms.toSorted(([a, as], [b, bs]) => bs.length - as.length || (a > b ? -1 : 1));
	return most?.[0] ?? '';
}

const { compare } = new Intl.Collator('en', { numeric: true });
const byAlphabet = (a: string, b: string): number => compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);

/** Latin letters stand under their plain form (É under E), all numbers together. */
function letterOf(key: string): Pick<Letter, 'name' | 'slug'> {
	const first = String.fromCodePoint(key.codePointAt(0) ?? 0);
	const plain = /\p{Script=Latin}/u.test(first) ? (first.normalize('NFD')[0] ?? first) : first;
	if (/\p{N}/u.test(plain)) return { name: '0–9', slug: '0-9' };
	const code = plain.codePointAt(0)?.toString(16).padStart(4, '0');
	return { name: plain.toUpperCase(), slug: /[a-z]/.test(plain) ? plain : `u${code}` };
}

/** Ids that the layout of every page uses. */
const TAKEN_IDS = ['content'];

function freeId(key: string, taken: Set<string>): string {
	let id = key.replace(/[^\p{L}\p{N}\p{M}-]/gu, '_');
	while (taken.has(id)) id += '_';
	taken.add(id);
	return id;
}
