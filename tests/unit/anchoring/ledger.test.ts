import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
	emptyLedger,
	ledgerDiffers,
	locateSentences,
	settleLedger,
} from '../../../src/anchoring/ledger.ts';
import { cutSentences } from '../../../src/anchoring/sentences.ts';
import {
	type Ledger,
	ledger as ledgerSchema,
} from '../../../src/schema/ledger.ts';
import { assertSettled, edit, random, START } from './ledger-edits.ts';

const DAYS = ['2025-12-28', '2025-12-29', '2025-12-30', '2025-12-31'];

/** Settles each state of a text in turn, a paragraph a line, checking what must always hold. */
function settle(...states: string[][]): Ledger {
	return states.reduce((old, paragraphs, k) => {
		const settled = settleLedger(old, paragraphs, {
			on: DAYS[k] ?? '',
			cut: cutSentences,
		});
		assertSettled(old, settled, paragraphs);
		return settled.ledger;
	}, emptyLedger());
}

/** The ids of a ledger, a paragraph a string: `p1: p1s1 p1s2`. */
function ids(ledger: Ledger): string[] {
	return Object.entries(ledger.passages).map(
		([id, sentences]) => `${id}: ${Object.keys(sentences).join(' ')}`,
	);
}

/** `p1s2>p1s2a`: withdrawn ids and what replaced them. */
function gone(ledger: Ledger): string[] {
	return Object.entries(ledger.withdrawn).map(
		([id, { replaced_by }]) => `${id}>${replaced_by.join('+')}`,
	);
}

/** Ids of sentences on record as reworded. */
function reworded(ledger: Ledger): string[] {
	return ledger.changes.map(({ id }) => id).filter((id) => id.includes('s'));
}

const A = 'The presidents spoke for an hour.';
const B = 'They wished both nations a happy year.';
const C = 'Economic matters came up next.';
const D = 'A ceasefire was thought of little use.';
const E = 'Working groups will begin in January.';
const F = 'Ukraine sends its delegation tonight.';
const G = 'Reporters asked nothing about grain.';
const TY = 'Thank you.';
const LONG_1 = 'He praised the work of the envoys in Moscow';
const LONG_2 = 'she doubted that markets would ever recover';

interface Case {
	name: string;
	/** States of the text; a paragraph is a list of sentences. */
	states: string[][][];
	ids: string[];
	gone?: string[];
	reworded?: string[];
}

