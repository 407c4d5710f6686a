import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadedWords } from '../../../src/edition/checkWords.ts';
import { type Attribution, labelOf } from '../../../src/edition/edition.ts';
import { listNames, nameOf } from '../../../src/edition/names.ts';
import {
	accordingTo,
	afterVoice,
	bracketed,
	inWords,
	isWithoutHolder,
	partiesInWords,
	passageRange,
	plainTitle,
	titleOf,
	voiceName,
} from '../../../src/edition/wording.ts';
import { loadChanged } from '../contentFolder.ts';

const { register, editions } = loadChanged();

describe('inWords', () => {
	for (const [value, words] of [
		['2025', '2025'],
		['2025-12', 'December 2025'],
		['2026-01', 'January 2026'],
		['2025-12-28', '28 December 2025'],
		['2024-02-29', '29 February 2024'],
		['PT1H15M', '1 hour and 15 minutes'],
		['PT2H', '2 hours'],
		['PT1M', '1 minute'],
		['P1D', '1 day'],
		['P2DT3H4M', '2 days, 3 hours and 4 minutes'],
		['some day', 'some day'],
	] as const)
		test(value, () => assert.equal(inWords(value), words));
});

describe('bracketed', () => {
	for (const [name, value, shown] of [
		['stated', { stated: 'today' }, 'today'],
		['supplied', { supplied: '2025-12-28' }, '[28 December 2025]'],
		['both', { stated: 'today', supplied: '2025-12-28' }, '[28 December 2025]'],
		['neither', {}, ''],
	] as const)
		test(name, () => assert.equal(bracketed(value, inWords), shown));

	test('a title that the editor devised', () => {
		const [edition] = editions;
		assert.ok(edition);
		assert.equal(titleOf(edition), `[${plainTitle(edition)}]`);
		const stated = { ...edition, description: { ...edition.description, title: { stated: 'As it stands' } } };
		assert.equal(titleOf(stated), 'As it stands');
		assert.equal(plainTitle({ ...stated, description: { ...stated.description, title: {} } }), edition.id);
	});
});

describe('the parties of an act', () => {
	const kyiv = { who: 'government-of-ukraine', role: 'concerned' } as const;
	const cases = [
		['a holder', [{ who: 'russia', role: 'holder' }], 'reported-speech-indirect', 'Russia (holder)'],
		['no one', [], 'own-statement-of-plan', 'none named'],
		[
			'those concerned by what no one is named as holding',
			[kyiv],
			'unattributed-assessment',
			'no one named as holding it; Government of Ukraine (concerned)',
		],
		['no one at all', [], 'unattributed-assessment', 'no one named as holding it'],
		[
			'someone who does something, in a sentence that names no holder',
			[{ who: 'russia', role: 'proposer' }, kyiv],
			'unattributed-assessment',
			'Russia (proposer); Government of Ukraine (concerned)',
		],
	] as const;
	for (const [name, parties, kind, words] of cases)
		test(name, () => assert.equal(partiesInWords(register, { parties: [...parties] }, kind), words));

	test('of the first text, just the acts of ¶ 5.2 and ¶ 5.3 are without a holder', () => {
		const without = editions[0]?.acts.filter((act) => {
			const sentence = editions[0]?.passages.find(({ id }) => id === act.in);
			return sentence && isWithoutHolder(act, sentence.attribution.kind);
		});
		assert.deepEqual(
			without?.map((act) => act.in),
			['p5s2', 'p5s3'],
		);
	});
});

