import { type Facts, Sentences } from './facts.ts';

/** A sentence that Pagefind found. */
export interface Found {
	id: string;
	data(): Promise<{ url: string; content: string; raw_content?: string; filters: Record<string, string[]> }>;
}
export interface Pagefind {
	search(query: string | null, options: { sort?: Record<string, string> }): Promise<{ results: Found[] }>;
}

/** All that the engine asks of an index; whatever stands behind it, one file of Pagefind or several, is here alone. */
export interface SearchIndex {
	/** Sentences with these words, or, in straight quotation marks, with this phrase; the best first. */
	find(words: string): Promise<Found[]>;
	/** Every sentence by its number, and the number of a sentence by its id. */
	all(): Promise<{ found: Found[]; numbers: Map<string, number> }>;
	sentences(): Promise<Sentences>;
	/** Every word of the texts, for “did you mean”. */
	words(): Promise<readonly string[]>;
	/** See `nameForms`. */
	names(): Promise<readonly (readonly string[])[]>;
}

/** An index of Pagefind in a folder; all but its words is loaded by `load`, from below the site's root, when it is first wanted. */
export function openIndex(pagefind: Pagefind, folder: string, load: (path: string) => Promise<unknown>): SearchIndex {
	return {
		find: async (words) => (await pagefind.search(words, {})).results,
		all: once(async () => {
			const { results } = await pagefind.search(null, { sort: { place: 'asc' } });
			return { found: results, numbers: new Map(results.map(({ id }, number) => [id, number])) };
		}),
		sentences: once(async () => new Sentences((await load(`${folder}facts.json`)) as Facts)),
		words: once(async () => (await load('search/words.json')) as string[]),
		names: once(async () => (await load('search/names.json')) as string[][]),
	};
}

/** Remembers the answer; what failed is tried again. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
	let made: Promise<T> | undefined;
	return () => {
		made ??= make().catch((error) => {
			made = undefined;
			throw error;
		});
		return made;
	};
}
