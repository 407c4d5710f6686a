import { occurrences, type Span } from '../anchoring/quote.ts';
import type { Mention } from '../edition/edition.ts';
import { entryOf } from '../edition/names.ts';
import type { Register } from '../schema/register.ts';
import { wordsAt, wordsIn } from './query.ts';

/** British and American endings; each rule is tried both ways. */
const ENDINGS: [british: RegExp, american: string, back: RegExp, britishAgain: string][] = [
	[/is(e|ed|es|ing|ation|ations)$/, 'iz$1', /iz(e|ed|es|ing|ation|ations)$/, 'is$1'],
	[/yse(d|s)?$/, 'yze$1', /yze(d|s)?$/, 'yse$1'],
	[
		/^(lab|col|fav|hon|neighb|behavi|harb|endeav)our(.*)$/,
		'$1or$2',
		/^(lab|col|fav|hon|neighb|behavi|harb|endeav)or(?!i)(.*)$/,
		'$1our$2',
	],
	[/(cent|theat|met|lit)re(s?)$/, '$1er$2', /(cent|theat)er(s?)$/, '$1re$2'],
	[/(def|off|lic)ence(s?)$/, '$1ense$2', /(def|off|lic)ense(s?)$/, '$1ence$2'],
	[/gramme(s?)$/, 'gram$1', /program(s?)$/, 'programme$1'],
	[/elled$/, 'eled', /eled$/, 'elled'],
	[/elling$/, 'eling', /eling$/, 'elling'],
];

/** The other spellings of a word that English has on the other side of the Atlantic; lower case. */
export function otherSpellings(word: string): string[] {
	const lower = word.toLowerCase();
	// Too short to have such an ending: “rise”, “wise” are no variants.
	if (lower.length < 5) return [];
	const found = ENDINGS.flatMap(([british, american, back, again]) =>
		british.test(lower) ? lower.replace(british, american) : back.test(lower) ? lower.replace(back, again) : [],
	);
	return [...new Set(found)].filter((other) => other !== lower);
}

/** Letters that folding by Unicode leaves alone, and what people type for them. */
const FOLDED: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

const ASCII = /^[\0-\x7f]*$/;

/** A word without its diacritics, in lower case: Łukasiewicz, lukasiewicz. */
export function foldWord(word: string): string {
	const lower = word.toLowerCase();
	if (ASCII.test(lower)) return lower;
	return lower
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[łøđßæœı]/g, (letter) => FOLDED[letter] ?? letter);
}

/** A word as two are compared: without diacritics, case and inner signs, so that US is U.S. and dont is don’t. */
export function plainWord(word: string): string {
	let plain = plains.get(word);
	if (plain === undefined) {
		plain = partsOf(foldWord(word)).join('');
		if (plains.size >= MOST_PLAINS) plains.clear();
		plains.set(word, plain);
	}
	return plain;
}

/** Texts have few words, and each of them many times. */
const plains = new Map<string, string>();
const MOST_PLAINS = 20_000;

/** A word of parts by these: co, operation; Trump, s; U, S. */
export const partsOf = (word: string): string[] => word.split(/[-’'.]/);

/** Words of a sentence, from the first to the last by their numbers, and another spelling or form of them. */
export type OtherForm = [first: number, last: number, form: string];

/**
 * What the words of a sentence are found by besides: their spelling on the other side of the Atlantic, and every other
 * form of a name. Forms of as many words as the name has stand beside these one by one: Kyiv beside Kiev; one that
 * is longer or shorter stands for the whole: “Volodymyr Zelenskyy” for Zelensky, “US” for the United States.
 */
export function otherForms(text: string, mentions: readonly Mention[], register: Register): OtherForm[] {
	const words = wordsAt(text);
	const found = new Map<string, OtherForm>();
	const add = (first: number, last: number, form: string) => {
		const own = words.slice(first, last + 1).map(({ word }) => word.toLowerCase());
		if (form !== own.join(' ')) found.set(`${first} ${last} ${form}`, [first, last, form]);
	};
	for (const [at, { word }] of words.entries()) for (const other of otherSpellings(word)) add(at, at, other);
	for (const mention of mentions) {
		const entry = entryOf(register, mention.ref);
		const forms = entry ? [entry.name, ...entry.forms] : [];
		const name = nameIn(mention, text, forms);
		if (!name) continue;
		const first = words.findIndex(({ at, word }) => at + word.length > name.start);
		const last = words.findLastIndex(({ at }) => at < name.end);
		if (first < 0 || last < first) continue;
		for (const form of forms.map((form) => wordsIn(form.toLowerCase()))) {
			if (form.length !== last - first + 1) add(first, last, form.join(' '));
			else
				for (const [at, word] of form.entries())
					for (const other of [word, ...otherSpellings(word)]) add(first + at, first + at, other);
		}
	}
	return [...found.values()];
}

/** The name in a mention: the whole of it, or, in a description such as “President Trump”, its longest form. */
function nameIn({ by, start, end }: Mention, text: string, forms: readonly string[]): Span | undefined {
	if (by === 'name') return { start, end };
	const [longest] = forms
		.flatMap((form) => occurrences(text.slice(start, end), form))
		.filter((span) => !/[\p{L}\p{N}]/u.test(`${text[start + span.start - 1] ?? ''}${text[start + span.end] ?? ''}`))
		.toSorted((a, b) => b.end - b.start - (a.end - a.start));
	return longest && { start: start + longest.start, end: start + longest.end };
}
