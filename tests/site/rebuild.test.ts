import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { readRecord } from '../../src/building/buildRecord.ts';
import { recover } from '../../src/building/putInPlace.ts';
import { writeCorpus } from '../../src/synthetic/writeCorpus.ts';

// What a build makes after another one is what it would make from nothing, and the rest stays as it is.
const folder = mkdtempSync(join(tmpdir(), 'verbatim-rebuild-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const content = join(folder, 'content');
writeCorpus(4, content, []);
cpSync('content/pages', join(content, 'pages'), { recursive: true });

/** A build, with flags of Node's. */
const run = (outDir: string, flags: string[] = []) =>
	spawnSync(process.execPath, [...flags, 'src/cli/build.ts', '--outDir', join(folder, outDir)], {
		encoding: 'utf8',
		env: { ...process.env, VERBATIM_CONTENT: content, VERBATIM_CARDS: 'off', VERBATIM_FORMATS: '-pdf,-html' },
	});

/** Kills the process when it has written down what it is to move. */
const KILLED_AT_JOURNAL = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const { renameSync } = fs;
fs.renameSync = (from, to) => {
	renameSync(from, to);
	if (to.endsWith('journal.json')) process.kill(process.pid, 'SIGKILL');
};
syncBuiltinESMExports();`;

function build(outDir: string): string {
	const { status, stdout, stderr } = run(outDir);
	assert.equal(status, 0, stdout + stderr);
	return stdout;
}

/** All files with the hash of what they hold, and when they were written. */
function filesOf(outDir: string): Map<string, { hash: string; written: number }> {
	const root = join(folder, outDir);
	const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
		statSync(join(root, path)).isFile(),
	);
	return new Map(
		paths.toSorted().map((path) => {
			const hash = createHash('sha256')
				.update(readFileSync(join(root, path)))
				.digest('hex');
			return [path, { hash, written: statSync(join(root, path)).mtimeMs }];
		}),
	);
}
/** Files that two outputs do not have alike. */
function differing(one: string, other: string): string[] {
	const [a, b] = [filesOf(one), filesOf(other)];
	return [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path)?.hash !== b.get(path)?.hash);
}

const ids = readdirSync(join(content, 'readouts')).toSorted();
const [first = '', second = '', third = ''] = ids;
const annotations = join(content, 'readouts', second, 'annotations.yaml');

describe('a build after a build', () => {
	build('out');
	const before = filesOf('out');

	test('makes nothing where nothing changed', () => assert.match(build('out'), /Nothing changed/));

	test('makes what one changed annotation changes, and leaves the rest in place', () => {
		const text = readFileSync(annotations, 'utf8');
		writeFileSync(annotations, text.replace(/^ {4}name: (.*)$/m, '    name: Another name'));
		assert.notEqual(readFileSync(annotations, 'utf8'), text);
		build('out');
		build('fresh');
		assert.deepEqual(differing('out', 'fresh'), []);
		const now = filesOf('out');
		const touched = [...now].flatMap(([path, { written }]) => (before.get(path)?.written === written ? [] : path));
		assert.ok(touched.some((path) => path === join('readouts', second, 'index.html')));
		for (const id of [first, third])
			assert.deepEqual(
				touched.filter((path) => path.startsWith(join('readouts', id))),
				[],
			);
		assert.ok(touched.length < now.size / 2, `${touched.length} of ${now.size} files were written`);
	});

	test('removes what is gone; where it cannot put a file in place it says what stands there, and the next one finishes it', () => {
		rmSync(join(content, 'readouts', third), { recursive: true });
		const page = join(folder, 'out', 'readouts', 'index.html');
		rmSync(page);
		mkdirSync(join(page, 'folder'), { recursive: true });
		const { status, stderr } = run('out');
		assert.equal(status, 1);
		assert.match(stderr, /\(putting files in place\); some files in .* are new, others as they were/);
		assert.doesNotMatch(stderr, /^\s+at |Nothing was published/m);
		rmSync(page, { recursive: true });
		build('out');
		build('anew');
		assert.deepEqual(differing('out', 'anew'), []);
		assert.ok(![...filesOf('out').keys()].some((path) => path.includes(third)));
	});

	test('makes the page of the method anew when its words change; nothing is left to go by when it is killed as it puts files in place', () => {
		const method = join(content, 'pages', 'method.md');
		writeFileSync(method, `${readFileSync(method, 'utf8')}\nA sentence that is new.\n`);
		const { signal } = run('out', ['--import', `data:text/javascript,${encodeURIComponent(KILLED_AT_JOURNAL)}`]);
		assert.equal(signal, 'SIGKILL');
		const outDir = join(folder, 'out');
		// Else the next build would hold the content of before for built, and this one's pages are in place by then.
		assert.equal(readRecord(outDir), undefined);
		assert.ok(recover(outDir));
		assert.match(readFileSync(join(outDir, 'method', 'index.html'), 'utf8'), /A sentence that is new\./);
	});
});
