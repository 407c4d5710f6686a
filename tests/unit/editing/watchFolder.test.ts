import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { watchFolder } from '../../../src/editing/watchFolder.ts';
import { until } from '../../site/until.ts';

const folder = mkdtempSync(join(tmpdir(), 'verbatim-watch-'));
mkdirSync(join(folder, 'readouts', 'one'), { recursive: true });
writeFileSync(join(folder, 'readouts', 'one', 'readout.md'), 'one');
let seen: string[] = [];
const watcher = watchFolder(folder, (path) => seen.push(path.slice(folder.length + 1)), assert.ifError);
after(() => {
	watcher.close();
	rmSync(folder, { recursive: true });
});
/** Waits until this path was told, after something was done. */
async function tells(path: string, act: () => void): Promise<void> {
	seen = [];
	act();
	await until(async () => seen.includes(path));
}
const at = (...names: string[]) => join(folder, ...names);

test('tells of a file that changes, also one that is replaced, and again after that', async () => {
	await tells('readouts/one/readout.md', () => writeFileSync(at('readouts', 'one', 'readout.md'), 'two'));
	await tells('readouts/one/readout.md', () => {
		writeFileSync(at('readouts', 'one', 'draft'), 'three');
		renameSync(at('readouts', 'one', 'draft'), at('readouts', 'one', 'readout.md'));
	});
	await tells('readouts/one/readout.md', () => writeFileSync(at('readouts', 'one', 'readout.md'), 'four'));
});

test('tells of a file in a folder that came later, and of one that went', async () => {
	await tells('readouts/two', () => mkdirSync(at('readouts', 'two')));
	await tells('readouts/two/readout.md', () => writeFileSync(at('readouts', 'two', 'readout.md'), 'new'));
	await tells('readouts/two/readout.md', () => rmSync(at('readouts', 'two', 'readout.md')));
	await tells('readouts/two', () => rmSync(at('readouts', 'two'), { recursive: true }));
	await tells('readouts/two', () => mkdirSync(at('readouts', 'two')));
	await tells('readouts/two/readout.md', () => writeFileSync(at('readouts', 'two', 'readout.md'), 'again'));
});

test('tells of what changes in a folder that took the place of another, and not of the one that was there', async () => {
	const readout = ['readouts', 'three', 'readout.md'] as const;
	await tells('readouts/three', () => mkdirSync(at('readouts', 'three', 'inner'), { recursive: true }));
	await tells(join(...readout), () => writeFileSync(at(...readout), 'one'));
	// As fast as a checkout does it: nobody looks in between.
	for (const turn of ['two', 'three']) {
		await tells('readouts/three', () => {
			rmSync(at('readouts', 'three'), { recursive: true });
			mkdirSync(at('readouts', 'three', 'inner'), { recursive: true });
		});
		await tells(join(...readout), () => writeFileSync(at(...readout), turn));
		await tells('readouts/three/inner/file', () => writeFileSync(at('readouts', 'three', 'inner', 'file'), turn));
	}
	const aside = mkdtempSync(join(tmpdir(), 'verbatim-aside-'));
	mkdirSync(join(aside, 'new', 'inner'), { recursive: true });
	await tells('readouts/three', () => {
		renameSync(at('readouts', 'three'), join(aside, 'old'));
		renameSync(join(aside, 'new'), at('readouts', 'three'));
	});
	await tells(join(...readout), () => writeFileSync(at(...readout), 'four'));
	seen = [];
	writeFileSync(join(aside, 'old', 'readout.md'), 'five');
	writeFileSync(join(aside, 'old', 'inner', 'file'), 'five');
	await tells('readouts/three/inner/file', () => writeFileSync(at('readouts', 'three', 'inner', 'file'), 'six'));
	assert.ok(!seen.includes(join(...readout)), seen.join());
	rmSync(aside, { recursive: true });
});

test('what changes elsewhere is not told', async () => {
	const other = mkdtempSync(join(tmpdir(), 'verbatim-watch-'));
	seen = [];
	writeFileSync(join(other, 'readout.md'), 'one');
	await tells('last', () => writeFileSync(at('last'), ''));
	assert.deepEqual([...new Set(seen)], ['last']);
	rmSync(other, { recursive: true });
});
