import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { costsFile, type FileCosts } from '../../../src/publish/fileCosts.ts';

const program = (folder: string) => `
	const { noteCost } = await import(${JSON.stringify(new URL('../../../src/publish/fileCosts.ts', import.meta.url).href)});
	const started = performance.now() - 10;
	noteCost(['verbatim-2024.epub', 'verbatim-2025-12.epub', 'navigation;down=1.jsonld'].map((name) => ${JSON.stringify(`${folder}/`)} + name), started);`;

test('a process tells what its files took, by their names, where it is asked', () => {
	const folder = mkdtempSync(join(tmpdir(), 'verbatim-costs-'));
	try {
		for (const name of ['verbatim-2024.epub', 'verbatim-2025-12.epub', 'navigation;down=1.jsonld'])
			writeFileSync(join(folder, name), 'x'.repeat(7));
		const timings = join(folder, 'timings.json');
		for (const env of [{ VERBATIM_TIMINGS: '' }, { VERBATIM_TIMINGS: timings }])
			assert.equal(
				spawnSync(process.execPath, ['--input-type=module', '-e', program(folder)], { env: { ...process.env, ...env } })
					.status,
				0,
			);
		const [line = '', ...rest] = readFileSync(costsFile(timings), 'utf8').trim().split('\n');
		assert.deepEqual(rest, []);
		const costs = JSON.parse(line) as FileCosts;
		assert.deepEqual(
			Object.entries(costs).map(([name, { files, bytes }]) => [name, files, bytes]),
			[
				['verbatim.epub', 2, 14],
				['navigation.jsonld', 1, 7],
			],
		);
		assert.ok(Object.values(costs).every(({ milliseconds }) => milliseconds > 3));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});
