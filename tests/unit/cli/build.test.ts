import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { edit, withContent } from '../contentFolder.ts';

const build = (folder: string, ...args: string[]) =>
	spawnSync(process.execPath, ['src/cli/build.ts', ...args], {
		env: { ...process.env, VERBATIM_CONTENT: folder },
		encoding: 'utf8',
	});

test('a build that finds mistakes lists them, exits 1 and leaves the last good output as it was', () => {
	withContent([edit('annotations', 'modality: agreed to', 'modalty: agreed to')], (folder) => {
		const output = join(folder, 'output');
		mkdirSync(output);
		writeFileSync(join(output, 'index.html'), 'the last good output');
		const { status, stderr } = build(folder, '--outDir', output);
		assert.equal(status, 1);
		assert.match(stderr, /annotations\.yaml:\d+:\d+\n {2}found {5}the key “modalty”/);
		assert.doesNotMatch(stderr, /^\s+at /m);
		assert.deepEqual(readdirSync(output), ['index.html']);
		assert.equal(readFileSync(join(output, 'index.html'), 'utf8'), 'the last good output');
	});
});

test('an option of Astro’s that does not exist fails the build, and what was there stays', () => {
	withContent([], (folder) => {
		const output = join(folder, 'output');
		mkdirSync(output);
		writeFileSync(join(output, 'index.html'), 'the last good output');
		const { status, stderr } = build(folder, '--outDir', output, '--config', 'no-such-file.mjs');
		assert.equal(status, 1);
		assert.match(stderr, /The build failed \(templates\); .* is as it was\./);
		assert.deepEqual(readdirSync(output), ['index.html']);
		assert.deepEqual(
			readdirSync(folder).filter((name) => name.includes('staging')),
			[],
		);
	});
});

test('an output folder that is not named is asked for', () => {
	const { status, stderr } = build('content', '--outDir');
	assert.equal(status, 1);
	assert.match(stderr, /nothing after --outDir/);
});
