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
	indexParts(texts, most).map(({ name, year, editions: of }) => [name, year, of.map(({ id }) => id).join(' ')]);

test('a small corpus has one index', () =>
	assert.deepEqual(named(dated('2025', '2024'), 2 * size), [['', '', 'r0 r1']]));

test('a larger one has an index a year, and several for a large year; no text is left out', () =>
	assert.deepEqual(named(dated('2025-03', '2025-02', '2025-01', '2024', ''), 2 * size), [
		['2025', '2025', 'r0 r1'],
		['2025-2', '2025', 'r2'],
		['2024', '2024', 'r3'],
		['undated', '', 'r4'],
	]));

test('a text that is larger than a part has one of its own', () =>
	assert.deepEqual(named(dated('2025', '2025'), 1), [
		['2025', '2025', 'r0'],
		['2025-2', '2025', 'r1'],
	]));
