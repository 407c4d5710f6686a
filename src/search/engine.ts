import type { Facet } from './facets.ts';
import type { Counts, Filters } from './facts.ts';
import type { Required, Shown } from './matchWords.ts';
import type { SearchIndex } from './openIndex.ts';
import { parseQuery, type Query } from './query.ts';
import { isFiltered, matchOf, type Results, resultsOf } from './results.ts';
import type { SearchedSentence, SearchedText } from './searchedText.ts';
import { standingOf } from './standing.ts';

/** What a page asks of a search engine; Pagefind stays behind it, and another could take its place. */
export interface SearchRequest {
	q: string;
	/** Values of one facet widen the search, facets narrow it. */
	filters: Filters;
	sort: Sort;
	/** Hits to give at most, from the first. */
	most: number;
	/** Search all parts of a large index, however many hits the first ones have. */
	all?: boolean;
	/** Search no more parts, and read no more hits, than it takes to find anything. */
	quick?: boolean;
}
/** `best`: words side by side before scattered ones; `text`: as the sentences stand, for one readout. */
export const sorts = ['best', 'newest', 'oldest', 'text'] as const;
export type Sort = (typeof sorts)[number];

export interface SearchResponse {
	/** Hits in all; where it is `unsure`, at most so many. */
	total: number;
	unsure?: boolean;
	hits: Hit[];
	notes: Note[];
}
/** A sentence, or two neighbours that hold together what neither holds alone. */
export interface Hit {
	readout: ListedReadout;
	/** All of its words stand as they were asked for, none in another form. */
	same: boolean;
	sentences: HitSentence[];
}
export type HitSentence = Shown & Omit<SearchedSentence, 'others'>;
export type ListedReadout = Omit<SearchedText, 'sentences'> & { reporter: string };
export type Note =
	/** No text has the word; `nearest`, which is found at the end, is the word of a text most like it. */
	| { type: 'absent'; word: string; nearest?: string | undefined }
	/** No sentence has these words in this order. */
	| { type: 'phrase'; words: string }
	/** Each is in a text, but no sentence holds all of them. */
	| { type: 'apart'; asked: string[] }
	/** So many of the hits, the last ones, are two sentences. */
	| { type: 'pairs'; count: number }
	| { type: 'spelling'; asked: string; stands: string }
	/** Nothing was found under the chosen filters; without them there are so many hits. */
	| { type: 'unfiltered'; total: number }
	/** All that was found holds something that is left out; `rest` is the query with it, which has so many hits. */
	| { type: 'excluded'; words: string[]; rest: string; total: number }
	/** Nothing was found; two neighbouring words of the query are one word in a text. */
	| { type: 'joined'; asked: string; stands: string }
	/** The query is a date: the readouts of that day, month or year, the first of so many. */
	| { type: 'readouts'; date: string; total: number; readouts: ListedReadout[] }
	/** The query holds no word that a sentence should have; it may hold some that none should have. */
	| { type: 'nothing'; excluded: boolean }
	/** Texts of these years were not searched: there were hits enough without them. */
	| { type: 'left'; years: string }
	/** The query is too long: only its first words are searched. */
	| { type: 'cut' };

