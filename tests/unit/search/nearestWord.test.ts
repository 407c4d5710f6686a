import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldWords, joinedWord, nearestWord } from '../../../src/search/nearestWord.ts';

const words = ['ceasefire', 'cessation', 'Donbass', 'Kiev', 'negotiations', 'war', 'Łukasiewicz'];
const cases: [asked: string, nearest: string | undefined][] = [
	['ceasfire', 'ceasefire'],
	['caesefire', 'ceasefire'],
	['negociations', 'negotiations'],
	['Dombas', 'Donbass'],
	['Lukasiewitz', 'Łukasiewicz'],
	['wra', 'war'],
	['zeppelin', undefined],
	['of', undefined],
	['', undefined],
];
for (const [asked, nearest] of cases)
	test(`${asked || 'nothing'} is nearest to ${nearest ?? 'nothing'}`, () =>
		assert.equal(nearestWord(asked, foldWords(words)), nearest));

test('two neighbouring words are told as one where the texts have it', () => {
	const joined = (q: string) => joinedWord(q, foldWords(words))?.stands;
	for (const q of ['cease fire', 'a cease  fire', '"Cease fire" talks']) assert.equal(joined(q), 'ceasefire', q);
	for (const q of ['-cease fire', 'cease "fire"', 'cease, fire', 'cease', '']) assert.equal(joined(q), undefined, q);
});
