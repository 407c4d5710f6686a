import { wordsAt } from './query.ts';
import { JOIN_MARK, SPACE_MARK, SPELLING_MARK, TILDE_MARK } from './spellings.ts';

/** The mark, but not within more tildes: those after the first two belong to the form. */
const SPELLINGS = new RegExp(`(?<!~)${SPELLING_MARK}`);

/** A place of the index: a word of a sentence, or words that a hyphen joins, with its other spellings. */
export interface Place {
	/** The sentence in which it stands, of those that were read. */
	sentence: number;
	/** UTF-16 offsets in the text of its sentence. */
	words: { word: string; start: number; end: number }[];
	/** Its other spellings, and other forms of a name that ends here: United States for US begins some places before. */
	others: { words: string[]; start: number; stands: string }[];
}

/** Reads what `withSpellings` wrote: the sentence as it stands in the text, and the places of its words. */
export function readIndexed(content: string, sentence = 0): { text: string; places: Place[] } {
	const places: Place[] = [];
	let text = '';
	let offset = 0;
	for (const chunk of content.matchAll(/\S+/g)) {
		const joined = chunk[0].startsWith(JOIN_MARK);
		const [own = '', ...others] = chunk[0].slice(joined ? JOIN_MARK.length : 0).split(SPELLINGS);
		if (!joined) text += content.slice(offset, chunk.index);
		const shown = own.replaceAll(SPACE_MARK, ' ').replaceAll(TILDE_MARK, '~');
		const words = wordsAt(shown).map(({ word, at }) => {
			const start = text.length + at;
			return { word, start, end: start + word.length };
		});
		text += shown;
		if (words.length > 0) {
			const place: Place = { sentence, words, others: [] };
			places.push(place);
			place.others = others.map((other) => {
				const form = other.replace(/^~+/, '');
				const start = (places.at(-1 - (other.length - form.length)) ?? place).words[0]?.start ?? 0;
				return { words: form.split('~'), start, stands: text.slice(start, words.at(-1)?.end) };
			});
		}
		offset = chunk.index + chunk[0].length;
	}
	return { text: text + content.slice(offset), places };
}