const CASES: Case[] = [
	{
		name: 'first issue',
		states: [[[A, B], [C]]],
		ids: ['p1: p1s1 p1s2', 'p2: p2s1'],
	},
	{
		name: 'nothing changed',
		states: [[[A, B]], [[A, B]]],
		ids: ['p1: p1s1 p1s2'],
	},
	{
		name: 'a typo corrected',
		states: [[['The presidents spoek for an hour.', B]], [[A, B]]],
		ids: ['p1: p1s1 p1s2'],
		reworded: ['p1s1'],
	},
	{
		name: 'a typo in a short sentence',
		states: [[['Teh cat.', B]], [['The cat.', B]]],
		ids: ['p1: p1s1 p1s2'],
		reworded: ['p1s1'],
	},
	{
		name: 'only a mark changed',
		states: [[[A, B]], [[A.replace('.', '!'), B]]],
		ids: ['p1: p1s1 p1s2'],
		reworded: ['p1s1'],
	},
	{
		name: 'only a space changed',
		states: [[[A, B]], [[A.replace(' ', '\u00a0'), B]]],
		ids: ['p1: p1s1 p1s2'],
		reworded: ['p1s1'],
	},
	{
		name: 'inserted in the middle',
		states: [[[A, B]], [[A, C, B]]],
		ids: ['p1: p1s1 p1s1a p1s2'],
	},
	{
		name: 'inserted first',
		states: [[[A, B]], [[C, A, B]]],
		ids: ['p1: p1s0a p1s1 p1s2'],
	},
	{
		name: 'inserted last',
		states: [[[A, B]], [[A, B, C]]],
		ids: ['p1: p1s1 p1s2 p1s3'],
	},
	{
		name: 'two inserted',
		states: [[[A, B]], [[A, C, D, B]]],
		ids: ['p1: p1s1 p1s1a p1s1b p1s2'],
	},
	{
		name: 'inserted after a letter',
		states: [[[A, B]], [[A, C, B]], [[A, C, D, B]]],
		ids: ['p1: p1s1 p1s1a p1s1b p1s2'],
	},
	{
		name: 'inserted before a letter',
		states: [[[A, B]], [[A, C, B]], [[A, D, C, B]]],
		ids: ['p1: p1s1 p1s1b p1s1a p1s2'],
	},
	{
		name: 'two last',
		states: [[[A]], [[A, B, C]]],
		ids: ['p1: p1s1 p1s2 p1s3'],
	},
	{
		name: 'last after a withdrawn last',
		states: [[[A, B]], [[A]], [[A, C]]],
		ids: ['p1: p1s1 p1s1a'],
		gone: ['p1s2>'],
	},
	{
		name: 'a letter is not issued again',
		states: [[[A, B]], [[A, C, B]], [[A, B]], [[A, D, B]]],
		ids: ['p1: p1s1 p1s1b p1s2'],
		gone: ['p1s1a>'],
	},
	{
		name: 'withdrawn',
		states: [[[A, B, C]], [[A, C]]],
		ids: ['p1: p1s1 p1s3'],
		gone: ['p1s2>'],
	},
	{
		name: 'reworded',
		states: [
			[[A, B, C]],
			[[A, 'They wished both of the nations a happy new year.', C]],
		],
		ids: ['p1: p1s1 p1s2 p1s3'],
		reworded: ['p1s2'],
	},
	{
		name: 'reworded beyond recognition',
		states: [[[A, B, C]], [[A, D, C]]],
		ids: ['p1: p1s1 p1s1a p1s3'],
		gone: ['p1s2>p1s1a'],
	},
	{
		name: 'two for one',
		states: [[[A, B, C]], [[A, D, E, C]]],
		ids: ['p1: p1s1 p1s1a p1s1b p1s3'],
		gone: ['p1s2>p1s1a+p1s1b'],
	},
	{
		name: 'two for two',
		states: [[[A, B, C, D]], [[A, E, F, D]]],
		ids: ['p1: p1s1 p1s1a p1s1b p1s4'],
		gone: ['p1s2>p1s1a', 'p1s3>p1s1b'],
	},
	{
		name: 'split, one part alike',
		states: [
			[[A, 'The talks were long and useful to all, and he left.', C]],
			[[A, 'The talks were long and useful to all.', 'And he left.', C]],
		],
		ids: ['p1: p1s1 p1s2 p1s2a p1s3'],
		reworded: ['p1s2'],
	},
	{
		name: 'split in three, no part alike',
		states: [
			[
				[
					A,
					`${LONG_1}, but ${LONG_2}, though nobody knew what rivals would say of it.`,
					C,
				],
			],
			[
				[
					A,
					`${LONG_1}.`,
					`But ${LONG_2}.`,
					'Though nobody knew what rivals would say of it.',
					C,
				],
			],
		],
		ids: ['p1: p1s1 p1s1a p1s1b p1s1c p1s3'],
		gone: ['p1s2>p1s1a+p1s1b+p1s1c'],
	},
	{
		name: 'merged',
		states: [
			[[A, `${LONG_1} again.`, 'She left at noon.', C]],
			[[A, `${LONG_1} again, and she left at noon.`, C]],
		],
		ids: ['p1: p1s1 p1s2 p1s4'],
		gone: ['p1s3>p1s2'],
		reworded: ['p1s2'],
	},
	{
		name: 'changed places',
		states: [[[A, B, C]], [[B, A, C]]],
		ids: ['p1: p1s2 p1s1 p1s3'],
	},
	{
		name: 'moved to another paragraph',
		states: [
			[
				[A, B],
				[C, D],
			],
			[[A], [C, B, D]],
		],
		ids: ['p1: p1s1', 'p2: p2s1 p1s2 p2s2'],
	},
	{
		name: 'new beside a guest',
		states: [
			[
				[A, B],
				[C, D],
			],
			[[A], [C, B, E, D]],
		],
		ids: ['p1: p1s1', 'p2: p2s1 p1s2 p2s1a p2s2'],
	},
	{
		name: 'moved and mended',
		states: [
			[
				[A, B],
				[C, D],
			],
			[[A], [C, D, 'They wished both nations a hapy year.']],
		],
		ids: ['p1: p1s1', 'p2: p2s1 p2s2 p1s2'],
		reworded: ['p1s2'],
	},
	{
		name: 'paragraph split',
		states: [
			[[A, B, C], [D]],
			[[A, B], [C], [D]],
		],
		ids: ['p1: p1s1 p1s2', 'p1a: p1s3', 'p2: p2s1'],
	},
	{
		name: 'paragraphs joined',
		states: [
			[[A, B], [C], [D]],
			[[A, B, C], [D]],
		],
		ids: ['p1: p1s1 p1s2 p2s1', 'p3: p3s1'],
		gone: ['p2>p1'],
	},
	{
		name: 'joined and split again',
		states: [[[A], [B, C]], [[A, B, C]], [[A], [B, C]]],
		ids: ['p1: p1s1', 'p2: p2s1 p2s2'],
	},
	{
		name: 'paragraph inserted',
		states: [
			[[A], [B]],
			[[A], [C, D], [B]],
		],
		ids: ['p1: p1s1', 'p1a: p1as1 p1as2', 'p2: p2s1'],
	},
	{
		name: 'paragraph inserted first',
		states: [
			[[A], [B]],
			[[C], [A], [B]],
		],
		ids: ['p0a: p0as1', 'p1: p1s1', 'p2: p2s1'],
	},
	{
		name: 'paragraph inserted last',
		states: [
			[[A], [B]],
			[[A], [B], [C]],
		],
		ids: ['p1: p1s1', 'p2: p2s1', 'p3: p3s1'],
	},
	{
		name: 'paragraph removed',
		states: [
			[[A], [B], [C]],
			[[A], [C]],
		],
		ids: ['p1: p1s1', 'p3: p3s1'],
		gone: ['p2>', 'p2s1>'],
	},
	{
		name: 'paragraph replaced',
		states: [
			[[A], [B], [C]],
			[[A], [D], [C]],
		],
		ids: ['p1: p1s1', 'p1a: p1as1', 'p3: p3s1'],
		gone: ['p2>p1a', 'p2s1>p1as1'],
	},
	{
		name: 'paragraphs changed places',
		states: [
			[
				[A, B],
				[C, D],
			],
			[
				[C, D],
				[A, B],
			],
		],
		ids: ['p2: p2s1 p2s2', 'p1: p1s1 p1s2'],
	},
	{
		name: 'restored',
		states: [[[A, B, C]], [[A, C]], [[A, B, C]]],
		ids: ['p1: p1s1 p1s2 p1s3'],
	},
	{
		name: 'restored in place of its replacement',
		states: [[[A, B, C]], [[A, D, C]], [[A, B, C]]],
		ids: ['p1: p1s1 p1s2 p1s3'],
		gone: ['p1s1a>p1s2'],
	},
	{
		name: 'a few words restored in their paragraph',
		states: [[[A, TY]], [[A]], [[A, TY]]],
		ids: ['p1: p1s1 p1s2'],
	},
	{
		name: 'a few words are not restored elsewhere',
		states: [
			[[A, TY], [B]],
			[[A], [B]],
			[[A], [B, TY]],
		],
		ids: ['p1: p1s1', 'p2: p2s1 p2s2'],
		gone: ['p1s2>'],
	},
	{
		name: 'paragraph restored',
		states: [
			[[A], [B], [C]],
			[[A], [C]],
			[[A], [B], [C]],
		],
		ids: ['p1: p1s1', 'p2: p2s1', 'p3: p3s1'],
	},
	{
		name: 'the first of two equal ones removed',
		states: [[[A, TY, B, TY]], [[A, B, TY]]],
		ids: ['p1: p1s1 p1s3 p1s4'],
		gone: ['p1s2>'],
	},
	{
		name: 'the second of two equal ones removed',
		states: [[[A, TY, B, TY]], [[A, TY, B]]],
		ids: ['p1: p1s1 p1s2 p1s3'],
		gone: ['p1s4>'],
	},
	{
		name: 'equal ones go with their paragraphs',
		states: [
			[[A, TY], [B, TY], [C]],
			[[B, TY], [C], [A, TY]],
		],
		ids: ['p2: p2s1 p2s2', 'p3: p3s1', 'p1: p1s1 p1s2'],
	},
	{
		name: 'an equal one inserted',
		states: [
			[[A, TY], [B]],
			[
				[A, TY],
				[B, TY],
			],
		],
		ids: ['p1: p1s1 p1s2', 'p2: p2s1 p2s2'],
	},
	{
		name: 'an equal paragraph of its own',
		states: [
			[[A, TY], [TY]],
			[[A], [TY]],
		],
		ids: ['p1: p1s1', 'p2: p2s1'],
		gone: ['p1s2>'],
	},
	{
		name: 'the same answer to another question',
		states: [
			[[A], [D, 'Yes.'], [C]],
			[[A], [G, 'Yes.'], [C]],
		],
		ids: ['p1: p1s1', 'p1a: p1as1 p1as2', 'p3: p3s1'],
		gone: ['p2>p1a', 'p2s1>p1as1', 'p2s2>p1as2'],
	},
	{
		name: 'everything else',
		states: [[[A, B]], [[D, E]]],
		ids: ['p2: p2s1 p2s2'],
		gone: ['p1>p2', 'p1s1>p2s1', 'p1s2>p2s2'],
	},
	{
		name: 'emptied',
		states: [[[A], [B]], []],
		ids: [],
		gone: ['p1>', 'p1s1>', 'p2>', 'p2s1>'],
	},
];

