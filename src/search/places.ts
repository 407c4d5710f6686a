import { wordsAt, wordsIn } from './query.ts';
import { type OtherForm, partsOf, plainWord } from './spellings.ts';

/** A sentence as it is searched: its text, and what else its words are found by. */
export interface Searchable {
	text: string;
	others: OtherForm[];
}

/** A word of a sentence, with its other spellings, and other forms of a name that ends with it. */
export interface Place {
	/** The sentence in which it stands, of those that were read. */
	sentence: number;
	word: string;
	/** UTF-16 offsets in the text of its sentence. */
	start: number;
	end: number;
	/** `start`: where begins what the form stands for, which is `stands` in the text. */
	others: { words: string[]; start: number; stands: string }[];
}

/** The words of a sentence in their order. */
export function placesOf({ text, others }: Searchable, sentence = 0): Place[] {
	const places = wordsAt(text).map(
		({ word, at }): Place => ({ sentence, word, start: at, end: at + word.length, others: [] }),
	);
	for (const [first, last, form] of others) {
		const [from, to] = [places[first], places[last]];
		if (from && to)
			to.others.push({ words: form.split(' '), start: from.start, stands: text.slice(from.start, to.end) });
	}
	return places;
}

/** Holds the place of a word of which nothing is left without its marks. */
const NOTHING = '—';

/**
 * The words of a sentence as Pagefind is given them, plain and without any signs, so that each is one place:
 * those of the text in their order; then, beside them, all that the sentence is found by besides.
 */
export function tokensOf({ text, others }: Searchable): { own: string[]; beside: string[] } {
	const words = wordsIn(text);
	const own = words.map((word) => plainWord(word) || NOTHING);
	const forms = others.flatMap(([, , form]) => form.split(' '));
	const beside = new Set([...words, ...forms].flatMap((word) => [word, ...partsOf(word)]).map(plainWord));
	for (const word of ['', ...own]) beside.delete(word);
	return { own, beside: [...beside] };
}
