import assert from 'node:assert/strict';
import { test } from 'node:test';
import { searchReport } from '../../../src/bench/searchReport.ts';

test('A row has medians, the worst, and what was found; a site that was not built has none', () => {
	const build = { ok: true, wall: 9000, output: '', named: 64e6, phases: { search: 500 } };
	const all = { found: 30, of: 30, missed: [] };
	const report = searchReport([
		{
			readouts: 100,
			build,
			search: {
				bytes: [100_000, 120_000, 180_000],
				first: [2000, 3000, 2500],
				keystrokes: Array.from({ length: 100 }, (_, index) => index + 1),
				landing: { ...all, found: 29, missed: ['one two three'] },
				words: all,
				phrases: { ...all, found: 15 },
				index: 430_000,
			},
		},
		{ readouts: 1000, build: { ...build, ok: false } },
	]);
	const cells = report.split('\n').map((line) =>
		line
			.split('|')
			.map((cell) => cell.trim())
			.slice(1, -1),
	);
	const expected = ['100', '120', '180', '2.5', '50', '95', '29 of 30', '1', '0.5', '4.3', '5', '64'];
	assert.deepEqual(cells[2], expected);
	assert.deepEqual(cells[3]?.slice(0, 3), ['1,000', 'not built', '']);
	assert.equal(cells[4]?.[0], 'aim');
});
