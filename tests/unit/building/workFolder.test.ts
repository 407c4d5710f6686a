import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { takeOutput, workFolder } from '../../../src/building/workFolder.ts';

const outDir = join(import.meta.dirname, 'of-a-test');

test('an output folder is taken by one build at a time; what a killed build left is no obstacle', async () => {
	const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
	const work = workFolder(outDir, other.pid);
	const elsewhere = workFolder(`${outDir}-2`, other.pid);
	for (const folder of [work, elsewhere]) mkdirSync(folder, { recursive: true });
	assert.equal(takeOutput(outDir), work);
	assert.equal(takeOutput(`${outDir}-3`), undefined);

	other.kill('SIGKILL');
	await once(other, 'exit');
	writeFileSync(join(workFolder(outDir), 'left'), 'of a process with the same number');
	assert.equal(takeOutput(outDir), undefined);
	for (const gone of [work, elsewhere, join(workFolder(outDir), 'left')]) assert.ok(!existsSync(gone), gone);
	assert.ok(existsSync(workFolder(outDir)));
	for (const folder of [outDir, `${outDir}-3`]) rmSync(workFolder(folder), { recursive: true });
});
