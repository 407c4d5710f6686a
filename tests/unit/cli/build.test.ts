import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { MARKER } from '../../../src/synthetic/marker.ts';
import { edit, withContent } from '../contentFolder.ts';

/** The first page of a site. */
const LAST = '<meta property="og:site_name" content="Verbatim"> the last good output';
const build = (folder: string, args: string[], env: NodeJS.ProcessEnv = {}) =>
	spawnSync(process.execPath, ['src/cli/build.ts', ...args], {
		env: { ...process.env, ...env, VERBATIM_CONTENT: folder },
		encoding: 'utf8',
	});

test('a build that finds mistakes lists them, exits 1 and leaves the last good output as it was', () => {
	withContent([edit('annotations', 'modality: agreed to', 'modalty: agreed to')], (folder) => {
		const output = join(folder, 'output');
		mkdirSync(output);
		writeFileSync(join(output, 'index.html'), LAST);
		const { status, stderr } = build(folder, ['--outDir', output]);
		assert.equal(status, 1);
		assert.match(stderr, /annotations\.yaml:\d+:\d+\n {2}found {5}the key “modalty”/);
		assert.match(stderr, /^1 mistake in 1 file\. Nothing was published\.$/m);
		assert.doesNotMatch(stderr, /^\s+at /m);
		assert.deepEqual(readdirSync(output), ['index.html']);
		assert.equal(readFileSync(join(output, 'index.html'), 'utf8'), LAST);
	});
});

/** Ends any process that runs Astro. */
const WITHOUT_ASTRO = 'if (process.argv[1].endsWith("astro.mjs")) { console.error("no Astro"); process.exit(1); }';

test('a step that fails is told with what it said, and what was there stays', () => {
	withContent([], (folder) => {
		const output = join(folder, 'output');
		mkdirSync(output);
		writeFileSync(join(output, 'index.html'), LAST);
		const { status, stderr } = build(folder, ['--outDir', output, '--force'], {
			NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(WITHOUT_ASTRO)}`,
		});
		assert.equal(status, 1);
		assert.match(stderr, /no Astro\n(?:.*\n)*The build failed \(templates\); .* is as it was\./);
		assert.deepEqual(readdirSync(output), ['index.html']);
		assert.deepEqual(
			readdirSync(folder).filter((name) => name.includes('staging')),
			[],
		);
	});
});

test('what a build does not take is told, and nothing is made', () => {
	for (const [args, found] of [
		[['--outDir'], /--outDir/],
		[['--config', 'other.mjs'], /--config/],
		[['--site', 'example'], /“example”\n {2}expected {2}the address/],
		[['2025-12-28-call'], /2025-12-28-call/],
	] as const) {
		const { status, stderr } = build('content', [...args]);
		assert.equal(status, 1);
		assert.match(stderr, found);
		assert.doesNotMatch(stderr, /^\s+at /m);
	}
});

test('a corpus of invented readouts is built to try it, and never for an address where it would be published', () => {
	withContent([(folder) => writeFileSync(join(folder, MARKER), '')], (folder) => {
		for (const [args, env] of [
			[['--site', 'https://example.org'], {}],
			[[], { VERBATIM_SITE: 'https://example.org' }],
		] as const) {
			const { status, stderr } = build(folder, ['--outDir', join(folder, 'output'), ...args], env);
			assert.equal(status, 1);
			assert.match(stderr, /a corpus of invented readouts, to be published at https:\/\/example\.org\n/);
			assert.match(stderr, /Nothing was published\.$/m);
		}
	});
});
