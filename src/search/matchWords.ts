import { type Place, placesOf, type Searchable } from './places.ts';
import { wordsIn } from './query.ts';
import { partsOf, plainWord } from './spellings.ts';

/** Endings that a stemmer takes off; what is longer than its stem by one of these is the same word. */
const ENDING = /^(?:s|es|d|ed|er|ers|ing|ings|ly|al|ally|e|ion|ions|ation|ations|ment|ments|ive|y|ies|ied|ying)$/;
const SHORTEST_STEM = 3;

/** How a word of a text is one that was asked for, the best first. */
const HOWS = ['same', 'form', 'begun'] as const;
type How = (typeof HOWS)[number];

/** Whether a word of a text is one that was asked for: the `same`, another `form` of it, or only `begun` by it. */
export function isWord(word: string, asked: string): How | undefined {
	const [a, b] = [plainWord(word), plainWord(asked)];
	if (a === b) return 'same';
	let common = 0;
	while (common < a.length && a[common] === b[common]) common += 1;
	const [restOfWord, restOfAsked] = [a.slice(common), b.slice(common)];
	const wordEnds = restOfWord === '' || ENDING.test(restOfWord);
	if (restOfAsked === '') return wordEnds ? 'form' : 'begun';
	return common >= SHORTEST_STEM && wordEnds && ENDING.test(restOfAsked) ? 'form' : undefined;
}

/** A word, or words in order, that must be there; where a name has longer or shorter forms, under any of them. */
export interface Required {
	/** As it was asked for. */
	asked: string;
	/** What is asked for first. */
	forms: string[][];
}

/** A sentence as it is shown, and the places of what was asked for: UTF-16 offsets, in order, apart. */
export interface Shown {
	text: string;
	marks: Mark[];
}
interface Mark {
	start: number;
	end: number;
}

export interface Match {
	/** As many as were read. */
	sentences: Shown[];
	/** Whether all that was required is there; all of it as whole words, nothing only begun; and all just as it was asked for. */
	all: boolean;
	whole: boolean;
	same: boolean;
	/** Spellings by which something was found that stands otherwise in the text. */
	otherwise: { asked: string; stands: string }[];
}

/** Finds what is required in a sentence, or in several that follow each other, read as one. */
export function match(read: readonly Searchable[], required: readonly Required[]): Match {
	const places = read.flatMap((sentence, at) => placesOf(sentence, at));
	const finds = [...places.flatMap((place) => findWords(place, required)), ...findPhrases(places, required)];
	// Whole words go before what only begins so: “a” is not marked in “agreed” where an “a” stands by itself.
	const wholes = new Set(finds.flatMap(({ of, begun }) => (begun ? [] : of)));
	const kept = finds.filter(({ of, begun }) => !begun || !of.every((one) => wholes.has(one)));
	const otherwise = kept.flatMap((find) => find.otherwise);
	return {
		sentences: read.map(({ text }, at) => ({
			text,
			marks: apart(kept.flatMap(({ marks }) => marks.filter(({ sentence }) => sentence === at))),
		})),
		all: required.every((one) => kept.some(({ of }) => of.includes(one))),
		whole: required.every((one) => wholes.has(one)),
		same: required.every((one) => kept.some(({ of, same }) => same && of.includes(one))),
		otherwise: [...new Map(otherwise.map((other) => [`${other.asked}\n${other.stands}`, other])).values()],
	};
}

/** A place where something that was asked for stands. */
interface Find {
	of: readonly Required[];
	marks: (Mark & { sentence: number })[];
	/** It only begins with what was asked for; or is just that. */
	begun: boolean;
	same: boolean;
	otherwise: Match['otherwise'];
}

const rank = (how: How | undefined): number => (how ? HOWS.indexOf(how) : HOWS.length);
const bestOf = (hows: readonly (How | undefined)[]): How | undefined => HOWS.find((how) => hows.includes(how));
const howIn = (words: readonly string[], asked: string): How | undefined =>
	bestOf(words.flatMap((word) => [word, ...partsOf(word)]).map((part) => isWord(part, asked)));