describe('settleLedger', () => {
	for (const { name, states, ...expected } of CASES)
		it(name, () => {
			const ledger = settle(
				...states.map((state) => state.map((sentences) => sentences.join(' '))),
			);
			assert.deepEqual(ids(ledger), expected.ids);
			assert.deepEqual(gone(ledger).sort(), expected.gone ?? []);
			assert.deepEqual(reworded(ledger), expected.reworded ?? []);
		});

	it('after z comes aa', () => {
		const words = Array.from(
			{ length: 27 },
			(_, k) => `Item ${'abcdefghi'[k % 9]}${k} was dropped.`,
		);
		const [paragraph = ''] = ids(
			settle([`${A} ${B}`], [[A, ...words, B].join(' ')]),
		);
		assert.match(paragraph, /p1s1y p1s1z p1s1aa p1s2$/);
	});

	it('passes over s in the letters of paragraphs', () => {
		const words = Array.from(
			{ length: 19 },
			(_, k) => `Item ${'abcdefghi'[k % 9]}${k} was dropped.`,
		);
		assert.match(
			ids(settle([A, B], [A, ...words, B])).join(),
			/p1r: p1rs1,p1t: p1ts1,p2/,
		);
	});

	it('records a paragraph that no longer holds the same sentences', () => {
		const { changes } = settle([`${A} ${B}`], [`${A} ${C} ${B}`]);
		assert.deepEqual(changes, [
			{ id: 'p1', on: '2025-12-29', was: `${A} ${B}`, now: `${A} ${C} ${B}` },
		]);
	});

	it('keeps the last text and the day of what is withdrawn', () => {
		const { withdrawn } = settle([A, B], [A]);
		assert.deepEqual(withdrawn, {
			p2: { text: B, on: '2025-12-29', replaced_by: [] },
			p2s1: { text: B, on: '2025-12-29', replaced_by: [] },
		});
	});

	it('reports all that is not plainly kept', () => {
		const first = settleLedger(emptyLedger(), [`${A} ${B} ${C}`, D], {
			on: '2025-12-28',
			cut: cutSentences,
		});
		assert.deepEqual(first.report[0], {
			id: 'p1',
			what: 'added',
			now: `${A} ${B} ${C}`,
		});
		assert.equal(first.report.length, 6);
		const A2 = A.replace('hour', 'evening');
		const { report } = settleLedger(first.ledger, [`${A2} ${E}`, `${D} ${C}`], {
			on: '2025-12-29',
			cut: cutSentences,
		});
		assert.deepEqual(report, [
			{ id: 'p1s1', what: 'reworded', was: A, now: A2 },
			{ id: 'p1s1a', what: 'added', now: E },
			{ id: 'p1s3', what: 'moved', was: C, now: C },
			{ id: 'p1s2', what: 'withdrawn', was: B, replacedBy: ['p1s1a'] },
		]);
	});

	it('reports a paragraph that moved, not each of its sentences', () => {
		const first = settle([`${A} ${B}`, `${C} ${D} ${E}`]);
		const { report } = settleLedger(first, [`${C} ${D} ${E}`, `${A} ${B}`], {
			on: '2025-12-29',
			cut: cutSentences,
		});
		assert.deepEqual(
			report.map(({ id, what }) => `${id} ${what}`),
			['p1 moved'],
		);
	});
});

