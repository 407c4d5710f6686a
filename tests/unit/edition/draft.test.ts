import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { add, attribute, type Change, edit, loadChanged, trialAct } from '../contentFolder.ts';

const asDraft = edit('readout', 'status: published', 'status: draft');

describe('a draft', () => {
	const gaps: [name: string, told: RegExp, ...Change[]][] = [
		['a sentence without an attribution', /annotations\.yaml:\d+: no attribution for p5s2; add/, attribute('p5s2')],
		[
			'a guess',
			/a guess in the attribution of p2s1/,
			attribute('p2s1', { chain: [], kind: 'characterisation', guess: true }),
		],
		['an attribution without a kind', /no value for “attributions\.p2s1\.kind”/, attribute('p2s1', { chain: [] })],
		[
			'a chain yet to be named',
			/“reported-act” with an empty chain/,
			attribute('p2s1', { chain: [], kind: 'reported-act', cue: 'took place' }),
		],
		['a missing field', /readout\.md:\d+: no value for “account_of”/, edit('readout', /^account_of: .*\n/m, '')],
		['a blank field', /no value for “speaker”/, edit('readout', /^speaker: .*/m, 'speaker:')],
		[
			'a title without evidence',
			/“title” has no evidence/,
			edit('readout', /( {2}supplied: .*\n) {2}evidence: .*\n/, '  supplied: A title\n'),
		],
		['a blank source', /no value for “source/, edit('readout', /licence:\n(?: {4}.*\n)+/, 'licence:\n')],
		[
			'an act whose time has no evidence',
			/“acts\.0\.time” has no evidence/,
			add('annotations', 'acts', { ...trialAct, time: { supplied: '2025' } }),
		],
		[
			'a guessed mention',
			/a guess: “The” is russia/,
			add('annotations', 'mentions', { in: 'p2s1', exact: 'The', is: 'russia', guess: true }),
		],
	];
	for (const [name, told, ...changes] of gaps)
		test(`may have ${name}; a published readout may not`, () => {
			const { faults, editions } = loadChanged(asDraft, ...changes);
			assert.deepEqual(faults, []);
			assert.ok(
				editions[0]?.missing.some((gap) => told.test(gap)),
				JSON.stringify(editions[0]?.missing),
			);
			const published = loadChanged(...changes);
			assert.deepEqual(published.editions, []);
			assert.ok(published.faults.every(({ missing }) => missing));
		});

	test('is told with the right lines after an act that lacks something', () => {
		const lacking = { ...trialAct, class: undefined };
		const [edition] = loadChanged(
			asDraft,
			add('annotations', 'acts', { ...trialAct, id: 'second', time: { supplied: '2025' } }),
			add('annotations', 'acts', lacking),
			add('annotations', 'mentions', { in: 'p2s1', exact: 'The', is: 'russia', guess: true }),
			add('annotations', 'mentions', { in: 'p2s1', exact: 'The' }),
		).editions;
		const line = (words: string) => Number(edition?.missing.find((gap) => gap.includes(words))?.split(':')[1]);
		assert.equal(line('a guess: “The”') - line('“mentions.0.is”'), 1);
	});

	test('with nothing missing can be published', () => assert.deepEqual(loadChanged(asDraft).editions[0]?.missing, []));

	test('without an attribution says so of the sentence', () => {
		const [edition] = loadChanged(asDraft, attribute('p5s2')).editions;
		const passage = edition?.passages.find(({ id }) => id === 'p5s2');
		assert.equal(passage?.attribution.kind, 'not-yet-attributed');
	});

	test('without any annotation can be shown', () => {
		const { faults, editions } = loadChanged(asDraft, edit('annotations', /[\s\S]+/, ''));
		assert.deepEqual(faults, []);
		assert.equal(editions[0]?.missing.length, 17);
	});

	const mistakes: [name: string, ...Change[]][] = [
		['an unknown key', edit('annotations', /^topics:\n/m, 'verdict: kept\ntopics:\n')],
		['a quote that is not there', add('annotations', 'notes', { in: 'p2s3', exact: 'nowhere', text: 'A note.' })],
		['an unknown person', edit('readout', /^speaker: .*/m, 'speaker: nobody')],
		['a text that differs from its ledger', edit('readout', 'wished happiness', 'wished much happiness')],
		['a loaded word', add('annotations', 'notes', { in: 'p2s3', exact: 'Zelensky', text: 'A regime.' })],
	];
	for (const [name, ...changes] of mistakes)
		test(`may not have ${name}`, () => assert.ok(loadChanged(asDraft, ...changes).faults.length > 0));
});
