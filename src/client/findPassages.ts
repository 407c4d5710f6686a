import type { Span } from '../anchoring/quote.ts';
import { apart, isWord } from '../search/matchWords.ts';
import { parseQuery, wordsIn } from '../search/query.ts';
import { foldWord, otherSpellings } from '../search/spellings.ts';

/** A sentence that holds all that was asked for: its place in the list given, and where its words stand in it. */
export interface FoundPassage {
	index: number;
	spans: Span[];
}

/** Words that stand side by side. */
type Run = string[];
/** Any of these will do, the first is as it was asked for; of each, all runs must be there. */
type Required = Run[][];

/** Of shorter words only the whole is meant. */
const SHORTEST_BEGINNING = 3;

/**
 * The sentences that hold every word and phrase of a query and nothing that it excludes, as the search of
 * the site reads it: other forms of a word, the beginning of one, British and American spelling, and
 * names under any of their forms. `names` are those of the text, all forms of one in one list.
 */
export function findPassages(sentences: readonly string[], asked: string, names: readonly string[][]): FoundPassage[] {
	const { words, phrases, excluded } = parseQuery(asked);
	const forms = names.map((list) => list.map((form) => wordsIn(form)));
	// A number or a date may be what stands in the text.
	const single = words.length + phrases.length + excluded.length > 0 ? words : wordsIn(asked);
	const required = [
		...wordsAndNames(single, forms),
		...phrases.map((phrase): Required => waysToSay(wordsIn(phrase), forms).map((run) => [run])),
	];
	if (required.length === 0) return [];
	const barred = excluded.map((words) => wordsIn(words));
	const placesOf = placeFinder();
	return wordsOf(sentences).flatMap((stands, index) => {
		const found = required.map((ways) => {
			const [asIs = [], ...otherwise] = ways.map((runs) => {
				const spans = runs.map((run) => placesOf(run, stands));
				return spans.every((list) => list.length > 0) ? spans.flat() : [];
			});
			// “Trump” is marked as it stands, not with the first name that another form has.
			const touches = (one: Span) => asIs.some((other) => one.start < other.end && other.start < one.end);
			return [...asIs, ...otherwise.flat().filter((span) => !touches(span))];
		});
		if (found.some((spans) => spans.length === 0) || barred.some((run) => placesOf(run, stands).length > 0)) return [];
		return [{ index, spans: apart(found.flat()) }];
	});
}

/** The label of a passage (`5.2`) where all that was asked for is a reference to one. */
export const referenceIn = (asked: string): string | undefined => parseQuery(asked).reference;

/** Single words; a name in several words is one requirement, under any form, or its words apart. */
function wordsAndNames(words: readonly string[], names: readonly Run[][]): Required[] {
	const required: Required[] = [];
	for (let at = 0; at < words.length; ) {
		const { forms, length } = longestForm(words, at, names);
		const own = words.slice(at, at + length);
		required.push([own.map((word) => [word]), ...forms.map((form) => [form])]);
		at += length;
	}
	return required;
}

/** A phrase as it was asked for, and with a name in it under each other form. */
function waysToSay(words: Run, names: readonly Run[][]): Run[] {
	const ways = [words];
	for (let at = 0; at < words.length; ) {
		const { forms, length } = longestForm(words, at, names);
		ways.push(...forms.map((form) => [...words.slice(0, at), ...form, ...words.slice(at + length)]));
		at += length;
	}
	return ways;
}

/** The other forms of the longest name that begins at a place; none, and one word, where no name does. */
function longestForm(words: readonly string[], at: number, names: readonly Run[][]): { forms: Run[]; length: number } {
	let longest: { forms: Run[]; length: number } = { forms: [], length: 1 };
	for (const forms of names)
		for (const form of forms)
			if (
				(form.length > longest.length || (form.length === 1 && longest.forms.length === 0)) &&
				form.every((word, index) => foldWord(word) === foldWord(words[at + index] ?? ''))
			)
				longest = { forms: forms.filter((other) => other !== form), length: form.length };
	return longest;
}

interface Word extends Span {
	word: string;
}

const known = new WeakMap<readonly string[], Word[][]>();

/** The words of each sentence: worked out once a text, which is asked anew at every key. */
function wordsOf(sentences: readonly string[]): Word[][] {
	const words = known.get(sentences) ?? sentences.map(wordsWithPlaces);
	known.set(sentences, words);
	return words;
}

function wordsWithPlaces(text: string): Word[] {
	let end = 0;
	return wordsIn(text).map((word) => {
		const start = text.indexOf(word, end);
		end = start + word.length;
		return { word, start, end };
	});
}

/** Finds where words stand side by side; a text has the same words again and again, and each is compared once. */
function placeFinder(): (run: Run, stands: readonly Word[]) => Span[] {
	const tests = new Map<string, (word: string) => boolean>();
	const testOf = (asked: string) => {
		const test = tests.get(asked) ?? kept(wordTest(asked));
		tests.set(asked, test);
		return test;
	};
	return (run, stands) => {
		const isAsked = run.map(testOf);
		return stands.flatMap(({ start }, at) => {
			const there = isAsked.every((test, offset) => {
				const word = stands[at + offset]?.word;
				return word !== undefined && test(word);
			});
			return there ? [{ start, end: (stands[at + run.length - 1] as Word).end }] : [];
		});
	};
}

/** The same test, with its answers kept. */
function kept(test: (word: string) => boolean): (word: string) => boolean {
	const answers = new Map<string, boolean>();
	return (word) => {
		const answer = answers.get(word) ?? test(word);
		answers.set(word, answer);
		return answer;
	};
}

/** Whether a word of the text is one that was asked for. */
function wordTest(asked: string): (word: string) => boolean {
	const partsOf = (word: string) => [word, ...word.split(/[-’'.]/)];
	const folded = foldWord(asked);
	if (asked.length < SHORTEST_BEGINNING) return (word) => partsOf(word).some((part) => foldWord(part) === folded);
	const spellings = [asked, ...otherSpellings(asked)];
	return (word) => spellings.some((spelling) => partsOf(word).some((part) => isWord(part, spelling)));
}
