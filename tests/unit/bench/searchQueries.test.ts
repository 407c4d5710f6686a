import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeQueries } from '../../../src/bench/searchQueries.ts';
import { makeReadout } from '../../../src/synthetic/readout.ts';
import { world } from '../../../src/synthetic/register.ts';

const COUNT = 3;
const queries = makeQueries(COUNT, { plain: 5, landing: 20, pairs: 20 });
const sentences = new Set([1, 2, 3].flatMap((number) => makeReadout(number).told.map(({ text }) => text)));

test('Queries are those of the corpus, and the same each time', () => {
	assert.deepEqual(makeQueries(COUNT, { plain: 5, landing: 20, pairs: 20 }), queries);
	assert.deepEqual([queries.plain.length, queries.landing.length], [5, 20]);
	assert.deepEqual([queries.spelled.length, queries.phrases.length], [20, 20]);
	for (const { sentence } of [...queries.landing, ...queries.spelled, ...queries.phrases])
		assert.ok(sentences.has(sentence), sentence);
});

test('A query for landing has three different words of its sentence', () => {
	for (const { query, sentence, words } of queries.landing) {
		assert.equal(new Set(words).size, 3);
		assert.equal(query, words.join(' '));
		for (const word of words) assert.match(sentence, new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u'));
	}
});

test('A name is asked for as the register spells it and the sentence does not', () => {
	const entries = [...world.tables.people.values(), ...world.tables.places.values()];
	for (const { query, sentence, words } of [...queries.spelled, ...queries.phrases]) {
		const name = query.replace(/^"\p{L}+ |"$/gu, '');
		const forms = (entry: (typeof entries)[number]) => [entry.name, ...entry.forms];
		const entry = entries.find((entry) => forms(entry).some((form) => name === form || name.startsWith(`${form} `)));
		assert.ok(entry, query);
		assert.ok(
			forms(entry).some((form) => sentence.includes(form)),
			query,
		);
		for (const word of words) assert.ok(query.includes(word) && sentence.includes(word), query);
	}
});

test('A phrase has the word that stands before the name', () => {
	for (const { query, sentence, words } of queries.phrases) {
		assert.match(query, /^"\p{L}+ .+"$/u);
		assert.match(sentence, new RegExp(` ${words[0]} \\p{Lu}`, 'u'));
	}
});
