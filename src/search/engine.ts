import type { Facet } from './facets.ts';
import type { Counts, Filters } from './facts.ts';
import type { Required, Shown } from './matchWords.ts';
import { nearestWord } from './nearestWord.ts';
import type { Found, SearchIndex } from './openIndex.ts';
import { begun, whole } from './pairs.ts';
import { parseQuery } from './query.ts';
import { isFiltered, matchOf, type Results, resultsOf } from './results.ts';

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
}
/** `best`: words side by side before scattered ones; `text`: as the sentences stand, for one readout. */
export const sorts = ['best', 'newest', 'oldest', 'text'] as const;
export type Sort = (typeof sorts)[number];

export interface SearchResponse {
	/** Hits in all. */
	total: number;
	hits: Hit[];
	notes: Note[];
}
/** A sentence, or two neighbours that hold together what neither holds alone. */
export interface Hit {
	readout: ListedReadout;
	sentences: HitSentence[];
}
export interface HitSentence extends Shown {
	passage: string;
	label: string;
	reporter: string;
	voice: string[];
	kind: string;
}
/** Its date is in words, in brackets where it is supplied. */
export interface ListedReadout {
	id: string;
	title: string;
	language: string;
	date: string;
	reporter: string;
}
export type Note =
	/** No text has the word; `nearest` is the word of a text most like it. */
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
	const remembered = (q: string, filters: Filters): Promise<Results> => {
		const key = JSON.stringify([q, filters]);
		if (last?.key !== key) last = { key, results: resultsOf(parseQuery(q), filters, index) };
		return last.results;
	};

	async function search({ q, filters, sort, most }: SearchRequest): Promise<SearchResponse> {
		const query = parseQuery(q);
		const notes: Note[] = query.cut ? [{ type: 'cut' }] : [];
		const filtered = isFiltered(filters);
		if (query.words.length + query.phrases.length === 0 && !filtered) {
			if (q.trim()) notes.push({ type: 'nothing', excluded: query.excluded.length > 0 });
			return { total: 0, hits: [], notes };
		}
		const readouts = query.date && !filtered ? await readoutsOf(query.date, sort, most) : undefined;
		if (readouts) notes.push(readouts);

		const { required, singles, pairs } = await remembered(q, filters);
		const ordered = await inOrder(singles, pairs, required.length === 0 && sort === 'best' ? 'text' : sort);
		const shown = await Promise.all(ordered.slice(0, most).map((found) => look(found, required)));
		const hits = shown.flatMap(({ hit, all }) => (all ? [hit] : []));

		if (singles.length === 0 && !readouts) {
			const without = filtered ? await resultsOf(query, {}, index) : undefined;
			const total = without && without.required.length > 0 ? without.singles.length + without.pairs.length : 0;
			if (total > 0) notes.push({ type: 'unfiltered', total });
			else notes.push(...(await whyNone(required)));
		}
		if (pairs.length > 0) notes.push({ type: 'pairs', count: pairs.length });
		const spellings = shown.flatMap(({ otherwise }) => otherwise);
		for (const [, other] of new Map(spellings.map((other) => [`${other.asked}\n${other.stands}`, other])))
			notes.push({ type: 'spelling', ...other });
		return { total: singles.length + pairs.length, hits, notes };
	}

	/** How many hits each value of these facets has, or would have if it were chosen besides. */
	async function count(q: string, filters: Filters, facets: readonly Facet[]): Promise<Counts> {
		const [sentences, { numbers }] = await Promise.all([index.sentences(), index.all()]);
		const groupsOf = async ({ singles, pairs }: Results) => [
			...singles.map(({ id }) => [numbers.get(id) ?? -1]),
			...pairs.map((number) => [number, number + 1]),
		];
		const query = parseQuery(q);
		const all = await groupsOf(
			query.date ? await resultsOf(query, filters, index, true) : await remembered(q, filters),
		);
		const counts: Counts = new Map();
		for (const facet of facets) {
			// The values of one facet widen: those that are chosen say nothing of how many another would add.
			const wider = filters[facet]?.length ? { ...filters, [facet]: [] } : undefined;
			const groups = wider ? await groupsOf(await resultsOf(query, wider, index, true)) : all;
			counts.set(facet, sentences.count(facet, groups));
		}
		return counts;
	}

	/** Each hit as one sentence or two; pairs after all others. */
	async function inOrder(singles: Found[], pairs: number[], sort: Sort): Promise<Found[][]> {
		if (sort === 'best' && pairs.length === 0) return singles.map((found) => [found]);
		const [{ found, numbers }, sentences] = await Promise.all([index.all(), index.sentences()]);
		const sorted = (list: readonly number[]) => sentences.inOrder(list, sort === 'oldest' ? 'oldest' : 'newest');
		const first =
			sort === 'best' ? singles : sorted(singles.map(({ id }) => numbers.get(id) ?? -1)).map((at) => found[at]);
		return [
			...first.flatMap((one) => (one ? [[one]] : [])),
			...sorted(pairs).map((number) => found.slice(number, number + 2)),
		];
	}

	async function readoutsOf(date: string, sort: Sort, most: number): Promise<Note | undefined> {
		const [{ found }, sentences] = await Promise.all([index.all(), index.sentences()]);
		const dated = new Set(sentences.dated(date));
		const firsts = sentences.inOrder(
			sentences.starts.filter((number) => dated.has(number)),
			sort === 'oldest' ? 'oldest' : 'newest',
		);
		if (firsts.length === 0) return undefined;
		const shown = firsts.slice(0, most).flatMap((number) => found[number] ?? []);
		const readouts = await Promise.all(shown.map(async (one) => (await look([one], [])).hit.readout));
		return { type: 'readouts', date, total: firsts.length, readouts };
	}

	async function whyNone(required: readonly Required[]): Promise<Note[]> {
		const words = [...new Set(required.flatMap(({ forms }) => forms[0] ?? []))];
		const lost = (await Promise.all(words.map(async (word) => ((await holds([[word]])) ? [] : [word])))).flat();
		const known = lost.length > 0 ? await index.words() : [];
		if (lost.length > 0) return lost.map((word): Note => ({ type: 'absent', word, nearest: nearestWord(word, known) }));
		const phrases = required.filter(({ forms }) => (forms[0]?.length ?? 0) > 1);
		const apart = (await Promise.all(phrases.map(async (one) => ((await holds(one.forms)) ? [] : [one])))).flat();
		if (apart.length > 0) return apart.map((one): Note => ({ type: 'phrase', words: one.asked }));
		return required.length > 1 ? [{ type: 'apart', asked: required.map((one) => one.asked) }] : [];
	}

	/** Whether any sentence holds this by itself. */
	async function holds(forms: string[][]): Promise<boolean> {
		for (const form of forms)
			for (const found of (await index.find(form.length > 1 ? whole(form) : begun(form))).slice(0, 10))
				if ((await matchOf([found], [{ asked: form.join(' '), forms: [form] }])).all) return true;
		return false;
	}

	return { search, count };
}

async function look(found: readonly Found[], required: readonly Required[]) {
	const data = await Promise.all(found.map((one) => one.data()));
	const { sentences, all, otherwise } = await matchOf(found, required);
	const one = (at: number, name: string) => data[at]?.filters[name]?.[0] ?? '';
	const hit: Hit = {
		readout: {
			id: one(0, 'readout'),
			title: one(0, 'title'),
			language: one(0, 'language'),
			date: one(0, 'shown'),
			reporter: one(0, 'reporter'),
		},
		sentences: sentences.map((shown, at) => ({
			...shown,
			passage: data[at]?.url.split('#')[1] ?? '',
			label: one(at, 'label'),
			reporter: one(at, 'reporter'),
			voice: data[at]?.filters.voice ?? [],
			kind: one(at, 'kind'),
		})),
	};
	return { hit, all, otherwise };
}