describe('the cuts of the ledger', () => {
	const day = { on: '2025-12-28' };
	const halves = (text: string) => text.split(/(?<=;) /);
	const whole = (text: string) => [text];
	const first = settleLedger(
		emptyLedger(),
		['one two; three four', 'five six'],
		{ ...day, cut: halves },
	).ledger;

	it('stand in an unchanged paragraph, whatever the cutter says', () => {
		const { report } = settleLedger(
			first,
			['one two;  three four', 'five six'],
			{ ...day, cut: whole },
		);
		assert.deepEqual(report, []);
	});
	it('stand in a changed paragraph where the cutter sees their outer ends', () => {
		const old = settleLedger(
			emptyLedger(),
			['One two; three four.', 'Five six.'],
			{ ...day, cut: halves },
		).ledger;
		const cut = (text: string) => text.split(/(?<=\.) /);
		const { ledger } = settleLedger(
			old,
			['New. One two; three four. Five six.'],
			{ ...day, cut },
		);
		assert.deepEqual(Object.values(ledger.passages).map(Object.values), [
			['New.', 'One two;', 'three four.', 'Five six.'],
		]);
	});
	it('fall where a sentence between them changed', () => {
		const { ledger } = settleLedger(first, ['one two; three four nine'], {
			...day,
			cut: whole,
		});
		assert.deepEqual(Object.values(ledger.passages).map(Object.values), [
			['one two; three four nine'],
		]);
	});
	it('are not carried into a longer sentence', () => {
		const old = settleLedger(emptyLedger(), ['He spoke to the U.S.'], {
			...day,
			cut: cutSentences,
		}).ledger;
		const { ledger } = settleLedger(old, ['He spoke to the U.S. Congress.'], {
			...day,
			cut: cutSentences,
		});
		assert.deepEqual(Object.values(ledger.passages.p1 ?? {}), [
			'He spoke to the U.S. Congress.',
		]);
		assert.deepEqual(reworded(ledger), ['p1s1']);
	});
	it('are made anew on demand', () => {
		const { ledger } = settleLedger(
			first,
			['one two; three four', 'five six'],
			{ ...day, cut: whole, recut: true },
		);
		assert.deepEqual(ids(ledger), ['p1: p1s2', 'p2: p2s1']);
		assert.deepEqual(gone(ledger), ['p1s1>p1s2']);
	});
	it('must be the paragraph again', () => {
		assert.throws(
			() =>
				settleLedger(first, ['other words'], { ...day, cut: () => ['other'] }),
			/must be the paragraph again/,
		);
	});
});

