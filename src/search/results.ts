import type { Filters } from './facts.ts';
import { type Match, match, type Required } from './matchWords.ts';
import { waysToAsk } from './nameForms.ts';
import type { SearchIndex } from './openIndex.ts';
import type { Query } from './query.ts';
import { allWithin, byCloseness, isSureTogether, pairsOf, type Standing, standingOf } from './standing.ts';

/** What answers a query: sentences by their numbers. */
export interface Results {
	/** What every hit must hold; empty for a listing, of a passage or of all that has the chosen values. */
	required: Required[];
	/** The best first. */
	singles: number[];
	/** First sentences of pairs that hold together what none holds alone, where there are few singles. */
	pairs: number[];
	/** There are singles that nobody has read and that the index is not sure of: it may have too many. */
	unsure: boolean;
}

/** Of the best hits so many are looked at, and of those of which the index is not sure so many more, before all are counted. */
const [BEST, UNSURE] = [20, 40];
/** Where none of these holds all, more are read, up to so many. */
const MOST_READ = 400;
/** With fewer singles than these, neighbouring sentences are looked for. */
const FEW = 20;
/** More words than these are not looked for across sentences. */
const MOST_IN_PAIRS = 12;

export const isFiltered = (filters: Filters): boolean => Object.values(filters).some((chosen) => chosen.length > 0);

/** Words and phrases: a word under any spelling, a phrase with the names in it under any of their forms. */
async function requiredOf(asked: readonly string[], index: SearchIndex): Promise<Required[]> {
	const names = asked.some((one) => one.includes(' ')) ? await index.names() : [];
	return asked.map((one) => {
		const words = one.split(' ');
		return { asked: one, forms: words.length > 1 ? waysToAsk(words, names) : [words] };
	});
}

/**
 * `narrowed`: as if something were chosen; a date then lists sentences, where else its readouts are listed. `quick`: so
 * many hits are looked at, and the numbers are only about right.
 */
export async function resultsOf(
	query: Query,
	filters: Filters,
	index: SearchIndex,
	{ narrowed = isFiltered(filters), quick }: { narrowed?: boolean; quick?: number | undefined } = {},
): Promise<Results> {
	const required = await requiredOf([...query.words, ...query.phrases], index);
	const facts = isFiltered(filters) ? await index.facts() : undefined;
	const withoutExcluded = await exclusion(query, index);
	const passing = (sentences: readonly number[]) =>
		withoutExcluded(sentences.filter((sentence) => facts?.passes(sentence, filters) ?? true));

	const listed = await listing(query, required, narrowed, index);
	if (listed) return { required: [], singles: await passing(listed), pairs: [], unsure: false };

	const standings = await Promise.all(required.map((one) => standingOf(one, index)));
	const found = await findSingles(required, standings, index);
	const sentences = await passing(found.sentences);
	const { singles, unsure } = await checked({ ...found, sentences }, required, index, quick);
	const several = required.length > 1 || required.some(({ forms }) => (forms[0]?.length ?? 0) > 1);
	if (singles.length >= FEW || !several || required.length > MOST_IN_PAIRS)
		return { required, singles, pairs: [], unsure };

	const firsts = pairsOf(standings, await index.layout(), new Set(singles));
	// Each of the two has all the chosen values: whose claim it is, is a matter of the sentence.
	const members = new Set(await passing([...new Set(firsts.flatMap((first) => [first, first + 1]))]));
	const pairs = firsts.filter((first) => members.has(first) && members.has(first + 1));
	const looks = await look(pairs.slice(0, quick ?? BEST), required, index, (first) => [first, first + 1]);
	const holding = pairs.filter((first) => looks.get(first)?.whole ?? isSureTogether(first, standings));
	return { required, singles, unsure, pairs: asAskedFirst(holding, looks) };
}

/** By its number what is found when a hit is read. */
type Looks = ReadonlyMap<number, Match>;

async function look(
	hits: readonly number[],
	required: readonly Required[],
	index: SearchIndex,
	sentencesOf: (hit: number) => number[],
): Promise<Looks> {
	return new Map(
		await Promise.all(hits.map(async (hit) => [hit, await matchOf(sentencesOf(hit), required, index)] as const)),
	);
}

/** Words as they were asked for go before other forms of them. */
function asAskedFirst(hits: readonly number[], looks: Looks): number[] {
	const isSame = (hit: number) => looks.get(hit)?.same ?? false;
	return [...hits.filter(isSame), ...hits.filter((hit) => !isSame(hit))];
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

/**
 * Takes away the sentences that hold something that is excluded. Where that may only be another form of a name, or of a
 * word of one, the text is read: “-Vladimir” leaves a sentence that has “Putin” alone. Where too many would have to be
 * read, the last of them go as well.
 */
async function exclusion(
	{ excluded }: Query,
	index: SearchIndex,
): Promise<(sentences: readonly number[]) => Promise<number[]>> {
	const required = await requiredOf(excluded, index);
	const standings = await Promise.all(required.map((one) => standingOf(one, index)));
	return async (sentences) => {
		let left = [...sentences];
		for (const [at, { within, sure }] of standings.entries()) {
			const unsure = left.filter((sentence) => within.has(sentence) && !sure.has(sentence)).slice(0, MOST_READ);
			const looks = await look(unsure, [required[at]!], index, (one) => [one]);
			left = left.filter((sentence) => !within.has(sentence) || looks.get(sentence)?.whole === false);
		}
		return left;
	};
}

interface FoundSentences {
	/** The best first. */
	sentences: number[];
	standings: readonly Standing[];
	/** Found as whole words, none only begun. */
	whole: boolean;
}

/** Only where none has the words as whole ones those that begin so: “war”, not “warm”. */
async function findSingles(
	required: readonly Required[],
	standings: readonly Standing[],
	index: SearchIndex,
): Promise<FoundSentences> {
	const wholes = allWithin(standings);
	if (wholes.length > 0) return { sentences: byCloseness(wholes, standings), standings, whole: true };
	const begun = await Promise.all(required.map((one) => standingOf(one, index, true)));
	return { sentences: byCloseness(allWithin(begun), begun), standings: begun, whole: false };
}

/**
 * Those that hold what is required: Pagefind falls back to a shorter word where it does not know one, and of a form
 * beside a sentence it does not say of which word that is.
 */
async function checked(
	{ sentences, standings, whole }: FoundSentences,
	required: readonly Required[],
	index: SearchIndex,
	quick?: number,
): Promise<Pick<Results, 'singles' | 'unsure'>> {
	const unsure = sentences.slice(BEST).filter((sentence) => standings.some(({ sure }) => !sure.has(sentence)));
	const first = quick ? sentences.slice(0, quick) : [...sentences.slice(0, BEST), ...unsure.slice(0, UNSURE)];
	const looks = new Map<number, Match>();
	const read = async (some: readonly number[]) => {
		for (const [sentence, found] of await look(some, required, index, (one) => [one])) looks.set(sentence, found);
		return [...looks.values()].some(({ all }) => all);
	};
	let found = await read(first);
	// Whole words are there: one of the others may hold them as they are asked for.
	while (!found && whole && looks.size < MOST_READ && looks.size < sentences.length)
		found = await read(sentences.filter((sentence) => !looks.has(sentence)).slice(0, UNSURE));
	if (!found) return { singles: [], unsure: false };
	const holding = sentences.filter((sentence) => looks.get(sentence)?.all ?? true);
	return { singles: asAskedFirst(holding, looks), unsure: unsure.some((sentence) => !looks.has(sentence)) };
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