describe('passageRange', () => {
	const order = ['p1s1', 'p2s1', 'p2s2', 'p2s2a', 'p2s3', 'p3s1'].map((id) => ({ id }));
	const cases: [name: string, ids: string[], ranges: string[]][] = [
		['none', [], []],
		['one', ['p2s1'], ['2.1']],
		['neighbours', ['p2s2', 'p2s2a', 'p2s3'], ['2.2–2.3']],
		['neighbours over a paragraph', ['p2s3', 'p3s1'], ['2.3–3.1']],
		['apart', ['p1s1', 'p2s2'], ['1.1', '2.2']],
		['out of order, and twice', ['p3s1', 'p2s1', 'p1s1', 'p2s1'], ['1.1–2.1', '3.1']],
		['two runs', ['p1s1', 'p2s1', 'p2s3', 'p3s1'], ['1.1–2.1', '2.3–3.1']],
	];
	for (const [name, ids, ranges] of cases)
		test(name, () =>
			assert.deepEqual(
				passageRange(ids, order).map(({ label }) => label),
				ranges,
			),
		);
	test('leads to its first sentence', () => assert.equal(passageRange(['p2s2', 'p2s1'], order)[0]?.from, 'p2s1'));
});

describe('names', () => {
	for (const [id, label] of [
		['p5', '5'],
		['p5a', '5a'],
		['p5s2', '5.2'],
		['p12as10b', '12a.10b'],
	] as const)
		test(`${id} is shown as ${label}`, () => assert.equal(labelOf(id), label));

	test('lists', () => {
		assert.equal(listNames([]), '');
		assert.equal(listNames(['A']), 'A');
		assert.equal(listNames(['A', 'B']), 'A and B');
		assert.equal(listNames(['A', 'B', 'C']), 'A, B and C');
	});

	test('of a person, a state, a topic, and of what no register has', () => {
		assert.equal(nameOf(register, 'vladimir-putin'), 'Vladimir Putin');
		assert.equal(nameOf(register, 'united-states'), 'United States');
		assert.equal(nameOf(register, 'temporary-ceasefire'), 'Temporary ceasefire');
		assert.equal(nameOf(register, 'to-be-filled-in'), 'to be filled in');
	});
});

describe('whose claim it is, in words', () => {
	const attribution = (changes: Partial<Attribution>): Attribution => ({
		reporter: 'yury-ushakov',
		chain: [],
		ends: [],
		kind: 'characterisation',
		cue: [],
		within: [],
		...changes,
	});
	const cases: [name: string, attribution: Attribution, voice: string, chain: string][] = [
		['the reporter’s', attribution({}), 'Yury Ushakov', ''],
		[
			'one other’s',
			attribution({ chain: ['donald-trump'], ends: ['donald-trump'], kind: 'reported-act' }),
			'Donald Trump',
			', as reported by Yury Ushakov',
		],
		[
			'several others’',
			attribution({ chain: ['russia', 'ukraine'], ends: ['russia', 'ukraine'], kind: 'reported-shared-view' }),
			'Russia and Ukraine',
			', as reported by Yury Ushakov',
		],
		[
			'through another',
			attribution({ chain: ['donald-trump', 'ukraine'], ends: ['ukraine'], kind: 'reported-act' }),
			'Ukraine',
			', as reported by Donald Trump and Yury Ushakov',
		],
		['no one’s', attribution({ kind: 'unattributed-assessment' }), 'Not attributed', ', said by Yury Ushakov'],
	];
	for (const [name, written, voice, chain] of cases)
		test(name, () => {
			assert.equal(voiceName(register, written), voice);
			assert.equal(afterVoice(register, written), chain);
		});

	test('the frame of a claim', () => assert.equal(accordingTo(register, 'yury-ushakov'), 'according to Yury Ushakov'));
});

describe('loadedWords', () => {
	const vocabulary = {
		loaded: ['regime', 'special operation', 'so-called'].map((word) => ({ word, why: 'why' })),
		choices: [],
	};
	for (const [text, found] of [
		['the regime', ['regime']],
		['The REGIME.', ['regime']],
		['a regimen', []],
		['the ‘regime’', []],
		['the “regime”, or regime', ['regime']],
		['the "regime"', []],
		['its special operation, so-called', ['special operation', 'so-called']],
		['a “special” operation', []],
		['an unclosed “regime', ['regime']],
		['', []],
	] as const)
		test(text || 'nothing', () =>
			assert.deepEqual(
				loadedWords(text, vocabulary).map(({ word }) => word),
				found,
			),
		);
});
