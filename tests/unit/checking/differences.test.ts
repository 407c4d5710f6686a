import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkedReadout } from '../../../src/checking/checkedParts.ts';
import { checkQuote } from '../../../src/checking/checkQuote.ts';
import { differencesInWords } from '../../../src/checking/differences.ts';
import type { KeptEdition } from '../../../src/edition/editionStore.ts';
import { loadContent } from '../../../src/edition/loadContent.ts';

const { editions, register } = loadContent();
const readout = checkedReadout(editions[0] as KeptEdition, register);
const told = (quote: string): string[] => checkQuote(quote, [readout]).places.flatMap(differencesInWords);

const LONG = '17 words, from “proposed by Ukraine” to “other such measures”';
const CASES: [name: string, quote: string, told: string[]][] = [
	['nothing', 'the temporary ceasefire', []],
	[
		'a long omission',
		'the temporary ceasefire would merely prolong the conflict',
		[`In the text, left out in the quotation: ${LONG}.`],
	],
	[
		'two omissions',
		'the temporary ceasefire would prolong the conflict',
		[`In the text, left out in the quotation: ${LONG}.`, 'In the text, left out in the quotation: “merely”.'],
	],
	[
		'an ellipsis',
		'proof of Russia’s commitment to a … settlement',
		['Left out at an ellipsis: “political and diplomatic”.'],
	],
	[
		'another name at the end',
		'political decision from Kyiv',
		['In the quotation “Kyiv”, in the text “Kiev”: forms of one name.'],
	],
	['a name alone', 'Kyiv', ['In the quotation “Kyiv”, in the text “Kiev”: forms of one name.']],
	['a name in another script', 'Путин', ['In the quotation “Путин”, in the text “Putin”: forms of one name.']],
	[
		'a longer name',
		'his in-person meeting with Volodymyr Zelenskyy later today',
		['In the quotation “Volodymyr Zelenskyy”, in the text “Zelensky”: forms of one name.'],
	],
	[
		'a name beside other words',
		'to make such a decision about Donbas without further delay',
		[
			'In the quotation “about Donbas”, in the text “regarding Donbass” (“Donbas” and “Donbass” are forms of one name).',
		],
	],
	['a hyphen', 'before his in person meeting', ['In the text, left out in the quotation: a hyphen.']],
	[
		'words left out behind a short first word',
		'two working groups, one',
		[
			'In the text, left out in the quotation: “specially established”.',
			'In the quotation “, one”, in the text “. One”.',
		],
	],
	['another place', 'political decision from Moscow', ['In the quotation “Moscow”, in the text “Kiev”.']],
	[
		'another spelling',
		'Donald Trump repeatedly emphasized the necessity',
		['In the quotation “emphasized”, in the text “emphasised”: spellings of one word.'],
	],
	[
		'a capital',
		'the temporary Ceasefire proposed by Ukraine',
		['In the quotation “Ceasefire”, in the text “ceasefire”: capital and small letters.'],
	],
	['a word of nowhere', 'would not merely prolong the conflict', ['In the quotation, nowhere in this text: “not”.']],
	[
		'a word of another place',
		'would definitive merely prolong the conflict',
		['In the quotation, not at this place in the text: “definitive” (found in ¶ 5.2).'],
	],
	[
		'words of another place behind a mark',
		'would merely prolong the conflict, the Ukrainian crisis',
		['In the quotation, not at this place in the text: “, the Ukrainian crisis” (found in ¶ 6.2).'],
	],
	[
		'a word of many places',
		'would the merely prolong the conflict',
		['In the quotation, not at this place in the text: “the” (found elsewhere in it).'],
	],
	[
		'words of which the text has some',
		'would the enemies merely prolong the conflict',
		['In the quotation, not at this place in the text: “the enemies”.'],
	],
	['a mark', 'Logically at the beginning of the conversation', ['In the text, left out in the quotation: a comma.']],
	[
		'a final point is none',
		'Russia’s commitment to a settlement.',
		['In the text, left out in the quotation: “political and diplomatic”.'],
	],
	[
		'nor is none',
		'Russia’s commitment to a settlement',
		['In the text, left out in the quotation: “political and diplomatic”.'],
	],
];
describe('differences in words', () => {
	for (const [name, quote, expected] of CASES) test(name, () => assert.deepEqual(told(quote), expected));
});

test('words that the text has are never said not to be in it', () => {
	const words = readout.passages
		.map(([, , text]) => text)
		.join(' ')
		.split(' ');
	const has = (word: string) => words.some((other) => other.toLowerCase().includes(word.toLowerCase()));
	for (let at = 0; at + 14 < words.length; at += 7) {
		const quoted = words.slice(at, at + 14);
		// In another order, with words of elsewhere, and with some left out.
		for (const quote of [
			quoted.toSpliced(4, 3, ...quoted.slice(4, 7).toReversed()),
			quoted.toSpliced(5, 0, words[(at + 100) % words.length] ?? ''),
			quoted.toSpliced(8, 3, ...words.slice(0, 2)),
		])
			for (const said of told(quote.join(' '))) {
				const [, nowhere] = /nowhere in this text: “(.*)”/.exec(said) ?? [];
				for (const word of nowhere?.match(/\p{L}+/gu) ?? []) assert.ok(!has(word), `${quote.join(' ')}: ${said}`);
				const [, out] = /left out in the quotation: “(.*)”/.exec(said) ?? [];
				if (out) assert.ok(!quote.join(' ').includes(` ${out} `), `${quote.join(' ')}: ${said}`);
			}
	}
});

test('many differences are counted', () => {
	const all = readout.passages.map(([, , text]) => text).join(' ');
	assert.deepEqual(told(all.replace(/\bthe\b/g, 'a')), ['In the quotation “a”, in the text “the” (41 times).']);
	const differences = told(all.replace(/\b\w{8,}\b/g, '$&x'));
	assert.equal(differences.length, 41);
	assert.match(differences.at(-1) ?? '', /^And \d+ more, marked above\.$/);
});

test('a whole document with many changes takes little time', () => {
	const all = readout.passages.map(([, , text]) => text).join(' ');
	const start = performance.now();
	assert.equal(checkQuote(all.replaceAll(/\bthe\b/g, 'a'), [readout]).verdict, 'differs');
	assert.ok(performance.now() - start < 2000, String(performance.now() - start));
});
