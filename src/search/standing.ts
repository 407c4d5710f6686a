import type { Layout } from './layout.ts';
import type { Required } from './matchWords.ts';
import type { SearchIndex } from './openIndex.ts';
import { plainWord } from './spellings.ts';

/** Where something that is required stands: a word, or a phrase in any of the ways to ask for it. */
export interface Standing {
	/** Places of its first word, by the sentence that holds all of it. */
	within: Map<number, number[]>;
	/** Those of them that hold it among their own words, as whole ones, and not in another form beside them. */
	sure: Set<number>;
	/** Sentences from whose end it runs into the next. */
	over: Set<number>;
}

/** `begun`: also where a single word only begins as it is asked for. */
export async function standingOf({ forms }: Required, index: SearchIndex, begun = false): Promise<Standing> {
	const layout = await index.layout();
	const standing: Standing = { within: new Map(), sure: new Set(), over: new Set() };
	const add = (sentence: number, place: number, sure: boolean) => {
		// Which word of a sentence it is that has another form is not known: the first stands for it.
		const at = layout.isBeside(place) ? layout.startOf(sentence) : place;
		const places = standing.within.get(sentence);
		if (places) places.push(at);
		else standing.within.set(sentence, [at]);
		if (sure) standing.sure.add(sentence);
	};
	for (const form of forms) {
		const words = await Promise.all(form.map((word) => index.stands(plainWord(word))));
		const [word] = words;
		if (word && words.length === 1) {
			for (const place of word.whole) add(layout.sentenceAt(place), place, !layout.isBeside(place));
			if (begun) for (const place of word.begun) add(layout.sentenceAt(place), place, false);
		} else {
			const parts = words.map(({ whole }) => wordIn(whole, layout));
			addPhrase(parts, layout, add, standing.over);
		}
	}
	return standing;
}

/** A word of a phrase: where it stands in the texts, and the sentences that have it only as another form of a word. */
interface PhraseWord {
	own: Set<number>;
	beside: Set<number>;
}

function wordIn(places: readonly number[], layout: Layout): PhraseWord {
	const besides = places.filter((place) => layout.isBeside(place));
	return {
		own: new Set(places.filter((place) => !layout.isBeside(place))),
		beside: new Set(besides.map((place) => layout.sentenceAt(place))),
	};
}

/**
 * Adds where the words stand side by side. Of what stands beside a sentence it is not known which word of it has that
 * form: it fits everywhere in the sentence, and `match` looks at the text.
 */
function addPhrase(
	words: readonly PhraseWord[],
	layout: Layout,
	add: (sentence: number, place: number, sure: boolean) => void,
	over: Set<number>,
): void {
	const size = ({ own, beside }: PhraseWord) => own.size + beside.size;
	const rarest = words.reduce((best, word, at) => (size(word) < size(words[best]!) ? at : best), 0);
	for (const place of words[rarest]!.own) {
		const start = place - rarest;
		const sentence = layout.sentenceAt(place);
		if (!words.every(({ own, beside }, at) => own.has(start + at) || beside.has(sentence))) continue;
		const ends = words.flatMap(({ own }, at) => (own.has(start + at) ? layout.sentenceAt(start + at) : []));
		const [first, last] = [Math.min(...ends), Math.max(...ends)];
		if (first === last) add(first, place, ends.length === words.length);
		else if (first + 1 === last) over.add(first);
	}
	for (const sentence of words[rarest]!.beside)
		if (words.every((word, at) => at === rarest || isIn(sentence, word, layout)))
			add(sentence, layout.startOf(sentence), false);
}

/** Whether a sentence has a word in any way. */
function isIn(sentence: number, { own, beside }: PhraseWord, layout: Layout): boolean {
	if (beside.has(sentence)) return true;
	for (let place = layout.startOf(sentence); place < layout.endOf(sentence); place += 1)
		if (own.has(place)) return true;
	return false;
}

/** Sentences that hold all of it, in the order of the texts. */
export function allWithin(standings: readonly Standing[]): number[] {
	const [fewest, ...others] = standings.toSorted((a, b) => a.within.size - b.within.size);
	return [...(fewest?.within.keys() ?? [])]
		.filter((sentence) => others.every(({ within }) => within.has(sentence)))
		.toSorted((a, b) => a - b);
}

/**
 * Neighbouring sentences of one text that hold together what neither of them holds alone, in the order of the texts,
 * as numbers of the first. `alone`: the sentences that do.
 */
export function pairsOf(standings: readonly Standing[], layout: Layout, alone: ReadonlySet<number>): number[] {
	const size = ({ within, over }: Standing) => within.size + over.size;
	const [fewest] = standings.toSorted((a, b) => size(a) - size(b));
	if (!fewest) return [];
	const firsts = new Set([...fewest.over, ...[...fewest.within.keys()].flatMap((at) => [at - 1, at])]);
	return [...firsts]
		.filter(
			(first) =>
				layout.goesOn(first) &&
				standings.every(({ within, over }) => within.has(first) || within.has(first + 1) || over.has(first)) &&
				!alone.has(first) &&
				!alone.has(first + 1),
		)
		.toSorted((a, b) => a - b);
}

/** Whether the index is sure that a sentence and the next hold all of it together. */
export function isSureTogether(first: number, standings: readonly Standing[]): boolean {
	return standings.every(({ sure, over }) => sure.has(first) || sure.has(first + 1) || over.has(first));
}

/** Sentences that hold all of it, those first where it stands side by side in this order, then closest together. */
export function byCloseness(sentences: readonly number[], standings: readonly Standing[]): number[] {
	if (standings.length < 2) return [...sentences];
	const distances = new Map(
		sentences.map((sentence) => [sentence, distance(standings.map(({ within }) => within.get(sentence) ?? []))]),
	);
	return sentences.toSorted((a, b) => (distances.get(a) ?? 0) - (distances.get(b) ?? 0) || a - b);
}

/** 0 side by side in this order; otherwise the fewest places that hold one of each. */
function distance(lists: readonly (readonly number[])[]): number {
	const [first = [], ...others] = lists;
	if (first.some((place) => others.every((list, at) => list.includes(place + at + 1)))) return 0;
	let closest = Number.POSITIVE_INFINITY;
	for (const from of lists.flat()) {
		const after = lists.map((list) => list.find((place) => place >= from) ?? Number.POSITIVE_INFINITY);
		closest = Math.min(closest, Math.max(...after) - from + 1);
	}
	return closest;
}
