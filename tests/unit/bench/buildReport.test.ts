import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildReport, type Measured } from '../../../src/bench/buildReport.ts';
import type { BuildRun, Turn } from '../../../src/bench/buildRuns.ts';

const run = (wall: number, more: Partial<BuildRun> = {}): BuildRun => ({
	ok: true,
	wall,
	cpu: wall * 2,
	peak: 400e6,
	largest: 300e6,
	output: '',
	phases: {},
	size: { pages: 7, files: 9, bytes: 50_000 },
	...more,
});
const turn = (bare: number, cold: number, changed: number): Turn => ({
	bare: run(bare),
	cold: run(cold, { phases: { pages: cold / 2, search: cold / 4 } }),
	changed: run(changed),
	waits: { checkAll: bare, edit: changed / 2 },
});
const ten: Measured = { readouts: 10, turns: [turn(1000, 2000, 500), turn(1000, 4000, 500), turn(2000, 5000, 1000)] };
const hundred: Measured = { readouts: 100, turns: [turn(2000, 60_000, 3000)] };

/** The cells of the row that begins with these. */
function cells(report: string, ...first: string[]): string[] {
	const rows = report.split('\n').map((line) =>
		line
			.split('|')
			.map((cell) => cell.trim())
			.slice(1, -1),
	);
	const found = rows.find((row) => first.every((cell, index) => row[index] === cell));
	assert.ok(found, `no row ${first.join(', ')} in\n${report}`);
	return found;
}

test('files are listed by what they take, the slowest first, of the largest corpus', () => {
	const costs = {
		'a.xml': { files: 100, bytes: 2_000_000, milliseconds: 500 },
		'b.json': { files: 200, bytes: 100_000, milliseconds: 900 },
	};
	const report = buildReport([ten, { readouts: 100, turns: [{ ...turn(1, 2, 3), cold: run(2, { costs }) }] }]);
	assert.deepEqual(cells(report, 'a.xml'), ['a.xml', '100', '20', '20', '5']);
	assert.deepEqual(cells(report, 'b.json'), ['b.json', '200', '0.5', '1', '9']);
	assert.ok(report.indexOf('b.json') < report.indexOf('a.xml'));
	assert.ok(!buildReport([ten]).includes('files at'));
});

test('A row has medians, the ratio of each turn, and growth against the size before', () => {
	const report = buildReport([ten, hundred]);
	const [, , wall, about, cpu, peak, largest, each, growth, timesWall, timesCpu, pages, files, bytes] = cells(
		report,
		'10',
		'cold',
	);
	assert.deepEqual([wall, about, cpu, peak, largest], ['4', '38 %', '8', '400', '300']);
	// 2, 4 and 2.5 times Eleventy: not 4 s to 1 s.
	assert.deepEqual([each, growth, timesWall, timesCpu], ['800', '–', '2.5', '2.5']);
	assert.deepEqual([pages, files, bytes], ['7', '9', '5']);
	assert.equal(cells(report, '10', 'one annotation changed')[9], '0.2');
	assert.deepEqual(cells(report, '100', 'cold').slice(7, 10), ['1,200', '1.5', '30']);
	assert.equal(cells(report, '100', 'cold')[3], '–');
});

test('Where the time went is told where the build tells it', () => {
	const report = buildReport([ten, hundred]);
	assert.deepEqual(cells(report, 'readouts', 'seconds of wall').slice(2), ['pages', 'search', 'wall']);
	assert.deepEqual(cells(report, '100', 'cold', '30'), ['100', 'cold', '30', '15', '60']);
	const untold = buildReport([{ readouts: 1, turns: [{ bare: run(1), cold: run(1), changed: run(1), waits: {} }] }]);
	assert.ok(!untold.includes('seconds of wall'));
});

test('A build that failed counts in no figure, and what a system does not tell is a dash', () => {
	const failed: Turn = { ...turn(1000, 9, 9), cold: run(9, { ok: false }), changed: run(9, { ok: false }) };
	const report = buildReport([{ readouts: 10, turns: [failed] }]);
	assert.equal(cells(report, '10', 'cold')[2], 'failed');
	assert.equal(cells(report, '10', 'Eleventy, bare pages')[2], '1');
	const elsewhere = run(1000, { cpu: undefined, peak: undefined, largest: undefined });
	const plain = buildReport([
		{ readouts: 10, turns: [{ bare: elsewhere, cold: elsewhere, changed: elsewhere, waits: {} }] },
	]);
	assert.deepEqual(cells(plain, '10', 'cold').slice(4, 11), ['–', '–', '–', '–', '–', '1', '–']);
});

test('What an editor waits for stands in seconds, medians, with a dash for what failed', () => {
	const report = buildReport([ten]);
	assert.deepEqual(cells(report, '10', '1'), ['10', '1', '–', '–', '–', '0.25']);
	assert.match(
		report,
		/\| seconds to wait \| check of all \| check of one \| dev is ready \| its first page \| an edit shows \|/,
	);
});
