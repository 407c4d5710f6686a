import { occurrences, type Span } from '../anchoring/quote.ts';
import type { Mention } from '../edition/edition.ts';
import { entryOf } from '../edition/names.ts';
import type { Register } from '../schema/register.ts';
import { wordsIn } from './query.ts';

/** Begins each other spelling of a word in the index; never shown. Pagefind parts words at it, in one place. */
export const SPELLING_MARK = '~~';

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

/** A word without its diacritics, in lower case: Łukasiewicz, lukasiewicz. */
export function foldWord(word: string): string {
	return word
		.toLowerCase()
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[łøđßæœı]/g, (letter) => FOLDED[letter] ?? letter);
}

/** A word as two are compared: without diacritics, case and inner signs, so that US is U.S. and dont is don’t. */
export function plainWord(word: string): string {
	return foldWord(word).replace(INNER, '');
}

const INNER = /[-’'.]/g;

/** Stands in a chunk for a space of the text: `Europe~_–` is `Europe –`. */
export const SPACE_MARK = '~_';
/** Begins a chunk that no space parts from the one before: `peace— ~.and` is `peace—and`. */
export const JOIN_MARK = '~.';
/** A tilde of the text itself. */
export const TILDE_MARK = '~=';

/** A stretch without spaces; a dash or slash between words ends one. */
const CHUNK = /\S+?[—–…/](?=[\p{L}\p{N}])|\S+/gu;

interface Chunk {
	start: number;
	end: number;
	text: string;
	/** Words of another spelling, each with the number of chunks before this one that it stands for as well. */
	others: Map<string, number>;
}

/**
 * A sentence as it is indexed. Pagefind counts the places of words in chunks, from one white space to
 * the next, and finds a phrase where its words are in chunks side by side. So
 *
 * - each word is followed by its other spellings: `in Kiev, where` becomes `in Kiev,~~kyiv~~киів where`;
 * - forms of a name with more or fewer words stand beside its last: `met Zelensky~~volodymyr~zelenskyy`,
 *   and with one tilde more for each word before: `the United States~~~us`;
 * - a sign that stands alone counts as none: `Europe – under` becomes `Europe~_– under`;
 * - words that only a dash parts count as two: `peace—and` becomes `peace— ~.and`.
 *
 * `readIndexed` in `indexed.ts` takes all of it out again: what is shown has no trace of it.
 */
export function withSpellings(text: string, mentions: readonly Mention[], register: Register): string {
	const chunks = chunksOf(text);
	for (const mention of mentions) {
		const entry = entryOf(register, mention.ref);
		const forms = entry ? [entry.name, ...entry.forms] : [];
		const name = nameIn(mention, text, forms);
		const own = chunks.filter(({ start, end }) => name && end > name.start && start < name.end);
		for (const form of forms) {
			const words = wordsIn(form);
			if (words.length !== own.length) addOther(own.at(-1), words.join('~'), own.length - 1);
			else
				for (const [index, word] of words.entries())
					for (const other of [word, ...spellingsOf(word)]) addOther(own[index], other);
		}
	}
	for (const chunk of chunks) addWhole(chunk);
	let offset = 0;
	let indexed = '';
	for (const { start, end, text: chunk, others } of chunks) {
		const joined = start === offset && start > 0 ? ` ${JOIN_MARK}` : '';
		const beside = [...others].map(([other, before]) => SPELLING_MARK + '~'.repeat(before) + other).join('');
		indexed += text.slice(offset, start) + joined + chunk.replaceAll(' ', SPACE_MARK) + beside;
		offset = end;
	}
	return indexed + text.slice(offset);
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

function chunksOf(text: string): Chunk[] {
	const chunks: Chunk[] = [];
	for (const { 0: chunk, index } of text.matchAll(CHUNK)) {
		const last = chunks.at(-1);
		const end = index + chunk.length;
		// Only a plain space can be put back.
		if (last && !/[\p{L}\p{N}]/u.test(chunk) && text.slice(last.end, index) === ' ') {
			last.text += ` ${chunk.replaceAll('~', TILDE_MARK)}`;
			last.end = end;
			continue;
		}
		const made: Chunk = { start: index, end, text: chunk.replaceAll('~', TILDE_MARK), others: new Map() };
		for (const other of wordsIn(chunk).flatMap(spellingsOf)) addOther(made, other);
		chunks.push(made);
	}
	return chunks;
}

function spellingsOf(word: string): string[] {
	// Marks above and below letters are folded by Pagefind itself.
	const folded = /[łøđßæœı]/i.test(word) ? [foldWord(word)] : [];
	return [...otherSpellings(word), ...folded];
}

/**
 * Puts a word, or the words of a form, beside a chunk. Of two words at one place that differ only in marks
 * above or below their letters, Pagefind finds neither within a phrase; a query loses such marks anyhow. So
 * they are left away, but where a word stands in the text itself it is the same as there.
 */
function addOther(chunk: Chunk | undefined, spelling: string, before = 0): void {
	if (!chunk) return;
	const own = new Map(wordsIn(chunk.text).map((word) => [bareWord(word), word.toLowerCase()]));
	const words = spelling.split('~').map(bareWord);
	if (words.length > 1 || !own.has(words.join()))
		chunk.others.set(words.map((word) => own.get(word) ?? word).join('~'), before);
}

const bareWord = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();

/** Beside other spellings Pagefind sees the parts of a chunk alone, with their typographic signs: its words again, whole. */
function addWhole({ text, others }: Chunk): void {
	if (others.size === 0) return;
	const whole = (word: string) => word.toLowerCase().replace(INNER, '');
	const signs = /[^\p{L}\p{N}\s.,;:!?]/u.test(text);
	for (const word of wordsIn(text)) if (signs || whole(word).length < word.length) others.set(whole(word), 0);
	for (const [other, before] of others)
		if (!other.includes('~') && whole(other).length < other.length) others.set(whole(other), before);
}
