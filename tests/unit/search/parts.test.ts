import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KeptEdition } from '../../../src/edition/editionStore.ts';
import { indexParts } from '../../../src/search/parts.ts';
import { editions } from '../edition/textEdition.ts';

const [first] = editions as [KeptEdition, ...KeptEdition[]];
const size = first.outline.passages.length;
const dated = (...dates: string[]) =>
	dates.map(
		(date, at): KeptEdition => ({
			...first,
			id: `r${at}`,
			description: { ...first.description, date: { stated: date } },
		}),
	);
const named = (texts: KeptEdition[], most: number) =>
	indexParts(texts, most).map(({ folder, years, editions: of }) => [
		folder.replace(/^parts\/|\.[\da-f]{12}$/g, ''),
		years,
		of.map(({ id }) => id).join(' '),
	]);

test('a small corpus has one index', () =>
	assert.deepEqual(named(dated('2025', '2024'), 2 * size), [['all', [], 'r0 r1']]));

test('a larger one has an index for as many years as it has room for, and several for a large year; no text is left out', () =>
	assert.deepEqual(named(dated('2025-03', '2025-02', '2025-01', '2024', '2023', ''), 2 * size), [
		['2025', ['2025'], 'r0'],
		['2025', ['2025'], 'r1 r2'],
		['2024', ['2024'], 'r3'],
		['undated-2023', ['', '2023'], 'r4 r5'],
	]));

test('a new text changes the newest part alone', () => {
	const before = named(dated('2025-03', '2024', '2023', '2022'), 2 * size);
	const ids = (parts: typeof before) => parts.map(([, , of]) => of);
	assert.deepEqual(ids(before), ['r0 r1', 'r2 r3']);
	assert.deepEqual(ids(named(dated('2025-04', '2025-03', '2024', '2023', '2022'), 2 * size)).slice(-1), ['r3 r4']);
});

test('a text that is larger than a part has one of its own', () =>
	assert.deepEqual(named(dated('2025', '2025'), 1), [
		['2025', ['2025'], 'r0'],
		['2025', ['2025'], 'r1'],
	]));

test('the folder of a part is another one where a text of it is, and no other folder is', () => {
	const texts = dated('2025', '2024');
	const folders = (editions: KeptEdition[]) => indexParts(editions, size).map(({ folder }) => folder);
	const [newest = '', older = ''] = folders(texts);
	assert.match(newest, /^parts\/2025\.[\da-f]{12}$/);
	const [renewed, kept] = folders(texts.map((text, at) => (at === 0 ? { ...text, origin: 'another' } : text)));
	assert.equal(kept, older);
	assert.notEqual(renewed, newest);
});
