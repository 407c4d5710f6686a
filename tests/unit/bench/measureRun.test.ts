import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureRun } from '../../../src/bench/measureRun.ts';

const cwd = import.meta.dirname;
/** Works for so many milliseconds of processor time, holding so many megabytes. */
const work = (milliseconds: number, megabytes: number) =>
	`const held = Buffer.alloc(${megabytes}e6, 1); while (process.cpuUsage().user < ${milliseconds}e3); held.at(0);`;

test('A run counts the time and memory of all processes that it starts', {
	skip: process.platform !== 'linux' && 'only Linux tells',
}, async () => {
	const child = JSON.stringify(work(600, 300));
	const script = `require('node:child_process').spawnSync(process.execPath, ['-e', ${child}]);`;
	const { ok, wall, cpu = 0, peak = 0, largest = 0 } = await measureRun(['-e', script], { cwd });
	assert.ok(ok);
	assert.ok(cpu >= 600, `${cpu} ms`);
	assert.ok(wall >= 600, `${wall} ms`);
	assert.ok(peak > 300e6 && peak < 900e6, `${peak} bytes`);
	assert.ok(largest > 300e6 && largest < 600e6, `${largest} bytes`);
});

test('What processes share is counted once', { skip: process.platform !== 'linux' && 'only Linux tells' }, async () => {
	// Each waits, and holds little but the program itself, whose pages all of them share.
	const children = `for (let at = 0; at < 5; at += 1) require('node:child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 700)']);`;
	const { peak = 0, largest = 0 } = await measureRun(['-e', children], { cwd });
	assert.ok(peak > largest && peak < 4 * largest, `${peak} of ${largest} bytes`);
});

test('A run that fails says so, and keeps what it printed', async () => {
	const { ok, output } = await measureRun(['-e', 'console.log("begun"); console.error("no room"); process.exit(3)'], {
		cwd,
	});
	assert.equal(ok, false);
	assert.match(output, /begun/);
	assert.match(output, /no room/);
});

test('A setting for a run is not one for the next', async () => {
	const script = 'console.log(process.env.VERBATIM_TRIAL ?? "none")';
	assert.match((await measureRun(['-e', script], { cwd, env: { VERBATIM_TRIAL: 'here' } })).output, /here/);
	assert.match((await measureRun(['-e', script], { cwd })).output, /none/);
});