/** A search over an index, and a count of the values of facets among what it finds. Every hit is checked. */
export function searchEngine(index: SearchIndex) {
	let last: { key: string; results: Promise<Results> } | undefined;
	// Counting follows a search: what was found is not looked for again.
	const remembered = (q: string, filters: Filters, quick?: number): Promise<Results> => {
		const key = JSON.stringify([q, filters, quick]);
		if (last?.key !== key) last = { key, results: resultsOf(parseQuery(q), filters, index, { quick }) };
		return last.results;
	};

	async function search({ q, filters, sort, most, quick }: SearchRequest): Promise<SearchResponse> {
		const query = parseQuery(q);
		const notes: Note[] = query.cut ? [{ type: 'cut' }] : [];
		const filtered = isFiltered(filters);
		if (query.words.length + query.phrases.length === 0 && !filtered) {
			if (q.trim()) notes.push({ type: 'nothing', excluded: query.excluded.length > 0 });
			return { total: 0, hits: [], notes };
		}
		const readouts = query.date && !filtered ? await readoutsOf(query.date, sort, most) : undefined;
		if (readouts) notes.push(readouts);

		const { required, singles, pairs, unsure } = await remembered(q, filters, quick ? most : undefined);
		const ordered = await inOrder(singles, pairs, required.length === 0 && sort === 'best' ? 'text' : sort);
		const shown = await Promise.all(ordered.slice(0, most).map((sentences) => look(sentences, required)));
		const hits = shown.flatMap(({ hit, all }) => (all ? [hit] : []));

		if (singles.length === 0 && !readouts) {
			const without = filtered ? await resultsOf(query, {}, index) : undefined;
			const total = without && without.required.length > 0 ? without.singles.length + without.pairs.length : 0;
			const excluded = pairs.length === 0 ? await excludedFrom(query, filters) : undefined;
			if (total > 0) notes.push({ type: 'unfiltered', total });
			else if (excluded) notes.push(excluded);
			else notes.push(...(await whyNone(required)));
		}
		if (pairs.length > 0) notes.push({ type: 'pairs', count: pairs.length });
		const spellings = shown.flatMap(({ otherwise }) => otherwise);
		for (const [, other] of new Map(spellings.map((other) => [`${other.asked}\n${other.stands}`, other])))
			notes.push({ type: 'spelling', ...other });
		return { total: singles.length + pairs.length, ...(unsure ? { unsure } : {}), hits, notes };
	}

	/** How many hits each value of these facets has, or would have if it were chosen besides. */
	async function count(q: string, filters: Filters, facets: readonly Facet[]): Promise<Counts> {
		const sentences = await index.facts();
		const groupsOf = ({ singles, pairs }: Results) => [
			...singles.map((number) => [number]),
			...pairs.map((number) => [number, number + 1]),
		];
		const query = parseQuery(q);
		const all = groupsOf(
			query.date ? await resultsOf(query, filters, index, { narrowed: true }) : await remembered(q, filters),
		);
		const counts: Counts = new Map();
		for (const facet of facets) {
			// The values of one facet widen: those that are chosen say nothing of how many another would add.
			const wider = filters[facet]?.length ? { ...filters, [facet]: [] } : undefined;
			const groups = wider ? groupsOf(await resultsOf(query, wider, index, { narrowed: true })) : all;
			counts.set(facet, sentences.count(facet, groups));
		}
		return counts;
	}

	/** Each hit as one sentence or two; pairs after all others. */
	async function inOrder(singles: number[], pairs: number[], sort: Sort): Promise<number[][]> {
		const facts = sort === 'oldest' ? await index.facts() : undefined;
		const sorted = (list: readonly number[]) =>
			sort === 'best' ? list : (facts?.inOrder(list, 'oldest') ?? list.toSorted((a, b) => a - b));
		return [...sorted(singles).map((number) => [number]), ...sorted(pairs).map((number) => [number, number + 1])];
	}

	async function readoutsOf(date: string, sort: Sort, most: number): Promise<Note | undefined> {
		const facts = await index.facts();
		const dated = new Set(facts.dated(date));
		const firsts = facts.inOrder(
			facts.starts.filter((number) => dated.has(number)),
			sort === 'oldest' ? 'oldest' : 'newest',
		);
		if (firsts.length === 0) return undefined;
		const readouts = await Promise.all(firsts.slice(0, most).map(async (one) => (await look([one], [])).hit.readout));
		return { type: 'readouts', date, total: firsts.length, readouts };
	}

	async function excludedFrom(query: Query, filters: Filters): Promise<Note | undefined> {
		const { words, phrases, excluded } = query;
		if (excluded.length === 0) return undefined;
		const { singles, pairs } = await resultsOf({ ...query, excluded: [] }, filters, index);
		const total = singles.length + pairs.length;
		const rest = [...words, ...phrases.map((phrase) => `"${phrase}"`)].join(' ');
		return total > 0 ? { type: 'excluded', words: excluded, rest, total } : undefined;
	}

	async function whyNone(required: readonly Required[]): Promise<Note[]> {
		const words = [...new Set(required.flatMap(({ forms }) => forms[0] ?? []))];
		const lost = (await Promise.all(words.map(async (word) => ((await holds([[word]])) ? [] : [word])))).flat();
		if (lost.length > 0) return lost.map((word): Note => ({ type: 'absent', word }));
		const phrases = required.filter(({ forms }) => (forms[0]?.length ?? 0) > 1);
		const apart = (await Promise.all(phrases.map(async (one) => ((await holds(one.forms)) ? [] : [one])))).flat();
		if (apart.length > 0) return apart.map((one): Note => ({ type: 'phrase', words: one.asked }));
		return required.length > 1 ? [{ type: 'apart', asked: required.map((one) => one.asked) }] : [];
	}

	/** Whether any sentence holds this by itself. */
	async function holds(forms: string[][]): Promise<boolean> {
		for (const form of forms) {
			const required = { asked: form.join(' '), forms: [form] };
			for (const sentence of [...(await standingOf(required, index, true)).within.keys()].slice(0, 10))
				if ((await matchOf([sentence], [required], index)).all) return true;
		}
		return false;
	}

	async function look(numbers: readonly number[], required: readonly Required[]) {
		const [read, { sentences, all, same, otherwise }] = await Promise.all([
			Promise.all(numbers.map((number) => index.sentence(number))),
			matchOf(numbers, required, index),
		]);
		const { id, title, language, date } = read[0]!.of;
		const hit: Hit = {
			readout: { id, title, language, date, reporter: read[0]!.sentence.reporter },
			same,
			sentences: sentences.map((shown, at) => {
				const { others: _, ...sentence } = read[at]!.sentence;
				return { ...sentence, ...shown };
			}),
		};
		return { hit, all, otherwise };
	}

	return { search, count };
}
