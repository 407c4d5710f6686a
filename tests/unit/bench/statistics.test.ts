import assert from 'node:assert/strict';
import { test } from 'node:test';
import { median, percentile, spread } from '../../../src/bench/statistics.ts';

test('The median is the middle, of an even number the mean of the two', () => {
	assert.equal(median([5, 1, 100]), 5);
	assert.equal(median([1, 2, 4, 100]), 3);
	assert.ok(Number.isNaN(median([])));
});

test('A percentile is a value that was measured', () => {
	const values = Array.from({ length: 100 }, (_, index) => 100 - index);
	assert.equal(percentile(values, 0.95), 95);
	assert.equal(percentile([7], 0.95), 7);
	assert.ok(Number.isNaN(percentile([], 0.95)));
});

test('Spread is in relation to the median', () => {
	assert.equal(spread([10]), 0);
	assert.equal(spread([8, 10, 13]), 0.5);
});
