import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { runTasks, type Task } from '../../../src/building/tasks.ts';

const folder = mkdtempSync(join(tmpdir(), 'verbatim-tasks-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const script = join(folder, 'task.js');
writeFileSync(
	script,
	`const { appendFileSync, readFileSync } = require('node:fs');
const [, , log, together, name, fails] = process.argv;
appendFileSync(log, 'begin ' + name + '\\n');
const end = () => { appendFileSync(log, 'end ' + name + '\\n'); process.exit(fails ? 1 : 0); };
// Ends when so many have begun.
setInterval(() => readFileSync(log, 'utf8').match(/begin/g).length >= Number(together) && end(), 20);`,
);
/** Tasks that write down when they begin and end: their names, and what each waits for. None ends before so many have begun. */
async function ran(tasks: [name: string, after?: string[], fails?: boolean][], atOnce: number, together = 1) {
	const log = join(folder, `${Math.random()}.log`);
	const made = tasks.map(
		([name, after = [], fails]): Task => ({
			name,
			command: [script, log, `${together}`, name, ...(fails ? ['fails'] : [])],
			env: {},
			after,
		}),
	);
	const results = await runTasks(made, atOnce);
	return { results, lines: readFileSync(log, 'utf8').trim().split('\n') };
}

test('tasks run one after the other, or as many at once as is said', async () => {
	const tasks: [string][] = [['a'], ['b'], ['c']];
	assert.deepEqual((await ran(tasks, 1)).lines, ['begin a', 'end a', 'begin b', 'end b', 'begin c', 'end c']);
	const { lines, results } = await ran(tasks, 3, 3);
	assert.deepEqual(lines.slice(0, 3).toSorted(), ['begin a', 'begin b', 'begin c']);
	assert.ok(results.every(({ ok }) => ok));
});

test('a task begins when all that it waits for are done, and others before it', async () => {
	const { lines } = await ran(
		[['last', ['first', 'second']], ['first'], ['first'], ['second', ['first']], ['other']],
		2,
	);
	const at = (line: string) => lines.lastIndexOf(line);
	assert.ok(at('end first') < lines.indexOf('begin second'));
	assert.ok(at('end second') < lines.indexOf('begin last'));
	assert.equal(lines.length, 10);
});

test('what is waited for and was never to be run is no obstacle', async () => {
	assert.equal((await ran([['a', ['templates']]], 2)).results.length, 1);
});

test('what a task tells the build is not mixed with warnings', async () => {
	const command = ['-e', 'console.error("a warning"); console.log("42")'];
	const [result] = await runTasks([{ name: 'a', command, env: {} }]);
	assert.equal(result?.answer, '42\n');
	assert.match(result?.output ?? '', /a warning/);
});

test('when one fails, no other is begun', async () => {
	const { results, lines } = await ran(
		[
			['a', [], true],
			['b', ['a']],
			['c', ['b']],
		],
		2,
	);
	assert.deepEqual(lines, ['begin a', 'end a']);
	assert.deepEqual(
		results.map(({ name, ok }) => [name, ok]),
		[['a', false]],
	);
});

test('tasks that wait for each other are told of', async () => {
	await assert.rejects(
		ran(
			[
				['a', ['b']],
				['b', ['a']],
			],
			2,
		),
		/a, b/,
	);
});
