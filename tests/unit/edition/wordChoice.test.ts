import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { wordChoices } from '../../../src/edition/wordChoice.ts';
import { editions, register, textEdition } from './textEdition.ts';

/** What is counted in one sentence, for one group of words: `word start-end`. */
function counted(words: string[], text: string): string[] {
	const trial = { choices: [{ id: 'trial', name: 'A trial', words }] };
	const choices = wordChoices([textEdition([text], 'trial', trial)], trial);
	const found = choices.flatMap((choice) => choice.words);
	return found.flatMap(({ word, places }) => places.map(({ start, end }) => `${word} ${start}-${end}`));
}

describe('words are counted', () => {
	const cases: [name: string, words: string[], text: string, expected: string[]][] = [
		['in every place', ['war', 'crisis'], 'War, war and crisis.', ['war 0-3', 'war 5-8', 'crisis 13-19']],
		['whole, not as parts', ['war', 'end'], 'Wars, warm, toward; ending, bend.', []],
		['not within words with a hyphen', ['war', 'term'], 'A post-war, long-term, war‑torn order.', []],
		['before ’s', ['Russia', 'Ukraine'], "Russia’s and Ukraine's", ['Russia 0-6', 'Ukraine 13-20']],
		['beside marks', ['war', 'end'], '“War” – (end)…', ['war 1-4', 'end 9-12']],
		['in any case', ['Kiev', 'end'], 'KIEV kiev', ['Kiev 0-4', 'Kiev 5-9']],
		['in any script', ['Київ', 'Киев'], 'Київ, Киева, КИЕВ', ['Київ 0-4', 'Киев 13-17']],
		['not beside a combining mark', ['cafe', 'war'], 'cafe\u0301', []],
		[
			'once in a group: the longest',
			['Russia', 'President of Russia', 'President'],
			'The President of Russia, President, Russia',
			['Russia 36-42', 'President of Russia 4-23', 'President 25-34'],
		],
		['across any space', ['our President', 'war'], 'our\u00a0President', ['our President 0-13']],
		[
			'with characters that mean something in expressions',
			['U.S.', 'a+b'],
			'U.S. UxSx a+b aab',
			['U.S. 0-4', 'a+b 10-13'],
		],
		['not where there are none', ['war', 'crisis'], 'Peace.', []],
	];
	for (const [name, words, text, expected] of cases) test(name, () => assert.deepEqual(counted(words, text), expected));

	test('in every group by itself', () => {
		const choices = ['one', 'two'].map((id) => ({ id, name: id, words: ['war', 'peace'] }));
		assert.deepEqual(
			wordChoices([textEdition(['War.'], 'trial', { choices })], { choices }).map(({ id, words }) => [
				id,
				words.length,
			]),
			[
				['one', 1],
				['two', 1],
			],
		);
	});

	test('over all editions, in their order', () => {
		const trial = { choices: [{ id: 'trial', name: 'A trial', words: ['war', 'end'] }] };
		const both = [textEdition(['Peace.', 'War.'], 'a', trial), textEdition(['War and war.'], 'b', trial)];
		const [choice] = wordChoices(both, trial);
		const places = choice?.words[0]?.places.map(({ edition, passage, start }) => [edition.id, passage.id, start]);
		assert.deepEqual(places, [
			['a', 'p2s1', 0],
			['b', 'p1s1', 0],
			['b', 'p1s1', 8],
		]);
	});
});

test('a group of which no word occurs is left out', () => {
	const choices = [{ id: 'trial', name: 'A trial', words: ['zeppelin', 'balloon'] }];
	assert.deepEqual(wordChoices(editions, { choices }), []);
});

test('the first readout: every word that is counted stands at its place', () => {
	const choices = wordChoices(editions, register.vocabulary);
	assert.ok(choices.length > 0);
	for (const { words } of choices)
		for (const { word, places } of words)
			for (const { passage, start, end } of places)
				assert.equal(passage.text.slice(start, end).toLowerCase(), word.toLowerCase());
	const regime = choices.flatMap(({ words }) => words).find(({ word }) => word === 'Ukrainian regime');
	assert.deepEqual(
		regime?.places.map(({ passage }) => passage.id),
		['p5s3'],
	);
});
