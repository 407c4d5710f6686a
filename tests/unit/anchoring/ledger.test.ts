import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emptyLedger, settleLedger } from '../../../src/anchoring/ledger.ts';
import { cutSentences } from '../../../src/anchoring/sentences.ts';
import { type Ledger, ledger as ledgerSchema } from '../../../src/schema/ledger.ts';
import { CASES, SENTENCES } from './ledgerCases.ts';
import { assertSettled, edit, random, START } from './ledgerEdits.ts';

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

const { A = '', B = '', C = '', D = '', E = '' } = SENTENCES;

/** `A B / C` as paragraphs. */
function textOf(state: string): string[] {
	return state.split(' / ').map((names) =>
		names
			.split(' ')
			.map((name) => SENTENCES[name] ?? '')
			.join(' '),
	);
}

/** The ids of a ledger: `p1: p1s1 p1s2 / p2: p2s1`. */
function ids(ledger: Ledger): string {
	return Object.entries(ledger.passages)
		.map(([id, sentences]) => `${id}: ${Object.keys(sentences).join(' ')}`)
		.join(' / ');
}

/** Withdrawn ids and what replaced them: `p1s2>p1s2a`. */
function gone(ledger: Ledger): string {
	const entries = Object.entries(ledger.withdrawn);
	return entries
		.map(([id, { replaced_by }]) => `${id}>${replaced_by.join('+')}`)
		.sort()
		.join(' ');
}

/** Ids of sentences on record as reworded. */
function reworded(ledger: Ledger): string {
	return ledger.changes
		.map(({ id }) => id)
		.filter((id) => id.includes('s'))
		.join(' ');
}

describe('settleLedger', () => {
	for (const [name, states, expected, withdrawn = '', changed = ''] of CASES)
		it(name, () => {
			const ledger = settle(...states.map(textOf));
			assert.equal(ids(ledger), expected);
			assert.equal(gone(ledger), withdrawn);
			assert.equal(reworded(ledger), changed);
		});

	it('after z comes aa', () => {
		const words = Array.from({ length: 27 }, (_, k) => `Item ${'abcdefghi'[k % 9]}${k} was dropped.`);
		const paragraph = ids(settle([`${A} ${B}`], [[A, ...words, B].join(' ')]));
		assert.match(paragraph, /p1s1y p1s1z p1s1aa p1s2$/);
	});

	it('passes over s in the letters of paragraphs', () => {
		const words = Array.from({ length: 19 }, (_, k) => `Item ${'abcdefghi'[k % 9]}${k} was dropped.`);
		assert.match(ids(settle([A, B], [A, ...words, B])), /p1r: p1rs1 \/ p1t: p1ts1 \/ p2/);
	});

	it('records a paragraph that no longer holds the same sentences', () => {
		const { changes } = settle([`${A} ${B}`], [`${A} ${C} ${B}`]);
		assert.deepEqual(changes, [{ id: 'p1', on: '2025-12-29', was: `${A} ${B}`, now: `${A} ${C} ${B}` }]);
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
	const first = settleLedger(emptyLedger(), ['one two; three four', 'five six'], { ...day, cut: halves }).ledger;

	it('stand in an unchanged paragraph, whatever the cutter says', () => {
		const { report } = settleLedger(first, ['one two;  three four', 'five six'], { ...day, cut: whole });
		assert.deepEqual(report, []);
	});
	it('stand in a changed paragraph where the cutter sees their outer ends', () => {
		const old = settleLedger(emptyLedger(), ['One two; three four.', 'Five six.'], { ...day, cut: halves }).ledger;
		const cut = (text: string) => text.split(/(?<=\.) /);
		const { ledger } = settleLedger(old, ['New. One two; three four. Five six.'], { ...day, cut });
		assert.deepEqual(Object.values(ledger.passages).map(Object.values), [
			['New.', 'One two;', 'three four.', 'Five six.'],
		]);
	});
	it('fall where a sentence between them changed', () => {
		const { ledger } = settleLedger(first, ['one two; three four nine'], {
			...day,
			cut: whole,
		});
		assert.deepEqual(Object.values(ledger.passages).map(Object.values), [['one two; three four nine']]);
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
		assert.deepEqual(Object.values(ledger.passages.p1 ?? {}), ['He spoke to the U.S. Congress.']);
		assert.equal(reworded(ledger), 'p1s1');
	});
	it('are made anew on demand', () => {
		const { ledger } = settleLedger(first, ['one two; three four', 'five six'], { ...day, cut: whole, recut: true });
		assert.equal(ids(ledger), 'p1: p1s2 / p2: p2s1');
		assert.equal(gone(ledger), 'p1s1>p1s2');
	});
	it('must be the paragraph again', () => {
		assert.throws(
			() => settleLedger(first, ['other words'], { ...day, cut: () => ['other'] }),
			/must be the paragraph again/,
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