/**
 * Words as they stand at a place, and names under another form, where all words of that form were asked
 * for: “Volodymyr Zelenskyy” is found as “Zelensky”, and told of as one.
 */
function findWords({ sentence, word, start, end, others }: Place, required: readonly Required[]): Find[] {
	const single = required.filter(({ forms }) => forms[0]?.length === 1);
	const finds: Find[] = [];
	for (const one of single) {
		const how = howIn([word], one.asked);
		if (how)
			finds.push({
				of: [one],
				marks: [{ sentence, start, end }],
				begun: how === 'begun',
				same: how === 'same',
				otherwise: [],
			});
	}
	const named: Find[] = [];
	for (const { words: form, start, stands } of others) {
		const hows = form.map((word) => bestOf(single.map((one) => isWord(word, one.asked))));
		if (hows.includes(undefined)) continue;
		const of = single.filter((one) => form.some((word, at) => isWord(word, one.asked) === hows[at]));
		// What stands there as well as it was asked for is no other spelling.
		const own = wordsIn(stands);
		if (of.every(({ asked }) => rank(howIn(own, asked)) <= rank(howIn(form, asked)))) continue;
		const asked = of.map((one) => one.asked).join(' ');
		named.push({
			of,
			marks: [{ sentence, start, end }],
			begun: hows.includes('begun'),
			same: false,
			otherwise: [{ asked, stands }],
		});
	}
	// Told of by the longest form alone: not of “Zelenskyy” as well.
	const longest = Math.max(...named.map(({ of }) => of.length));
	return [...finds, ...named.map((find) => (find.of.length < longest ? { ...find, otherwise: [] } : find))];
}

/** Phrases: their words, each under any spelling, at places side by side, under any form of a name. */
function findPhrases(places: readonly Place[], required: readonly Required[]): Find[] {
	return required
		.filter(({ forms }) => (forms[0]?.length ?? 0) > 1)
		.flatMap((one) =>
			one.forms.flatMap((words, way) =>
				places.flatMap((_, from) => {
					const run = words.map((word, at) => standsAt(places[from + at], word));
					if (run.includes(undefined)) return [];
					const standing = run.filter((stands) => stands !== undefined);
					const marks: Find['marks'] = [];
					for (const { sentence, start, end } of standing) {
						const last = marks.at(-1);
						if (last?.sentence === sentence) last.end = end;
						else marks.push({ sentence, start, end });
					}
					const otherwise =
						way > 0
							? [{ asked: one.asked, stands: standing.map(({ stands }) => stands).join(' ') }]
							: standing.flatMap(({ stands, listed }, at) => (listed ? [{ asked: words[at] ?? '', stands }] : []));
					const same = way === 0 && standing.every(({ how, listed }) => how === 'same' && !listed);
					return [{ of: [one], marks, begun: false, same, otherwise }];
				}),
			),
		);
}

/** How a word of a phrase stands at a place: by itself, or under a spelling that is listed there. */
function standsAt(place: Place | undefined, asked: string) {
	if (!place) return undefined;
	const { sentence, word, start, end, others } = place;
	const spellings = [
		{ how: howIn([word], asked), start, end, stands: word, listed: false },
		...others.map(({ words, start, stands }) => ({
			how: words.length === 1 ? howIn(words, asked) : undefined,
			start,
			end,
			stands,
			listed: true,
		})),
	].filter(({ how }) => how === 'same' || how === 'form');
	const [best] = spellings.toSorted((a, b) => rank(a.how) - rank(b.how));
	return best && { ...best, sentence };
}

/** In order, those that overlap joined. */
export function apart(marks: readonly Mark[]): Mark[] {
	const joined: Mark[] = [];
	for (const { start, end } of marks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
		const last = joined.at(-1);
		if (last && start <= last.end) last.end = Math.max(last.end, end);
		else joined.push({ start, end });
	}
	return joined;
}
