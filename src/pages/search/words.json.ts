import type { APIRoute } from 'astro';
import { corpus } from '../../edition/corpus.ts';
import { wordsIn } from '../../search/query.ts';

/** Every word of the texts once, for “did you mean”; loaded only when a word was not found. */
export const GET: APIRoute = async () => {
	const { index } = await corpus();
	const words = new Map<string, string>();
	for (const edition of index.editions)
		for (const { text } of edition.passages)
			for (const word of wordsIn(text))
				if (word.length > 2) words.set(word.toLowerCase(), words.get(word.toLowerCase()) ?? word);
	return Response.json([...words.values()].sort());
};
