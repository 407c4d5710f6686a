import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { headwordOf, makeConcordance } from '../../../src/edition/concordance.ts';
import { wordsIn } from '../../../src/edition/concordanceWords.ts';
import { editions, textEdition } from './textEdition.ts';

const concordance = (...sentences: string[]) => makeConcordance([textEdition(sentences)]);

describe('the words of a text', () => {
	const cases: [text: string, ...words: string[]][] = [
		['It is – “so”, (he) said.', 'It', 'is', 'so', 'he', 'said'],
		['Mar-a-Lago, a long-term, Russian-American view', 'Mar-a-Lago', 'a', 'long-term', 'Russian-American', 'view'],
		['long‑term, non‐binding', 'long‑term', 'non‐binding'],
		["Russia’s today’s RUSSIA’S Russia's", 'Russia', 'today', 'RUSSIA', 'Russia'],
		['the presidents’ view', 'the', 'presidents', 'view'],
		['don’t, o’clock, л’єдналь', 'don’t', 'o’clock', 'л’єдналь'],
		['the U.S. and U.S.-led, U.S.’s, at 9 p.m.', 'the', 'U.S.', 'and', 'U.S.-led', 'U.S.', 'at', '9', 'p.m.'],
		['10,000 at 21:26 on 28.12.2025, 15%, 1.5', '10,000', 'at', '21:26', 'on', '28.12.2025', '15', '1.5'],
		['one,two 1, 2 end.Next', 'one', 'two', '1', '2', 'end', 'Next'],
		['Україна і Élysée cafe\u0301', 'Україна', 'і', 'Élysée', 'cafe\u0301'],
		['– … “” ¶', ...[]],
	];
	for (const [text, ...words] of cases)
		test(text, () =>
			assert.deepEqual(
				wordsIn(text).map(({ form }) => form),
				words,
			),
		);
});

test('one heading for forms that differ in case or in the shape of a mark, under the form that occurs most', () => {
	const { words } = concordance('The war. The peace, the war, don’t', "War. don't DON’T don’t", 'Russia’s Russia');
	const shown = [...words].map(([key, { word, places }]) => [key, word, places.length]);
	assert.deepEqual(shown, [
		["don't", 'don’t', 4],
		['peace', 'peace', 1],
		['russia', 'Russia', 2],
		['the', 'The', 3],
		['war', 'war', 3],
	]);
	// Where no form leads, a capital may be its sentence's.
	assert.equal(concordance('War. war').words.get('war')?.word, 'war');
});

test('letters: numbers first and together, accents under their plain letter, any script, addresses in ASCII', () => {
	const { letters, words } = concordance('zebra Élysée 100 15 Ярлик echo 9 йти єдність');
	assert.deepEqual(
		letters.map(({ name, slug, words }) => [name, slug, ...words.map(({ word }) => word)]),
		[
			['0–9', '0-9', '9', '15', '100'],
			['E', 'e', 'echo', 'Élysée'],
			['Z', 'z', 'zebra'],
			['Є', 'u0454', 'єдність'],
			['Й', 'u0439', 'йти'],
			['Я', 'u044f', 'Ярлик'],
		],
	);
	assert.equal(words.get('élysée')?.before, 1);
});

test('ids: no space or mark in them, none twice, none that the layout has', () => {
	const { words } = concordance('content don’t 10,000 Mar-a-Lago українська');
	const ids = [...words.values()].map(({ id }) => id);
	assert.deepEqual(ids.toSorted(), ['10_000', 'content_', 'don_t', 'mar-a-lago', 'українська']);
	const all = [...makeConcordance(editions).words.values()].map(({ id }) => id);
	assert.equal(new Set(all).size, all.length);
	for (const id of all) assert.match(id, /^[^\s"'#%<>&]+$/);
});

test('a part of a longer word leads to it', () => {
	const { words } = concordance('The Russian and Russian-American channel, in Mar-a-Lago in person, in-person');
	const parts = [...words.values()].filter(({ partOf }) => partOf.length > 0);
	assert.deepEqual(
		parts.map(({ word, partOf }) => [word, ...partOf.map((longer) => longer.word)]),
		[
			['in', 'in-person'],
			['person', 'in-person'],
			['Russian', 'Russian-American'],
		],
	);
});

test('every word of every text is there, each in its place', () => {
	const { complete, lines, letters, words } = makeConcordance(editions);
	const places = [...words.values()].flatMap((headword) => headword.places);
	const written = editions.flatMap(({ text }) => text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)));
	assert.ok(complete);
	assert.equal(places.length, written.length);
	assert.equal(lines, written.length);
	assert.equal(
		new Set(places.map(({ edition, passage, start }) => `${edition.id} ${passage.id} ${start}`)).size,
		lines,
	);
	for (const letter of letters)
		for (const [index, { before }] of letter.words.entries())
			assert.equal(
				before,
				letter.words.slice(0, index).reduce((sum, word) => sum + word.places.length, 0),
			);
});

test('a larger corpus has its names and the words of the choices alone', () => {
	const small = makeConcordance(editions, 3);
	assert.equal(small.complete, false);
	for (const word of ['Kiev', 'Mar-a-Lago', 'Ukrainian regime', 'war'])
		assert.equal(headwordOf(small, word)?.word, word);
	assert.equal(small.words.get('the'), undefined);
	// Names keep their case there: “us” is not the US.
	const us = makeConcordance([textEdition(['Let us ask the US.', 'x', 'x', 'x'])], 3).words.get('us');
	assert.deepEqual(
		us?.places.map(({ start }) => start),
		[15],
	);
});

test('a phrase is found under itself, or under its first word', () => {
	const whole = makeConcordance(editions);
	assert.equal(headwordOf(whole, 'Ukrainian regime')?.word, 'Ukrainian');
	assert.equal(headwordOf(whole, 'zeppelin'), undefined);
	assert.equal(headwordOf(makeConcordance(editions, 3), 'ukrainian regime')?.word, 'Ukrainian regime');
});
