import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emptyLedger, ledgerDiffers, locateSentences } from '../../../src/anchoring/ledger.ts';
import { SENTENCES } from './ledgerCases.ts';

const { A = '', B = '', C = '', D = '' } = SENTENCES;

describe('ledgerDiffers', () => {
	const ledger = { ...emptyLedger(), passages: { p1: { p1s1: A, p1s2: B }, p2: { p2s1: C } } };
	const cases: [name: string, paragraphs: string[], index: number | undefined][] = [
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
		it(name, () => assert.equal(ledgerDiffers(ledger, paragraphs)?.index, index));
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
		assert.deepEqual(locateSentences('A 😀.\u00a0 B.', { p1s1: 'A 😀.', p1s2: 'B.' }), [
			{ id: 'p1s1', start: 0, end: 5 },
			{ id: 'p1s2', start: 7, end: 9 },
		]);
	});
	it('finds each of two equal sentences', () => {
		assert.deepEqual(
			locateSentences('Yes. Yes.', { p1s1: 'Yes.', p1s2: 'Yes.' }).map(({ start }) => start),
			[0, 5],
		);
	});
	it('throws if ledger and text disagree', () => {
		assert.throws(() => locateSentences('Yes. No.', { p1s1: 'Yes.' }), /p1s1 are not the paragraph/);
	});
});
