import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { workFolder } from '../../src/building/workFolder.ts';
import { projectFolder, sha256 } from '../unit/contentFolder.ts';
import { WITHOUT_BOOKS } from './browser.ts';
import { until } from './until.ts';

const root = mkdtempSync(join(tmpdir(), 'verbatim-interrupted-'));
after(() => rmSync(root, { recursive: true, force: true }));
const outDir = join(root, 'out');
const command = ['src/cli/build.ts', '--outDir'];
process.env.VERBATIM_FORMATS = WITHOUT_BOOKS;

/** All files of a folder with their hashes. */
const stateOf = (folder: string) =>
	Object.fromEntries(
		readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map(({ parentPath, name }) => join(parentPath, name))
			.map((path) => [path.slice(folder.length), sha256(readFileSync(path))]),
	);
/** The same files in another folder of this name: the next build makes all of them anew. */
function makeStrange(folder: string): void {
	cpSync(folder, `${folder}.copy`, { recursive: true });
	rmSync(folder, { recursive: true });
	renameSync(`${folder}.copy`, folder);
}
let good: Record<string, string>;
before(() => {
	const { status, stderr } = spawnSync(process.execPath, [...command, outDir], { encoding: 'utf8' });
	assert.equal(status, 0, stderr);
	// Something that the next build would not make, so that it is seen whether it came.
	writeFileSync(join(outDir, 'mark'), 'the last good output');
	makeStrange(outDir);
	good = stateOf(outDir);
});

describe('a build that is killed', () => {
	// When it has just begun, has read the content, writes pages, and brings them together.
	for (const [moment, seen] of [
		['at once', undefined],
		['when it has read the content', (work: string) => join(work, 'snapshot.json')],
		['while it writes pages', (work: string) => join(work, 'pages.0', 'readouts')],
		['when pages are written', (work: string) => join(work, 'pages.0.json')],
	] as const)
		test(`${moment} leaves the last good output whole`, async () => {
			const child = spawn(process.execPath, [...command, outDir], { stdio: 'ignore' });
			if (seen) await until(async () => existsSync(seen(workFolder(outDir, child.pid))) || child.exitCode !== null);
			else await wait(150);
			assert.equal(child.exitCode, null, 'it was still at work');
			child.kill('SIGKILL');
			await once(child, 'close');
			assert.deepEqual(stateOf(outDir), good);
		});

	test('is no obstacle to the next', async () => {
		const { status, stderr } = spawnSync(process.execPath, [...command, outDir], { encoding: 'utf8' });
		assert.equal(status, 0, stderr);
		const { '/mark': _, ...pages } = good;
		assert.deepEqual(stateOf(outDir), pages);
		assert.deepEqual(readdirSync(root), ['out']);
	});
});

describe('a build that cannot write', () => {
	const full = join(root, 'full');
	const build = (limit: string, target: string, env: NodeJS.ProcessEnv = {}) =>
		spawnSync('sh', ['-c', `trap '' XFSZ; ${limit} exec "$@"`, 'sh', process.execPath, ...command, target], {
			cwd: projectFolder,
			encoding: 'utf8',
			env: { ...process.env, ...env },
		});
	const told = ({ status, stderr }: { status: number | null; stderr: string }, found: RegExp) => {
		assert.equal(status, 1);
		assert.match(stderr, found);
		assert.match(stderr, /The build failed(?: \(.*\))?; (?:.* is as it was|nothing was written)\./);
		assert.doesNotMatch(stderr, /^\s+at /m);
	};

	test('for want of room on the disk says so, and leaves what was there', () => {
		mkdirSync(full);
		// A small disk, where one can be made; otherwise a process that is told so.
		const small = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'none', full]).status === 0;
		const preload = pathToFileURL(join(projectFolder, 'tests/site/fullDisk.ts')).href;
		const env = small ? {} : { NODE_OPTIONS: `--import ${preload}`, FULL_DISK: full };
		try {
			const target = join(full, 'out');
			mkdirSync(target);
			const page = readFileSync(join(outDir, 'index.html'), 'utf8');
			writeFileSync(join(target, 'index.html'), page);
			told(build('', target, env), /no room left on the disk \(ENOSPC\)/);
			assert.deepEqual(readdirSync(full), ['out']);
			assert.equal(readFileSync(join(target, 'index.html'), 'utf8'), page);
		} finally {
			if (small) spawnSync('umount', [full]);
		}
	});

	test('a file as large as it must be says so, and leaves what was there', {
		skip: process.platform === 'win32',
	}, () => {
		makeStrange(outDir);
		const before = stateOf(outDir);
		told(build('ulimit -f 150;', outDir), /a file larger than this system lets one be \(EFBIG\)|ended without a word/);
		assert.deepEqual(stateOf(outDir), before);
		assert.deepEqual(
			readdirSync(dirname(outDir)).filter((name) => name.startsWith(`${basename(outDir)}.`)),
			[],
		);
	});
});
