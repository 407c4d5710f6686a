import type { Facet } from './facets.ts';
import { type Shown, showIndexed } from './matchWords.ts';
import { nearestWord } from './nearestWord.ts';
import { parseQuery, type Query } from './query.ts';

/** What a page asks of a search engine; Pagefind stays behind it, and another could take its place. */
export interface SearchRequest {
	q: string;
	/** Values of one facet widen the search, facets narrow it. */
	filters: Partial<Record<Facet, string[]>>;
	/** `best`: a phrase in order before scattered words; `newest`: by date. */
	sort: 'best' | 'newest';
	/** Hits to give at most, from the first. */
	most: number;
}
export interface SearchResponse {
	/** Sentences that answer the query. */
	total: number;
	hits: Hit[];
	notes: Note[];
}
export interface Hit extends Shown {
	readout: string;
	passage: string;
	label: string;
	date: string;
	reporter: string;
	voice: string[];
	kind: string;
}
export type Note =
	| { type: 'absent'; word: string; nearest?: string | undefined }
	| { type: 'spelling'; asked: string; stands: string }
	| { type: 'apart'; words: string[] };

interface Found {
	id: string;
	data(): Promise<{ url: string; content: string; raw_content?: string; filters: Record<string, string[]> }>;
}
type Filter = Record<string, { any: string[] }>;
export interface Pagefind {
	options(options: Record<string, unknown>): Promise<void>;
	search(
		query: string | null,
		options: { filters: Filter; sort?: Record<string, string> },
	): Promise<{ results: Found[] }>;
}

/** Hits that are looked at before they are counted: beyond these, the total is Pagefind's own. */
const CHECKED = 400;

/**
 * A search over one Pagefind index. Every hit is checked to hold what was asked for. `words` gives all
 * words of the corpus; it is asked only when one was not found.
 */
export function searchEngine(pagefind: Pagefind, words: () => Promise<readonly string[]>) {
	return async ({ q, filters, sort, most }: SearchRequest): Promise<SearchResponse> => {
		const query = parseQuery(q);
		const asked = [...query.words, ...query.phrases.flatMap((phrase) => phrase.split(' '))];
		const filter = filtersOf(query, filters);
		if (asked.length === 0 && Object.keys(filter).length === 0) return { total: 0, hits: [], notes: [] };
		const find = async (words: string | null) =>
			(
				await pagefind.search(words, {
					filters: filter,
					...(sort === 'newest' || words === null ? { sort: { date: 'desc' } } : {}),
				})
			).results;

		const notes: Note[] = [];
		let results = await find(asked.length > 0 ? asked.join(' ') : null);
		for (const phrase of query.phrases) results = keep(results, await find(`"${phrase}"`));
		for (const words of query.excluded) results = drop(results, await find(words.includes(' ') ? `"${words}"` : words));
		if (query.words.length > 1 && sort === 'best') results = first(results, await find(`"${query.words.join(' ')}"`));

		const looked = await Promise.all(results.slice(0, CHECKED).map((found) => look(found, asked)));
		// Pagefind drops a word that it does not know, and falls back to a shorter one: such a hit is none.
		const hits = looked.filter((hit) => hit.found.length === asked.length);
		if (hits.length === 0 && asked.length > 0) {
			const lost = (await Promise.all(asked.map(async (word) => ((await holds(word, find)) ? [] : [word])))).flat();
			const known = lost.length > 0 ? await words() : [];
			notes.push(...lost.map((word): Note => ({ type: 'absent', word, nearest: nearestWord(word, known) })));
			if (lost.length === 0 && asked.length > 1) notes.push({ type: 'apart', words: asked });
		}
		const spellings = new Map(
			hits.flatMap((hit) => hit.otherwise).map((other) => [`${other.asked} ${other.stands}`, other]),
		);
		notes.push(...[...spellings.values()].map((other): Note => ({ type: 'spelling', ...other })));
		return { total: results.length > CHECKED ? results.length : hits.length, hits: hits.slice(0, most), notes };
	};
}

function filtersOf({ reference, date }: Query, chosen: SearchRequest['filters']): Filter {
	const filter: Filter = {};
	for (const [facet, values] of Object.entries(chosen)) if (values.length > 0) filter[facet] = { any: values };
	if (reference) filter.label = { any: [reference] };
	if (date) filter[date.length === 4 ? 'year' : 'date'] = { any: [date] };
	return filter;
}

const ids = (results: readonly Found[]) => new Set(results.map(({ id }) => id));
const keep = (results: Found[], others: Found[]) => results.filter(({ id }) => ids(others).has(id));
const drop = (results: Found[], others: Found[]) => results.filter(({ id }) => !ids(others).has(id));
const first = (results: Found[], others: Found[]) => [...keep(results, others), ...drop(results, others)];

async function look(found: Found, asked: readonly string[]): Promise<Hit> {
	const { url, content, raw_content, filters } = await found.data();
	const [path = '', passage = ''] = url.split('#');
	const one = (name: string) => filters[name]?.[0] ?? '';
	return {
		...showIndexed(raw_content ?? content, asked),
		readout: one('readout') || path,
		passage,
		label: one('label'),
		date: one('date'),
		reporter: one('reporter'),
		voice: filters.voice ?? [],
		kind: one('kind'),
	};
}

/** Whether any sentence holds the word by itself. */
async function holds(word: string, find: (words: string) => Promise<Found[]>): Promise<boolean> {
	for (const found of (await find(word)).slice(0, 10)) if ((await look(found, [word])).found.length > 0) return true;
	return false;
}
