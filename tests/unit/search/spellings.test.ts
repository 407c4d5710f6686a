import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadContent } from '../../../src/edition/loadContent.ts';
import { isWord, showIndexed } from '../../../src/search/matchWords.ts';
import { searchRecords } from '../../../src/search/records.ts';
import { foldWord, otherSpellings, withSpellings } from '../../../src/search/spellings.ts';

describe('British and American spellings find each other', () => {
	const pairs: [british: string, american: string][] = [
		['emphasised', 'emphasized'],
		['finalise', 'finalize'],
		['organisations', 'organizations'],
		['labour', 'labor'],
		['favourable', 'favorable'],
		['centre', 'center'],
		['defence', 'defense'],
		['programme', 'program'],
		['travelled', 'traveled'],
		['analysed', 'analyzed'],
	];
	for (const [british, american] of pairs)
		test(`${british}, ${american}`, () => {
			assert.ok(otherSpellings(british).includes(american));
			assert.ok(otherSpellings(american).includes(british));
		});
	for (const word of ['rise', 'wise', 'four', 'our', 'here', 'more'])
		test(`${word} has one spelling`, () => assert.deepEqual(otherSpellings(word), []));
});

test('letters that Unicode does not fold', () => {
	assert.equal(foldWord('Łukasiewicz'), 'lukasiewicz');
	assert.equal(foldWord('Đorđe'), 'dorde');
	assert.equal(foldWord('Zürich'), 'zurich');
});

describe('a word of a text is the one asked for', () => {
	const cases: [word: string, asked: string, is: boolean][] = [
		['ceasefire', 'ceasefire', true],
		['ceasefire', 'cease', true],
		['negotiations', 'negotiation', true],
		['agreed', 'agree', true],
		['agree', 'agreed', true],
		['proposal', 'propose', true],
		['ceasefire', 'ceasefirezz', false],
		['war', 'warsaw', false],
		['Київ', 'київ', true],
		['conflict', 'zeppelin', false],
	];
	for (const [word, asked, is] of cases)
		test(`${word}, asked for ${asked}`, () => assert.equal(isWord(word, asked), is));
});

const { editions, register } = loadContent();
const [edition] = editions;

test('every form of a name stands beside the one in the text, and none is shown', () => {
	assert.ok(edition);
	const passage = edition.passages.find(({ id }) => id === 'p5s2');
	assert.ok(passage);
	const content = withSpellings(passage.text, passage.mentions, register);
	assert.match(content, /Kiev,~~Kyiv/);
	for (const asked of ['Kiev', 'Kyiv', 'Київ', 'kyiv']) {
		const { text, marks, found, otherwise } = showIndexed(content, [asked]);
		assert.equal(text, passage.text);
		assert.deepEqual(found, [asked]);
		assert.deepEqual(
			marks.map(({ start, end }) => text.slice(start, end)),
			['Kiev'],
		);
		assert.deepEqual(otherwise, asked === 'Kiev' ? [] : [{ asked, stands: 'Kiev' }]);
	}
});

test('every indexed sentence is shown as it stands', () => {
	assert.ok(edition);
	for (const [index, { content }] of searchRecords(edition, register).entries())
		assert.equal(showIndexed(content, []).text, edition.passages[index]?.text);
});
