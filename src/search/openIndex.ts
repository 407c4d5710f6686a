import { type Facts, Sentences } from './facts.ts';
import { Layout, type Lengths } from './layout.ts';
import { once } from './once.ts';
import type { SearchedSentence, SearchedText } from './searchedText.ts';

/** A readout that Pagefind found. */
interface Found {
	/** Its number in the index. */
	id: string;
	/** Where a word stands in it, the weight of the word there (of 24), and how well it fits. */
	words: { l: number; w: number; s: number }[];
}
export interface Pagefind {
	search(query: string): Promise<{ results: Found[] }>;
}

/** Places of a word, in order: where it stands as a whole, in any of its grammatical forms, and where a word begins so. */
export interface Stands {
	whole: readonly number[];
	begun: readonly number[];
}

/** All that the engine asks of an index; whatever stands behind it, one file of Pagefind or several, is here alone. */
export interface SearchIndex {
	stands(word: string): Promise<Stands>;
	layout(): Promise<Layout>;
	/** A sentence as its hit is shown. */
	sentence(number: number): Promise<{ of: SearchedText; sentence: SearchedSentence }>;
	facts(): Promise<Sentences>;
	/** See `nameForms`. */
	names(): Promise<readonly (readonly string[])[]>;
}

/**
 * What Pagefind gives a word that is the one asked for, at full weight: `s` grows with the square of the
 * weight, and falls by a quarter with each letter that the word is longer.
 */
const WHOLE = 512;
const FULL_WEIGHT = 24;
const isWhole = ({ w, s }: Found['words'][number]): boolean => s * (FULL_WEIGHT / w) ** 2 > 0.9 * WHOLE;

/**
 * An index of Pagefind in a folder; all but its words is loaded by `load`, from below the site's root, when it is
 * first wanted. `names` are those of all indexes.
 */
export function openIndex(
	pagefind: Pagefind,
	folder: string,
	load: (path: string) => Promise<unknown>,
	names: SearchIndex['names'],
): SearchIndex {
	const layout = once(async () => new Layout((await load(`${folder}lengths.json`)) as Lengths));
	const texts = new Map<number, () => Promise<SearchedText>>();
	const known = new Map<string, Promise<Stands>>();

	async function find(word: string): Promise<Stands> {
		const { results } = await pagefind.search(word);
		if (results.length === 0) return { whole: [], begun: [] };
		const where = await layout();
		const places = (is: (place: Found['words'][number]) => boolean) =>
			results
				.flatMap(({ id, words }) => words.filter(is).map(({ l }) => where.placeIn(Number(id), l)))
				.toSorted((a, b) => a - b);
		return { whole: places(isWhole), begun: places((place) => !isWhole(place)) };
	}

	return {
		stands(word) {
			const stands = known.get(word) ?? find(word);
			if (known.size >= REMEMBERED) known.clear();
			known.set(word, stands);
			stands.catch(() => known.delete(word));
			return stands;
		},
		layout,
		async sentence(number) {
			const { readout, at } = (await layout()).readoutOf(number);
			const text =
				texts.get(readout) ?? once(async () => (await load(`${folder}texts/${readout}.json`)) as SearchedText);
			texts.set(readout, text);
			const of = await text();
			const sentence = of.sentences[at];
			if (!sentence) throw new Error(`${folder} has no sentence ${number}.`);
			return { of, sentence };
		},
		facts: once(async () => new Sentences((await load(`${folder}facts.json`)) as Facts)),
		names,
	};
}

/** Words whose places are remembered: those of a query, and of the letters before. */
const REMEMBERED = 200;