describe('ledgerDiffers', () => {
	const ledger = settle([`${A} ${B}`, C]);
	const cases: [
		name: string,
		paragraphs: string[],
		index: number | undefined,
	][] = [
		['the same', [`${A} ${B}`, C], undefined],
		['other white space between sentences', [`${A}  ${B} `, C], undefined],
		['blank paragraphs', ['', `${A} ${B}`, ' ', C], undefined],
		['a letter', [`${A} ${B}`, C.replace('E', 'e')], 1],
		['white space in a sentence', [`${A.replace(' ', '  ')} ${B}`, C], 0],
		['a sentence more', [`${A} ${B} ${D}`, C], 0],
		['a paragraph more', [`${A} ${B}`, C, D], 2],
		['a paragraph less', [`${A} ${B}`], 1],
	];
	for (const [name, paragraphs, index] of cases)
		it(name, () =>
			assert.equal(ledgerDiffers(ledger, paragraphs)?.index, index),
		);
	it('tells what was expected and found', () => {
		assert.deepEqual(ledgerDiffers(ledger, [A, C]), {
			index: 0,
			expected: `${A} ${B}`,
			found: A,
		});
		assert.deepEqual(ledgerDiffers(ledger, [`${A} ${B}`]), {
			index: 1,
			expected: C,
			found: '',
		});
	});
});

describe('locateSentences', () => {
	it('gives offsets in UTF-16 units', () => {
		assert.deepEqual(
			locateSentences('A 😀.\u00a0 B.', { p1s1: 'A 😀.', p1s2: 'B.' }),
			[
				{ id: 'p1s1', start: 0, end: 5 },
				{ id: 'p1s2', start: 7, end: 9 },
			],
		);
	});
	it('finds each of two equal sentences', () => {
		assert.deepEqual(
			locateSentences('Yes. Yes.', { p1s1: 'Yes.', p1s2: 'Yes.' }).map(
				({ start }) => start,
			),
			[0, 5],
		);
	});
	it('throws if ledger and text disagree', () => {
		assert.throws(
			() => locateSentences('Yes. No.', { p1s1: 'Yes.' }),
			/p1s1 are not the paragraph/,
		);
	});
});

it('holds its promises through 500 random edits in a row', () => {
	const next = random(20251228);
	let paragraphs = START;
	let { ledger } = settleLedger(emptyLedger(), paragraphs, {
		on: '2025-12-28',
		cut: cutSentences,
	});
	for (let step = 0; step < 500; step++) {
		paragraphs = edit(paragraphs, next);
		const settled = settleLedger(ledger, paragraphs, {
			on: '2025-12-29',
			cut: cutSentences,
		});
		assertSettled(ledger, settled, paragraphs);
		ledger = settled.ledger;
	}
	assert.equal(ledgerSchema.safeParse(ledger).error, undefined);
});
