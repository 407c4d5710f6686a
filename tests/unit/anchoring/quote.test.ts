import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { matchQuote, occurrences, type Quote } from '../../../src/anchoring/quote.ts';

type Case = [name: string, text: string, quote: string | Quote];
const quoteOf = (quote: string | Quote): Quote => (typeof quote === 'string' ? { exact: quote } : quote);

describe('matchQuote finds', () => {
	const cases: [...Case, start: number][] = [
		['words that stand once', 'The presidents agreed to speak again.', 'agreed to speak', 15],
		['the whole text', 'They agreed.', 'They agreed.', 0],
		['words at the start', 'They agreed.', 'They', 0],
		['words at the end', 'They agreed', 'agreed', 5],
		['whole words: “he” not in “the”', 'the other he met', 'he', 10],
		['whole words: “now” not in “know” or “nowhere”', 'know now nowhere', 'now', 5],
		['words before an apostrophe', 'It is Russia’s view.', 'Russia', 6],
		['words with an apostrophe', 'It is Russia’s view.', 'Russia’s view', 6],
		['words between a hyphen and a space', 'a third-party view', 'party view', 8],
		['punctuation alone', 'It – so they say.', '–', 3],
		['words with punctuation around them', 'They (both) agreed.', '(both)', 5],
		['the one with the prefix', 'a call, the call', { exact: 'call', prefix: 'the ' }, 12],
		['the one with the suffix', 'a call, the call.', { exact: 'call', suffix: ', ' }, 2],
		['the one between both', 'x call y, x call z, w call z', { exact: 'call', prefix: 'x ', suffix: ' z' }, 12],
		['with empty prefix and suffix', 'a call', { exact: 'call', prefix: '', suffix: '' }, 2],
		['after an astral character', '😀 call', 'call', 3],
		['an astral character', 'a 😀 b', '😀', 2],
		['one astral character of two alike', '😀😁', '😁', 2],
		['astral letters as letters: 𝒜 is a word, not part of 𝒜ℬ', '𝒜ℬ 𝒜', '𝒜', 4],
		['another script', 'Украина и Киев', 'Киев', 10],
		['what stands before a combining mark only as a whole', 'cafe\u0301 cafe', 'cafe', 6],
		['signs of expressions as they are', 'a.b a+b (a*b)?', 'a+b', 4],
	];
	for (const [name, text, quote, start] of cases)
		test(name, () => {
			const { exact } = quoteOf(quote);
			assert.deepEqual(matchQuote(text, quoteOf(quote)), { span: { start, end: start + exact.length } });
			assert.equal(text.slice(start, start + exact.length), exact);
		});
});

describe('matchQuote does not find', () => {
	const cases: [...Case, nearest: string | undefined][] = [
		[
			'words with one letter wrong: the nearest are named',
			'He wished to discuss it.',
			'wishes to discuss',
			'wished to discuss',
		],
		['words in other order', 'He paid close attention to it.', 'paid attention close', 'paid close'],
		['another apostrophe', 'It is Russia’s view.', "Russia's view", 'Russia’s view'],
		['another case', 'They agreed.', 'they agreed', 'They agreed'],
		['two blanks for one', 'They agreed.', 'They  agreed', 'They agreed'],
		['part of a word', 'The Ukrainian side', 'Ukrain', 'Ukrainian'],
		['nothing alike', 'They agreed.', 'xylophone', undefined],
		['an empty quote', 'They agreed.', '', undefined],
		['anything in an empty text', '', 'call', undefined],
		['a prefix that is not there', 'the call', { exact: 'call', prefix: 'a ' }, 'call'],
		['a suffix past the end', 'the call', { exact: 'call', suffix: '.' }, 'call'],
	];
	for (const [name, text, quote, nearest] of cases)
		test(name, () => assert.deepEqual(matchQuote(text, quoteOf(quote)), { problem: 'absent', nearest }));
});

describe('matchQuote cannot choose between', () => {
	const cases: [...Case, times: number][] = [
		['two', 'the call, a call', 'call', 2],
		['two that overlap', 'far far far', 'far far', 2],
		['two with one prefix', 'a call, a call', { exact: 'call', prefix: 'a ' }, 2],
		['three', 'x y x y x', 'x', 3],
	];
	for (const [name, text, quote, times] of cases)
		test(name, () => assert.deepEqual(matchQuote(text, quoteOf(quote)), { problem: 'ambiguous', times }));
});

test('occurrences come in order, and may overlap', () =>
	assert.deepEqual(occurrences('far far far', 'far far'), [
		{ start: 0, end: 7 },
		{ start: 4, end: 11 },
	]));
