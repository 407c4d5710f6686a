import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Layout } from '../../../src/search/layout.ts';
import { register, textEdition } from '../edition/textEdition.ts';
import { openBuilt } from './openBuilt.ts';

describe('places of two readouts', () => {
	// “a b c.” with one form beside it, “d e.” with none; then “f.” with two.
	const layout = new Layout([
		[3, 1, 2, 0],
		[1, 2],
	]);
	test('are those of their sentences: words first, then what stands beside', () => {
		const sentences = Array.from({ length: 9 }, (_, place) => layout.sentenceAt(place));
		assert.deepEqual(sentences, [0, 0, 0, 1, 1, 0, 2, 2, 2]);
		const besides = Array.from({ length: 9 }, (_, place) => layout.isBeside(place));
		assert.deepEqual(besides, [false, false, false, false, false, true, false, true, true]);
	});
	test('are counted through both', () => {
		assert.deepEqual([layout.size, layout.placeIn(0, 4), layout.placeIn(1, 0)], [3, 4, 6]);
		assert.deepEqual(layout.readoutOf(1), { readout: 0, at: 1 });
		assert.deepEqual(layout.readoutOf(2), { readout: 1, at: 0 });
	});
	test('begin and end with the words of a sentence', () => {
		const bounds = [0, 1, 2].map((sentence) => [layout.startOf(sentence), layout.endOf(sentence)]);
		assert.deepEqual(bounds, [
			[0, 3],
			[3, 5],
			[6, 7],
		]);
	});
	test('go on from a sentence to the next of one readout alone', () => {
		assert.deepEqual(
			[-1, 0, 1, 2].map((sentence) => layout.goesOn(sentence)),
			[false, true, false, false],
		);
	});
});

// Whatever a text has in it, the places that Pagefind tells must be those that we count.
test('a word is found in its sentence, whatever stands in the sentences before', async () => {
	const between = [
		'👩‍👩‍👧‍👦 🇺🇦🇷🇺 and 1️⃣',
		'北京市と東京都、서울특별시 กรุงเทพมหานคร',
		'وقف إطلاق النار، כ״ץ',
		'Z̷̢a̸͝l̵go é and e\u0301 ﬁn ß İ ı ŉ',
		'a\u0085b\u00a0c\u200bd\u200de\u00adf\u2028g\ufeffh',
		'3.5 12,000 1/2 ½ ² Ⅳ 10:30 2025-12-28 US$5',
		'co-operation—peace/war U.S. D.C.’s rock’n’roll O’Brien',
		'~ ` ^ ˜ ́ ̈ … – — ― “” «» ‹› ¡ ¿ @#%&*_+=|\\<>{}[]',
		'<script>alert(1)</script> &amp; &lt; 𝐁𝐨𝐥𝐝 𝒞 Ａ',
		'snake_case camelCase HTMLParser iPhone x2y3 foo.bar.baz e-mail@example.org https://example.org/a?b=c',
		'\u202eabc\u202c \u2066def\u2069 क्षत्रिय 𠮷野家 ǅ',
		'',
	];
	const letters = (number: number) => [...`${number}`].map((digit) => 'bcdfghjkmn'[Number(digit)]).join('');
	const words = between.map((_, at) => [`zu${letters(at + 100)}ow`, `wo${letters(at + 100)}uz`] as const);
	const texts = between.map((signs, at) => `${words[at]?.[0]} ${signs} ${words[at]?.[1]}`);
	const { search } = await openBuilt([textEdition(texts), textEdition(texts.toReversed(), 'reversed')], register);
	for (const [at, pair] of words.entries())
		for (const word of pair) {
			const { hits } = await search({ q: word, filters: {}, sort: 'text', most: 9 });
			const found = hits.map(({ sentences }) => sentences.map(({ text }) => text));
			assert.deepEqual(found, [[texts[at]], [texts[at]]], word);
			const marked = hits.flatMap(({ sentences }) =>
				sentences.flatMap(({ text, marks }) => marks.map(({ start, end }) => text.slice(start, end))),
			);
			assert.deepEqual(marked, [word, word]);
		}
});
