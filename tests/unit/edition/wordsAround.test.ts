import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsAround } from '../../../src/edition/wordsAround.ts';

const SENTENCE = 'He has just finished a call, and they will speak again in early January.';
const shown = (words: string, sentence = SENTENCE) => {
	const start = sentence.indexOf(words);
	const around = wordsAround(sentence, { start, end: start + words.length });
	return `${around.before}[${around.words}]${around.after}`;
};

test('a short expression stands between a few of its neighbours', () => {
	assert.equal(shown('just'), 'He has [just] finished a call, and …');
	assert.equal(shown('early January'), '… will speak again in [early January].');
	assert.equal(shown('call'), '… has just finished a [call], and they will speak …');
});

test('a long one stands by itself', () => {
	assert.equal(shown('speak again in early January'), '[speak again in early January]');
});

test('one that is the whole sentence', () => assert.equal(shown('Today.', 'Today.'), '[Today.]'));

test('one within a word with an apostrophe', () =>
	assert.equal(shown('today', 'It was said in today’s conversation.'), 'It was said in [today]’s conversation.'));
