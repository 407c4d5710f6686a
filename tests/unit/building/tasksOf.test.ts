import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { tasksOf } from '../../../src/building/tasksOf.ts';

const work = mkdtempSync(join(tmpdir(), 'verbatim-orders-'));
after(() => rmSync(work, { recursive: true }));
const tasks = (changed: number, readouts = changed) =>
	tasksOf({
		work,
		site: '/',
		readouts,
		changed: Array.from({ length: changed }, (_, at) => `r${at}`),
		before: undefined,
		outDir: join(work, 'out'),
		templates: join(work, 'templates'),
	});
const orderOf = ({ command }: { command: string[] }) => JSON.parse(readFileSync(command.at(-1) ?? '', 'utf8'));

test('each readout is in one share; few are not shared', () => {
	const ofReadouts = (changed: number) => tasks(changed).tasks.filter(({ name }) => name === 'files beside the pages');
	const shared = ofReadouts(101).map((task) => orderOf(task).readouts as string[]);
	assert.equal(shared.length, availableParallelism());
	assert.equal(new Set(shared.flat()).size, 101);
	assert.equal(ofReadouts(3).length, 1);
});

test('pages wait for templates, and what is made of others for these, all of them tasks of the build', () => {
	const { tasks: all, pages } = tasks(101);
	const names = new Set(['templates', ...all.map(({ name }) => name)]);
	for (const { name, after = [] } of all) for (const other of after) assert.ok(names.has(other), `${name}: ${other}`);
	assert.deepEqual(all.find(({ name }) => name === 'pages')?.after, ['templates']);
	assert.ok(all.find(({ name }) => name === 'the archive')?.after?.includes('files beside the pages'));
	assert.deepEqual(
		all.filter(({ name }) => name === 'pages').map((task) => orderOf(task).folder),
		pages.map(({ folder }) => folder),
	);
});

test('heaps are held small for many readouts alone, however few have changed', () => {
	const flags = (changed: number, readouts: number) =>
		tasks(changed, readouts).tasks.map(({ command }) => command.slice(0, -2).length);
	assert.ok(flags(1, 10_000).every((length) => length === 1));
	assert.ok(flags(1, 100).every((length) => length === 0));
});
