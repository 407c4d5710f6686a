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

/**
 * A sentence as it is indexed: each word followed by its other spellings, so that words and phrases
 * are found under any. `in Kiev, where` becomes `in Kiev,~~Kyiv~~Київ where`; what is shown has no
 * trace of it, since all from a mark to the next white space goes again.
 */
export function withSpellings(text: string, mentions: readonly Mention[], register: Register): string {
	const chunks = [...text.matchAll(/\S+/g)].map((match) => ({
		end: match.index + match[0].length,
		text: match[0],
		others: new Set(wordsIn(match[0]).flatMap(spellingsOf)),
	}));
	for (const mention of mentions.filter(({ by }) => by === 'name')) {
		const entry = entryOf(register, mention.ref);
		if (!entry) continue;
		const own = chunks.filter(({ end, text: chunk }) => end > mention.start && end - chunk.length < mention.end);
		for (const form of [entry.name, ...entry.forms]) {
			const words = wordsIn(form);
			// A form with as many words stands word by word beside this one; others all beside its last.
			for (const [index, word] of words.entries()) {
				const chunk = words.length === own.length ? own[index] : own.at(-1);
				if (chunk && !wordsIn(chunk.text).includes(word))
					for (const other of [word, ...spellingsOf(word)]) chunk.others.add(other);
			}
		}
	}
	let offset = 0;
	let indexed = '';
	for (const { end, others } of chunks) {
		indexed += text.slice(offset, end) + [...others].map((other) => SPELLING_MARK + other).join('');
		offset = end;
	}
	return indexed + text.slice(offset);
}

function spellingsOf(word: string): string[] {
	const folded = foldWord(word);
	return [...otherSpellings(word), ...(folded === word.toLowerCase() ? [] : [folded])];
}
