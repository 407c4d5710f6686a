import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Edition } from '../../../src/edition/edition.ts';
import { changesOf, errataOf, historyOf } from '../../../src/edition/history.ts';
import { passagePagesWanted, passagesWithPage } from '../../../src/edition/passagePages.ts';
import { textEdition } from './textEdition.ts';

const plain = textEdition(['One and two.', 'Three.']);
const edition: Edition = {
	...plain,
	description: {
		...plain.description,
		revisions: [
			{ date: '2026-01-01', what: 'First published.' },
			{ date: '2026-01-03', what: 'Two sentences corrected.' },
		],
	},
	changes: [
		{ id: 'p1s1', on: '2026-01-02', was: 'One and too.', now: 'One or two.' },
		{ id: 'p1s1', on: '2026-01-03', was: 'One or two.', now: 'One and two.' },
		{ id: 'p2', on: '2026-01-03', was: 'Three. Four.', now: 'Three.' },
	],
	withdrawn: {
		p2s2: { text: 'Four.', on: '2026-01-03', replaced_by: ['p2s1'] },
		p2s10: { text: 'Ten.', on: '2026-01-03', replaced_by: [] },
	},
};

describe('the changes of a text', () => {
	test('are those on record, the newest first, in a day what the editors say before the passages in order', () => {
		assert.deepEqual(
			changesOf(edition).map((change) => [change.on, change.type, change.type === 'revised' ? '' : change.id]),
			[
				['2026-01-03', 'revised', ''],
				['2026-01-03', 'reworded', 'p1s1'],
				['2026-01-03', 'reworded', 'p2'],
				['2026-01-03', 'withdrawn', 'p2s2'],
				['2026-01-03', 'withdrawn', 'p2s10'],
				['2026-01-02', 'reworded', 'p1s1'],
				['2026-01-01', 'revised', ''],
			],
		);
	});

	test('over several texts stand by their days', () => {
		const other = { ...edition, id: 'other', changes: [], withdrawn: {} };
		const errata = errataOf([edition, other]);
		assert.equal(errata.length, 9);
		assert.deepEqual(
			errata.map(({ change }) => change.on),
			errata.map(({ change }) => change.on).toSorted((a, b) => (a < b ? 1 : -1)),
		);
		assert.equal(errata.at(-1)?.edition.id, 'other');
	});
});

describe('the history of a passage', () => {
	test('has each wording with what was removed and added', () => {
		const [last, first] = historyOf(edition, 'p1s1');
		assert.equal(last?.type === 'reworded' && last.on, '2026-01-03');
		assert.deepEqual(first?.type === 'reworded' && first.diff, [
			{ op: 'same', text: 'One ' },
			{ op: 'removed', text: 'and too' },
			{ op: 'added', text: 'or two' },
			{ op: 'same', text: '.' },
		]);
	});

	test('of one that was withdrawn says what it read and what has its place', () => {
		assert.deepEqual(historyOf(edition, 'p2s2'), [
			{ type: 'withdrawn', on: '2026-01-03', id: 'p2s2', was: 'Four.', replacedBy: ['p2s1'] },
		]);
	});

	test('of one that has the place of another says which', () => {
		assert.deepEqual(historyOf(edition, 'p2s1'), [{ type: 'replaced', on: '2026-01-03', id: 'p2s2', was: 'Four.' }]);
	});

	test('says of a number with a letter that it was added, and no day', () => {
		for (const id of ['p1s2a', 'p1a', 'p1as1', 'p0as0b', 'p3bas2'])
			assert.deepEqual(historyOf(edition, id), [{ type: 'added' }], id);
		for (const id of ['p2s3', 'p9', 'p12s34']) assert.deepEqual(historyOf(edition, id), [], id);
	});
});

describe('pages for single sentences', () => {
	test('are made for all, for none, or for sentences of acts; anything else is a mistake', () => {
		const [first, second] = plain.passages;
		const acted = {
			...plain,
			passages: [
				{ ...first!, acts: [] },
				{ ...second!, acts: ['an-act'] },
			],
		};
		const made = (setting?: string) => passagesWithPage(acted, passagePagesWanted(setting)).map(({ id }) => id);
		assert.deepEqual(made('on'), ['p1s1', 'p2s1']);
		assert.deepEqual(made(''), ['p1s1', 'p2s1']);
		assert.deepEqual(made('agreements'), ['p2s1']);
		assert.deepEqual(made('off'), []);
		assert.throws(() => made('no'), /may be “on” .*“off”, or “agreements”/);
	});
});
