import { type KeptEdition, textOf } from '../edition/editionStore.ts';
import { wordsIn } from './query.ts';

/** Every word of the texts once, for “did you mean”, in the form that it has first. */
export function corpusWords(editions: readonly KeptEdition[]): string[] {
	const words = new Map<string, string>();
	for (const edition of editions)
		for (const word of wordsIn(textOf(edition)))
			if (word.length > 2 && !words.has(word.toLowerCase())) words.set(word.toLowerCase(), word);
	return [...words.values()].sort();
}
