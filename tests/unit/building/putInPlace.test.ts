import assert from 'node:assert/strict';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { mergeInto, putInPlace, recover, stagingOf } from '../../../src/building/putInPlace.ts';

const root = mkdtempSync(join(tmpdir(), 'verbatim-place-'));
after(() => rmSync(root, { recursive: true, force: true }));

/** Writes files below a folder, and gives it back. */
function made(folder: string, files: Record<string, string>): string {
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	return folder;
}
/** An output folder, and the finished site that waits beside it. */
function output(name: string, old: Record<string, string>, staged: Record<string, string>): string {
	const outDir = made(join(root, name, 'dist'), old);
	made(join(stagingOf(outDir), 'site'), staged);
	return outDir;
}
const filesIn = (folder: string): Record<string, string> =>
	Object.fromEntries(
		readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((path) => statSync(join(folder, path)).isFile())
			.toSorted()
			.map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
	);
const part = { whole: false, gone: ['old/index.html'], renewed: ['readouts/a'] };
const before = { 'index.html': 'one', 'same.html': 'same', 'old/index.html': 'x', 'readouts/a/1/index.html': 'x' };
const staged = { 'index.html': 'two', 'same.html': 'same', 'readouts/a/index.html': 'new' };

test('a new output takes the place of the old one', () => {
	const outDir = output('whole', { 'old.html': 'old' }, { 'index.html': 'new' });
	putInPlace(outDir, { whole: true, gone: [], renewed: [] });
	assert.deepEqual(filesIn(outDir), { 'index.html': 'new' });
	assert.deepEqual(readdirSync(dirname(outDir)), ['dist']);
});

test('what changed is put in, what is gone is taken out, what is the same is not written', () => {
	const outDir = output('part', before, staged);
	const { ino } = statSync(join(outDir, 'same.html'));
	putInPlace(outDir, part);
	assert.deepEqual(filesIn(outDir), staged);
	assert.ok(!existsSync(join(outDir, 'old')), 'an empty folder stays');
	assert.equal(statSync(join(outDir, 'same.html')).ino, ino);
	assert.deepEqual(readdirSync(dirname(outDir)), ['dist']);
});

test('a build that was killed while it moved files is finished by the next one', () => {
	for (const whole of [true, false]) {
		const outDir = output(`killed-${whole}`, before, staged);
		writeFileSync(
			join(stagingOf(outDir), 'journal.json'),
			JSON.stringify({ whole, gone: ['old/index.html', 'readouts/a/1/index.html'] }),
		);
		// Killed between the two moves, or after the first file.
		rmSync(whole ? outDir : join(outDir, 'old'), { recursive: true });
		assert.ok(recover(outDir));
		assert.deepEqual(filesIn(outDir), staged);
		assert.deepEqual(readdirSync(dirname(outDir)), ['dist']);
	}
});

test('a build that was killed after any of its moves is finished by the next one', () => {
	const old = { ...before, 'readouts/a/2/index.html': 'y' };
	const now = { ...staged, 'readouts/a/2/index.html': 'z', 'readouts/b/index.html': 'new' };
	for (let moves = 0; moves <= Object.keys(now).length; moves += 1) {
		const outDir = output(`killed-after-${moves}`, old, now);
		writeFileSync(
			join(stagingOf(outDir), 'journal.json'),
			JSON.stringify({ whole: false, gone: ['old/index.html', 'readouts/a/1/index.html'] }),
		);
		for (const path of Object.keys(now).slice(0, moves)) {
			mkdirSync(dirname(join(outDir, path)), { recursive: true });
			renameSync(join(stagingOf(outDir), 'site', path), join(outDir, path));
		}
		recover(outDir);
		assert.deepEqual(filesIn(outDir), filesIn(made(join(root, `now-${moves}`), now)));
	}
});

test('a folder that is not there is moved as a whole', () => {
	const folder = made(join(root, 'merged'), { 'a/1': 'old', same: 'same' });
	const more = made(join(root, 'more'), { 'a/2': 'new', 'b/c/3': 'new', same: 'same' });
	const { ino } = statSync(join(more, 'b'));
	mergeInto(more, folder);
	assert.deepEqual(filesIn(folder), { 'a/1': 'old', 'a/2': 'new', 'b/c/3': 'new', same: 'same' });
	assert.equal(statSync(join(folder, 'b')).ino, ino);
});

test('a build that was killed before is forgotten', () => {
	const outDir = output('before', before, staged);
	assert.ok(!recover(outDir));
	assert.deepEqual(filesIn(outDir), before);
	assert.deepEqual(readdirSync(dirname(outDir)), ['dist']);
});
