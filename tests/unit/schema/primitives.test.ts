import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { z } from 'zod';
import { act, annotations, attribution } from '../../../src/schema/annotations.ts';
import { ledger } from '../../../src/schema/ledger.ts';
import { date, day, described, id, oneOrMany, passageId, words } from '../../../src/schema/primitives.ts';

const tables: [name: string, shape: z.ZodType, good: unknown[], bad: unknown[]][] = [
	['id', id, ['a', 'yury-ushakov', '2025-12-28-call'], ['', 'A', 'a_b', '-a', 'a-', 'a--b', 'a b', 'é', '../a', 5]],
	['passageId', passageId, ['p1', 'p5a', 'p5s2', 'p12as10b'], ['', 'p', 'P1', 's1', 'p1.2', 'p1s2s3', 'p1 ']],
	[
		'date',
		date,
		['2025', '2025-12', '2025-12-28', '2024-02-29'],
		[
			'',
			'25',
			'2025-13',
			'2025-00',
			'2025-2-3',
			'2025-02-30',
			'2025-02-29',
			'2025-12-32',
			'28.12.2025',
			2025,
			'2025-12-28T00:00',
		],
	],
	['day', day, ['2025-12-28'], ['2025', '2025-12', '2025-04-31']],
	['words', words, ['a', ' a '], ['', ' ', '\n\t', '\u00a0', 5, null]],
	[
		'described',
		described(date),
		[
			{ stated: 'today' },
			{ supplied: '2025', evidence: 'Press.', certainty: 'high' },
			{ stated: 'today', supplied: '2025', evidence: 'Press.', certainty: 'unknown' },
		],
		[
			{},
			{ evidence: 'Press.', certainty: 'high' },
			{ supplied: '2025' },
			{ supplied: '2025', evidence: 'Press.' },
			{ supplied: '2025', certainty: 'high' },
			{ supplied: '2025', evidence: ' ', certainty: 'high' },
			{ supplied: '2025', evidence: 'Press.', certainty: 'sure' },
			{ stated: 'today', source: 'a' },
			'today',
		],
	],
	[
		'a time expression',
		annotations.shape.times,
		[
			['PT1H15M', 'P2D', 'P1DT1M', '2025-12', '2025'].map((supplied) => ({
				in: 'p1s1',
				exact: 'now',
				supplied,
				evidence: 'Words.',
				certainty: 'high',
			})),
			[{ in: 'p1s1', exact: 'now', note: 'No date.' }],
		],
		['P', 'PT', 'P1DT', '1 hour', 'P1Y', '2025-02-30'].map((supplied) => [
			{ in: 'p1s1', exact: 'now', supplied, evidence: 'Words.', certainty: 'high' },
		]),
	],
];

for (const [name, shape, good, bad] of tables)
	describe(name, () => {
		for (const value of good) test(`takes ${JSON.stringify(value)}`, () => assert.ok(shape.safeParse(value).success));
		for (const value of bad) test(`refuses ${JSON.stringify(value)}`, () => assert.ok(!shape.safeParse(value).success));
	});

describe('short forms in, one shape out', () => {
	test('one or many', () => {
		assert.deepEqual(oneOrMany(words).parse('a'), ['a']);
		assert.deepEqual(oneOrMany(words).parse(['a', 'b']), ['a', 'b']);
	});

	test('an attribution', () =>
		assert.deepEqual(attribution.parse({ chain: ['a'], kind: 'reported-act', cue: 'said' }), {
			chain: ['a'],
			kind: 'reported-act',
			cue: ['said'],
			within: [],
		}));

	test('an act', () => {
		const written = {
			id: 'a',
			class: 'agreement',
			name: 'A',
			quote: { in: 'p1s1', exact: 'a' },
			parties: [],
			modality: 'a',
		};
		assert.deepEqual(act.parse(written), { ...written, scope: [], follow_ups: [] });
	});

	test('empty annotations', () =>
		assert.deepEqual(annotations.parse({}), {
			attributions: {},
			topics: {},
			acts: [],
			mentions: [],
			exceptions: [],
			times: [],
			notes: [],
			sentences: { join_after: [], cut_after: [] },
		}));

	test('a ledger', () =>
		assert.deepEqual(ledger.parse({ passages: { p1: { p1s1: 'One.' } } }), {
			passages: { p1: { p1s1: 'One.' } },
			withdrawn: {},
			changes: [],
		}));
});
