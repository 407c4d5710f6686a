import type { Filters, Sentences } from './facts.ts';
import { type Match, match, type Required } from './matchWords.ts';
import { waysToAsk } from './nameForms.ts';
import type { SearchIndex } from './openIndex.ts';
import type { Query } from './query.ts';
import { allWithin, byCloseness, pairsOf, standingOf } from './standing.ts';

/** What answers a query: sentences by their numbers. */
export interface Results {
	/** What every hit must hold; empty for a listing, of a passage or of all that has the chosen values. */
	required: Required[];
	/** The best first. */
	singles: number[];
	/** First sentences of pairs that hold together what none holds alone, where there are few singles. */
	pairs: number[];
}

/** Hits that are looked at before they are counted: beyond these, what the index says is taken. */
const LOOKED_AT = 60;
/** With fewer singles than these, neighbouring sentences are looked for. */
const FEW = 20;
/** More words than these are not looked for across sentences. */
const MOST_IN_PAIRS = 12;

export const isFiltered = (filters: Filters): boolean => Object.values(filters).some((chosen) => chosen.length > 0);

/** What must be in a hit: words under any spelling, phrases with names under any of their forms. */
async function requiredOf({ words, phrases }: Query, index: SearchIndex): Promise<Required[]> {
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
	const required = await requiredOf(query, index);
	const listed = await listing(query, required, narrowed, index);
	const passes = await filterOf(query, filters, index);
	if (listed) return { required: [], singles: listed.filter(passes), pairs: [] };

	const standings = await Promise.all(required.map((one) => standingOf(one, index)));
	const singles = await checked((await findSingles(required, standings, index)).filter(passes), required, index);
	const several = required.length > 1 || required.some(({ forms }) => (forms[0]?.length ?? 0) > 1);
	if (singles.length >= FEW || !several || required.length > MOST_IN_PAIRS) return { required, singles, pairs: [] };

	// Each of the two has all the chosen values: whose claim it is, is a matter of the sentence.
	const pairs = pairsOf(standings, await index.layout()).filter((first) => passes(first) && passes(first + 1));
	const holds = await Promise.all(
		pairs.slice(0, LOOKED_AT).map(async (first) => (await matchOf([first, first + 1], required, index)).whole),
	);
	return { required, singles, pairs: pairs.filter((_, at) => holds[at] ?? true) };
}

/** Sentences that are listed without a search for words. */
async function listing(query: Query, words: Required[], narrowed: boolean, index: SearchIndex) {
	const { reference, date } = query;
	if (reference) {
		const passages = (await index.facts()).labelled(reference);
		if (passages.length > 0) return passages;
	}
	if (date && narrowed) return (await index.facts()).dated(date);
	return words.length === 0 && narrowed ? (await index.facts()).all() : undefined;
}

/** Whether a sentence has the chosen values, and nothing that is excluded. */
async function filterOf(
	{ excluded }: Query,
	filters: Filters,
	index: SearchIndex,
): Promise<(sentence: number) => boolean> {
	const facts: Sentences | undefined = isFiltered(filters) ? await index.facts() : undefined;
	const out = await Promise.all(
		excluded.map((words) => standingOf({ asked: words, forms: [words.split(' ')] }, index)),
	);
	return (sentence) => (facts?.passes(sentence, filters) ?? true) && !out.some(({ within }) => within.has(sentence));
}

/** The best first; only where none has the words as whole ones those that begin so: “war”, not “warm”. */
async function findSingles(
	required: readonly Required[],
	standings: Awaited<ReturnType<typeof standingOf>>[],
	index: SearchIndex,
): Promise<number[]> {
	const wholes = allWithin(standings);
	if (wholes.length > 0) return byCloseness(wholes, standings);
	const begun = await Promise.all(required.map((one) => standingOf(one, index, true)));
	return byCloseness(allWithin(begun), begun);
}

/** Pagefind falls back to a shorter word where it does not know one: such a hit is none. */
async function checked(singles: number[], required: readonly Required[], index: SearchIndex): Promise<number[]> {
	const holds = await Promise.all(
		singles.slice(0, LOOKED_AT).map(async (one) => (await matchOf([one], required, index)).all),
	);
	return holds.includes(true) ? singles.filter((_, at) => holds[at] ?? true) : [];
}

/** One sentence, or neighbours read as one, against what is required. */
export async function matchOf(
	sentences: readonly number[],
	required: readonly Required[],
	index: SearchIndex,
): Promise<Match> {
	const read = await Promise.all(sentences.map((sentence) => index.sentence(sentence)));
	return match(
		read.map(({ sentence }) => sentence),
		required,
	);
}
