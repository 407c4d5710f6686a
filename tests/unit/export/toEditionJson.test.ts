import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Edition } from '../../../src/edition/edition.ts';
import { toEditionJson } from '../../../src/export/toEditionJson.ts';
import { add, loadChanged, reword, sha256 } from '../contentFolder.ts';

const build = (...changes: Parameters<typeof loadChanged>) => {
	const { faults, editions } = loadChanged(...changes);
	assert.deepEqual(faults, []);
	return editions[0] as Edition;
};

describe('toEditionJson', () => {
	const edition = build();
	const json = JSON.parse(JSON.stringify(toEditionJson(edition)));

	test('has the whole text, and its hash', () => {
		assert.equal(json.text, edition.text);
		assert.equal(sha256(json.text), json.source.sha256);
		assert.equal(json.source.bytes, Buffer.byteLength(json.text));
	});

	test('has every sentence with its address and its voice', () => {
		assert.equal(json.passages.length, 17);
		assert.deepEqual(
			json.passages.map(({ id }: { id: string }) => id),
			edition.passages.map(({ id }) => id),
		);
		assert.ok(json.passages.every((passage: { attribution: { kind: string } }) => passage.attribution.kind));
	});

	test('has every act in its exact words', () => {
		for (const act of json.acts) {
			const passage = json.passages.find(({ id }: { id: string }) => id === act.in);
			assert.ok(passage.text.includes(act.quote));
		}
		assert.equal(json.acts.length, edition.acts.length);
	});

	test('keeps what is stated apart from what is supplied', () => {
		assert.equal(json.description.date.stated, 'today');
		assert.equal(json.description.date.supplied, '2025-12-28');
		assert.ok(json.description.date.evidence);
	});

	test('counts offsets in code points, also after astral characters', () => {
		const astral = build(
			...reword('Logically', '😀𝒜 Logically'),
			add('annotations', 'notes', { in: 'p3s1', exact: 'Logically', text: 'A note.' }),
			add('annotations', 'notes', { in: 'p3s1', exact: '😀', text: 'A note.' }),
		);
		const passage = toEditionJson(astral).passages.find(({ id }) => id === 'p3s1');
		assert.ok(passage);
		const points = [...passage.text];
		const parts = [...passage.notes, ...passage.mentions, ...passage.times];
		assert.ok(parts.length > 4);
		for (const { start, end, exact } of parts) assert.equal(points.slice(start, end).join(''), exact);
		assert.ok(passage.notes.some(({ start, end }) => start === 3 && end === 12));
		assert.ok(passage.notes.some(({ start, end }) => start === 0 && end === 1));
	});
});
