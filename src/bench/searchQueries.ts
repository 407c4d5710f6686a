import { wordsIn } from '../search/query.ts';
import type { Marked } from '../synthetic/expand.ts';
import { type Random, randomOf } from '../synthetic/random.ts';
import { makeReadout } from '../synthetic/readout.ts';
import { world } from '../synthetic/register.ts';

/** What is asked of a search, and the sentence that it must find. */
export interface Asked {
	query: string;
	sentence: string;
	/** The words that the sentence holds. */
	words: string[];
}

export interface Queries {
	/** Two words of a sentence each: for the first result, and typed letter by letter. */
	plain: string[];
	/** Three words of a sentence, in any order. */
	landing: Asked[];
	/** A name in another spelling than the sentence has, with words beside it. */
	spelled: Asked[];
	/** The same within a phrase. */
	phrases: Asked[];
}

interface Sentence {
	text: string;
	marks: Marked[];
}

/** Queries about the first `count` readouts of the corpus, drawn from its sentences; the same for the same count. */
export function makeQueries(count: number, asked: { plain: number; landing: number; pairs: number }): Queries {
	const random = randomOf(`queries of ${count}`);
	const plain = draw(asked.plain, count, random, ({ text }) => {
		const words = chosenWords(text, 2, random);
		return words?.join(' ');
	});
	const landing = draw(asked.landing, count, random, ({ text }): Asked | undefined => {
		const words = chosenWords(text, 3, random);
		return words && { query: words.join(' '), sentence: text, words };
	});
	const spelled = draw(asked.pairs, count, random, (sentence) => {
		const name = otherwise(sentence, random);
		const words = name && chosenWords(without(sentence.text, name), 2, random);
		return words && { query: [name.other, ...words].join(' '), sentence: sentence.text, words };
	});
	const phrases = draw(asked.pairs, count, random, (sentence) => {
		const name = otherwise(sentence, random);
		const before = name && / (\p{L}+) $/u.exec(sentence.text.slice(0, name.start))?.[1];
		if (!before) return undefined;
		return { query: `"${before} ${name.other}"`, sentence: sentence.text, words: [before] };
	});
	return { plain, landing, spelled, phrases };
}

/** Takes random sentences until so many have given something. */
function draw<T>(wanted: number, count: number, random: Random, take: (sentence: Sentence) => T | undefined): T[] {
	const taken: T[] = [];
	while (taken.length < wanted) {
		const { told } = makeReadout(1 + random.below(count));
		// The last sentence, which says that all is invented, is in every readout.
		const found = take(random.pick(told.slice(0, -1)));
		if (found !== undefined) taken.push(found);
	}
	return taken;
}

/** Different words of four letters or more; undefined where there are not as many. */
function chosenWords(text: string, wanted: number, random: Random): string[] | undefined {
	const words = new Set(wordsIn(text).filter((word) => /^\p{L}{4,}$/u.test(word)));
	if (words.size < wanted) return undefined;
	const chosen = new Set<string>();
	while (chosen.size < wanted) chosen.add(random.pick([...words]));
	return [...chosen];
}

interface Name {
	start: number;
	end: number;
	/** As the sentence does not spell it. */
	other: string;
}

/** A person or place of the sentence, and another spelling of as many words. */
function otherwise({ text, marks }: Sentence, random: Random): Name | undefined {
	const names = marks.flatMap(({ start, end, mark }): Name[] => {
		if (mark.as !== 'name') return [];
		const entry = world.tables.people.get(mark.refs[0]!) ?? world.tables.places.get(mark.refs[0]!);
		const written = text.slice(start, end);
		const parts = written.split(' ').length;
		const others = [entry?.name ?? '', ...(entry?.forms ?? [])].filter(
			(form) => form !== written && form !== '' && form.split(' ').length === parts,
		);
		return others.length > 0 ? [{ start, end, other: random.pick(others) }] : [];
	});
	return names.length > 0 ? random.pick(names) : undefined;
}

const without = (text: string, { start, end }: Name): string => `${text.slice(0, start)} ${text.slice(end)}`;
