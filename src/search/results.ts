import type { Filters, Sentences } from './facts.ts';
import { type Match, match, type Required } from './matchWords.ts';
import { waysToAsk } from './nameForms.ts';
import type { Found, SearchIndex } from './openIndex.ts';
import { begun, pairsOf, searchable, whole } from './pairs.ts';
import type { Query } from './query.ts';

/** What answers a query, not yet sorted; sentences by their numbers as soon as those are needed. */
export interface Results {
	/** What every hit must hold; empty for a listing, of a passage or of all that has the chosen values. */
	required: Required[];
	/** The best first. */
	singles: Found[];
	/** First sentences of pairs that hold together what none holds alone, where there are few singles. */
	pairs: number[];
}

/** Hits that are looked at before they are counted: beyond these, Pagefind's own count is taken. */
const LOOKED_AT = 60;
/** With fewer singles than these, neighbouring sentences are looked for. */
const FEW = 20;

export const isFiltered = (filters: Filters): boolean => Object.values(filters).some((chosen) => chosen.length > 0);

/** What must be in a hit: words under any spelling, phrases with names under any of their forms. */
export async function requiredOf({ words, phrases }: Query, index: SearchIndex): Promise<Required[]> {
	const names = phrases.length > 0 ? await index.names() : [];
	return [
		...words.map((word) => ({ asked: word, forms: [[word]] })),
		...phrases.map((phrase) => ({ asked: phrase, forms: waysToAsk(phrase.split(' '), names) })),
	];
}

/** `narrowed`: as if something were chosen; a date then lists sentences, where else its readouts are listed. */
export async function resultsOf(
	query: Query,
	filters: Filters,
	index: SearchIndex,
	narrowed = isFiltered(filters),
): Promise<Results> {
	const words = await requiredOf(query, index);
	const listed = await listing(query, words, narrowed, index);
	const required = listed ? [] : words;
	const excluded = new Set(
		(await Promise.all(query.excluded.map((words) => index.find(whole([words]))))).flat().map(idOf),
	);
	const among = await filterOf(filters, index);
	const found = (listed ?? (await findAll(query, required, index))).filter(
		(one) => !excluded.has(one.id) && among(one),
	);
	const singles = await checked(found, required);
	const several = required.length > 1 || required.some(({ forms }) => (forms[0]?.length ?? 0) > 1);
	if (singles.length >= FEW || !several) return { required, singles, pairs: [] };

	const [{ found: all }, sentences] = await Promise.all([index.all(), index.sentences()]);
	// Each of the two has all the chosen values: whose claim it is, is a matter of the sentence.
	const passes = (number: number) => {
		const one = all[number];
		return one !== undefined && !excluded.has(one.id) && sentences.passes(number, filters);
	};
	const ways = required.map(({ forms }) => forms);
	const pairs = await pairsOf(ways, index, passes);
	const holds = await Promise.all(
		pairs.slice(0, LOOKED_AT).map(async (first) => (await matchOf(all.slice(first, first + 2), required)).whole),
	);
	return { required, singles, pairs: pairs.filter((_, at) => holds[at] ?? true) };
}

/** Sentences that are listed without a search for words. */
async function listing(query: Query, words: Required[], narrowed: boolean, index: SearchIndex) {
	const list = async (which: (sentences: Sentences) => number[]) => {
		const [{ found }, sentences] = await Promise.all([index.all(), index.sentences()]);
		return which(sentences).flatMap((number) => found[number] ?? []);
	};
	const { reference, date } = query;
	if (reference) {
		const passages = await list((sentences) => sentences.labelled(reference));
		if (passages.length > 0) return passages;
	}
	if (date && narrowed) return list((sentences) => sentences.dated(date));
	return words.length === 0 && narrowed ? list((sentences) => sentences.all()) : undefined;
}

async function filterOf(filters: Filters, index: SearchIndex): Promise<(found: Found) => boolean> {
	if (!isFiltered(filters)) return () => true;
	const [{ numbers }, sentences] = await Promise.all([index.all(), index.sentences()]);
	return ({ id }) => sentences.passes(numbers.get(id) ?? -1, filters);
}

async function findAll({ words }: Query, required: readonly Required[], index: SearchIndex): Promise<Found[]> {
	let found = words.length > 0 ? await findWords(words, index) : undefined;
	for (const { forms } of required.filter(({ forms }) => (forms[0]?.length ?? 0) > 1)) {
		const phrase = (await Promise.all(forms.map((form) => index.find(whole(form))))).flat();
		const once = [...new Map(phrase.map((one) => [one.id, one])).values()];
		found = found ? among(found, once) : once;
	}
	if (!found || words.length < 2) return found ?? [];
	// What holds the words side by side in this order goes before what has them scattered.
	const together = among(found, await index.find(whole(words)));
	return [...together, ...found.filter((one) => !together.includes(one))];
}

/** Sentences with all of these words; only where none has them as whole words those that begin so: “war”, not “warm”. */
async function findWords(words: readonly string[], index: SearchIndex): Promise<Found[]> {
	const found = await index.find(begun(words));
	const wholes = await Promise.all(searchable(words).map((word) => index.find(whole([word]))));
	const all = wholes.reduce((left, others) => among(left, others), found);
	return all.length > 0 ? all : found;
}

const idOf = ({ id }: Found): string => id;
function among(found: readonly Found[], others: readonly Found[]): Found[] {
	const ids = new Set(others.map(idOf));
	return found.filter(({ id }) => ids.has(id));
}

/** Pagefind drops a word that it does not know, and falls back to a shorter one: such a hit is none. */
async function checked(found: Found[], required: readonly Required[]): Promise<Found[]> {
	if (required.length === 0) return found;
	const first = found.slice(0, LOOKED_AT);
	const holds = await Promise.all(first.map(async (one) => (await matchOf([one], required)).all));
	return holds.includes(true) ? found.filter((_, at) => holds[at] ?? true) : [];
}

/** One sentence, or neighbours read as one, against what is required. */
export async function matchOf(found: readonly Found[], required: readonly Required[]): Promise<Match> {
	const contents = found.map(async (one) => {
		const { content, raw_content } = await one.data();
		return raw_content ?? content;
	});
	return match(await Promise.all(contents), required);
}
