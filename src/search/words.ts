import type { Edition } from '../edition/edition.ts';
import { wordsIn } from './query.ts';

/** Every word of the texts once, for “did you mean”, in the form that it has first. */
export function corpusWords(editions: readonly Edition[]): string[] {
	const words = new Map<string, string>();
	for (const { passages } of editions)
		for (const { text } of passages)
			for (const word of wordsIn(text))
				if (word.length > 2 && !words.has(word.toLowerCase())) words.set(word.toLowerCase(), word);
	return [...words.values()].sort();
}
