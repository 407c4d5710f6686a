import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkedParts, checkedReadout } from '../../../src/checking/checkedParts.ts';
import { checkQuote } from '../../../src/checking/checkQuote.ts';
import type { KeptEdition } from '../../../src/edition/editionStore.ts';
import { loadContent } from '../../../src/edition/loadContent.ts';

const { editions, register } = loadContent();
const [edition] = editions as [KeptEdition, ...KeptEdition[]];
const dated = (date: string): KeptEdition => ({
	...edition,
	description: { ...edition.description, date: { stated: date } },
});

test('a file a year, the newest first; large years in parts, the undated last', () => {
	const many = [...Array.from({ length: 301 }, () => dated('2025-01-01')), dated('2024'), dated('today')];
	assert.deepEqual(
		checkedParts(many).map(({ name, editions: part }) => [name, part.length]),
		[
			['2025', 300],
			['2025-2', 1],
			['2024', 1],
			['undated', 1],
		],
	);
	assert.deepEqual(checkedParts([]), []);
});

test('every sentence with whose claim it is, each voice once', () => {
	const { voices, passages, date, title } = checkedReadout(edition, register);
	assert.equal(date, '[28 December 2025]');
	assert.match(title, /^\[Statement by/);
	assert.equal(passages.length, edition.passages.length);
	assert.equal(new Set(voices).size, voices.length);
	const voiceOf = (id: string) => voices[passages.find(([passage]) => passage === id)?.[1] ?? -1];
	assert.equal(voiceOf('p1s1'), 'according to Yury Ushakov');
	assert.equal(voiceOf('p2s2'), 'Donald Trump, as reported by Yury Ushakov (reported intention)');
	assert.equal(voiceOf('p5s2'), 'not attributed; said by Yury Ushakov');
	for (const voice of voices) assert.match(voice, /Yury Ushakov/);
});

test('a translation says of what it is the version, and names have all of their forms', () => {
	const { version, names } = checkedReadout(edition, register);
	assert.equal(version, 'English version of remarks made in [Russian]');
	assert.ok(names.some((forms) => forms.includes('Kiev') && forms.includes('Kyiv')));
	assert.ok(names.every((forms) => forms.length > 1));
	const { translated_from: _, ...description } = edition.description;
	assert.equal(checkedReadout({ ...edition, description }, register).version, undefined);
});

test('every sentence of the text is exact, and none is tolerated more than it needs', () => {
	const readout = checkedReadout(edition, register);
	for (const { id, text } of edition.passages) {
		const { verdict, places } = checkQuote(text, [readout]);
		assert.equal(verdict, 'exact', id);
		assert.deepEqual(places[0]?.tolerated, [], id);
		assert.deepEqual(
			places[0]?.passages.map(([passage]) => passage),
			[id],
		);
	}
});

test('thousands of sentences are searched in little time', () => {
	const readout = checkedReadout(edition, register);
	const many = Array.from({ length: 300 }, (_, index) => ({ ...readout, id: `copy-${index}` }));
	const start = performance.now();
	assert.equal(checkQuote('Vladimir Putin and Donald Trump promised to speak again', many).verdict, 'differs');
	assert.ok(performance.now() - start < 5000, String(performance.now() - start));
});
