import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { containment, nearestText, similarity, wordDiff } from '../../../src/anchoring/similarity.ts';

const ALIKE: [name: string, a: string, b: string, least: number, most: number][] = [
	['equal', 'He left.', 'He left.', 1, 1],
	['case and marks apart', 'He left!', '“he LEFT.”', 1, 1],
	['a typo in a short sentence', 'Teh cat.', 'The cat.', 0.8, 0.99],
	['a letter left out', 'They agred.', 'They agreed.', 0.9, 0.99],
	['a word more', 'The two presidents spoke.', 'The presidents spoke.', 0.9, 0.99],
	['the words in another order', 'Today Putin spoke.', 'Putin spoke today.', 0.5, 0.9],
	['half of a sentence', 'He came home. They all left.', 'He came home.', 0.5, 0.8],
	['nothing in common', 'He left early.', 'Our talks began.', 0, 0],
	['little in common', 'The talks went on for hours.', 'The weather was cold for weeks.', 0, 0.3],
	['no words at all', '…', '!', 0, 0],
	['another script', '会谈开始了。', '会谈开始啦。', 0.7, 0.99],
];

describe('similarity', () => {
	for (const [name, a, b, least, most] of ALIKE)
		it(name, () => {
			const alike = similarity(a, b);
			assert.ok(alike >= least && alike <= most, `${alike}`);
			assert.equal(similarity(b, a), alike);
		});
});

it('containment is the share of the part', () => {
	assert.equal(containment('he left', 'Then, at noon, he left.'), 1);
	assert.ok(containment('Then, at noon, he left.', 'he left') < 0.5);
	assert.equal(containment('', 'he left'), 0);
});

const TEXT = 'Vladimir Putin and Donald Trump agreed to speak again by telephone promptly after the meeting.';
const NEAREST: [name: string, needle: string, nearest: string | undefined][] = [
	['the words themselves', 'Donald Trump', 'Donald Trump'],
	['a typo', 'agred to speak agian', 'agreed to speak again'],
	['a word less', 'agreed to speak by telephone', 'agreed to speak again by telephone'],
	['a word more', 'Putin and also Donald Trump', 'Putin and Donald Trump'],
	['other marks', 'telephone, promptly', 'telephone promptly'],
	['nothing like it', 'economic cooperation', undefined],
	['no words', '…', undefined],
];

describe('nearestText', () => {
	for (const [name, needle, nearest] of NEAREST) it(name, () => assert.equal(nearestText(needle, TEXT), nearest));
	it('an empty text', () => assert.equal(nearestText('a word', ''), undefined));
});

const DIFFS: [name: string, was: string, now: string, parts: string[]][] = [
	['nothing', 'He left.', 'He left.', ['same:He left.']],
	['from nothing', '', 'He left.', ['added:He left.']],
	['to nothing', 'He left.', '', ['removed:He left.']],
	['a word', 'He left early.', 'He left late.', ['same:He left ', 'removed:early', 'added:late', 'same:.']],
	['a word more', 'He left.', 'He then left.', ['same:He ', 'added:then ', 'same:left.']],
	[
		'words in a row are one change',
		'a quick brown fox',
		'a slow red fox',
		['same:a ', 'removed:quick brown', 'added:slow red', 'same: fox'],
	],
	['white space', 'He  left.', 'He left.', ['same:He', 'removed:  ', 'added: ', 'same:left.']],
	['a mark', 'He left', 'He left!', ['same:He left', 'added:!']],
];

describe('wordDiff', () => {
	for (const [name, was, now, parts] of DIFFS)
		it(name, () => {
			const diff = wordDiff(was, now);
			assert.deepEqual(
				diff.map(({ op, text }) => `${op}:${text}`),
				parts,
			);
		});
	it('gives both texts back', () => {
		const texts = [
			...DIFFS.flatMap(([, was, now]) => [was, now]),
			TEXT,
			'Trump and  Putin, then, spoke again by phone.',
		];
		for (const was of texts)
			for (const now of texts) {
				const all = (without: string) =>
					wordDiff(was, now)
						.map(({ op, text }) => (op === without ? '' : text))
						.join('');
				assert.equal(all('added'), was);
				assert.equal(all('removed'), now);
			}
	});
});
