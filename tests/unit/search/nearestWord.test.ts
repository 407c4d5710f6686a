import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldWords, nearestWord } from '../../../src/search/nearestWord.ts';

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
