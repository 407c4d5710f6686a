import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { makeConcordance } from '../../../src/edition/concordance.ts';
import { contextOf } from '../../../src/edition/context.ts';
import { editions } from './textEdition.ts';

describe('the words around a word', () => {
	const long = 'One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen.';
	const cases: [text: string, word: string, shown: string][] = [
		['A short one.', 'short', 'A |short| one.'],
		[long, 'One', '|One| two three four five six seven eight nine ten …'],
		[long, 'nine', 'One two three four five six seven eight |nine| ten eleven twelve thirteen fourteen fifteen …'],
		[
			long,
			'eleven',
			'… two three four five six seven eight nine ten |eleven| twelve thirteen fourteen fifteen sixteen.',
		],
		[long, 'sixteen', '… ten eleven twelve thirteen fourteen fifteen |sixteen|.'],
		[`${'x'.repeat(60)} word ${'y'.repeat(60)}`, 'word', '… |word| …'],
		['Say “yes”, then', 'yes', 'Say “|yes|”, then'],
	];
	for (const [text, word, shown] of cases)
		test(shown, () => {
			const start = text.indexOf(word);
			const context = contextOf(text, { start, end: start + word.length });
			const { before, after, cutBefore, cutAfter } = context;
			assert.equal(`${cutBefore ? '… ' : ''}${before}|${context.word}|${after}${cutAfter ? ' …' : ''}`, shown);
		});

	test('stand so in the text, character for character', () => {
		for (const { places } of makeConcordance(editions).words.values())
			for (const place of places) {
				const { before, word, after } = contextOf(place.passage.text, place);
				assert.ok(place.passage.text.includes(before + word + after));
				assert.ok(before.length <= 45 && after.length <= 45);
			}
	});
});
