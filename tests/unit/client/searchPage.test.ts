import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { markQuery, marksIn, placesOf } from '../../../src/client/searchMarks.ts';
import { countInWords, noteLines, shownQuery } from '../../../src/client/searchNotes.ts';
import type { Note } from '../../../src/search/engine.ts';

test('marked words survive their address', () => {
	const words = ['a & b', 'Kiev', 'Kiev', '100 %', '“later” – #1', 'Київ'];
	assert.deepEqual(marksIn(`?${markQuery(words)}`), [...new Set(words)]);
	assert.deepEqual(marksIn(`?mark=${'x'.repeat(501)}&mark=%20&mark=`), []);
	assert.equal(marksIn(`?${'mark=x&'.repeat(1000)}`).length, 40);
	assert.doesNotThrow(() => markQuery(['\uD800']));
});

describe('words are marked as whole words', () => {
	const cases: [text: string, words: string[], places: string[]][] = [
		['war and warm and toward war', ['war'], ['war', 'war']],
		['İstanbul, İ, x', ['x', 'İ'], ['x', 'İ']],
		['a US-led group', ['US'], ['US']],
		['nothing', ['war', ''], []],
	];
	for (const [text, words, places] of cases)
		test(text, () =>
			assert.deepEqual(
				placesOf(text, words.filter(Boolean)).map(({ start, end }) => text.slice(start, end)),
				places,
			),
		);
});

describe('how many', () => {
	const cases: [total: number, notes: Note[], words: string][] = [
		[0, [], 'No sentence was found'],
		[1, [], '1 sentence'],
		[1200, [], '1,200 sentences'],
		[3, [{ type: 'pairs', count: 1 }], '2 sentences and 1 pair of neighbouring sentences'],
		[2, [{ type: 'pairs', count: 2 }], '2 pairs of neighbouring sentences'],
		[0, [{ type: 'readouts', date: '2025', total: 2, readouts: [] }], '2 readouts'],
		[1, [{ type: 'readouts', date: '2025', total: 2, readouts: [] }], '2 readouts and 1 sentence'],
	];
	for (const [total, notes, words] of cases)
		test(words, () => assert.equal(countInWords({ total, hits: [], notes }), words));
});

test('a query is told again without what would disturb the page', () => {
	assert.equal(shownQuery(' \u202Eabc\u0000\u2066 d '), 'abc d');
	assert.equal(shownQuery('x'.repeat(100)).length, 81);
	assert.ok(shownQuery(`${'x'.repeat(79)}😀😀`).isWellFormed());
});

test('a spelling is told once, with all that stands for it', () => {
	const notes: Note[] = [
		{ type: 'spelling', asked: 'US', stands: 'United States' },
		{ type: 'spelling', asked: 'US', stands: 'America' },
	];
	assert.deepEqual(
		noteLines(notes, 'US', () => ''),
		[['“US” is also searched as “United States”, “America”, the spellings of the text.']],
	);
});
