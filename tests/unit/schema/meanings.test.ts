import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeAnnotations } from '../../../src/importing/writeAnnotations.ts';
import { classMeanings, kindMeanings, roleMeanings } from '../../../src/schema/annotations.ts';

test('what each kind, class and role means is said once for each, and stands at the head of a draft', () => {
	const draft = writeAnnotations({ p1: { p1s1: 'One.' } }, [], () => []);
	for (const table of [kindMeanings, classMeanings, roleMeanings]) {
		assert.equal(new Set(Object.values(table)).size, Object.keys(table).length);
		for (const [word, meaning] of Object.entries(table))
			assert.match(draft, new RegExp(`^# {5}${word} +${RegExp.escape(meaning)}$`, 'm'));
	}
});
