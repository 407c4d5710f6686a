import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { writeCorpus } from '../../src/synthetic/writeCorpus.ts';
import { projectFolder, sha256 } from '../unit/contentFolder.ts';

const root = mkdtempSync(join(tmpdir(), 'verbatim-same-'));
after(() => rmSync(root, { recursive: true, force: true }));

/** What a checkout has, and nothing that an earlier build left. */
function checkout(folder: string): string {
	const leave = new Set(['node_modules', 'dist', '.astro', '.git']);
	mkdirSync(folder, { recursive: true });
	for (const name of readdirSync(projectFolder))
		if (!leave.has(name)) cpSync(join(projectFolder, name), join(folder, name), { recursive: true });
	symlinkSync(realpathSync(join(projectFolder, 'node_modules')), join(folder, 'node_modules'), 'junction');
	return folder;
}

function build(folder: string, outDir: string, environment: Record<string, string>): void {
	const { status, stderr } = spawnSync(process.execPath, ['src/cli/build.ts', '--outDir', outDir], {
		cwd: folder,
		env: { ...process.env, ...environment },
		encoding: 'utf8',
	});
	assert.equal(status, 0, stderr);
}

/** All files with the hash of what they hold. */
function filesOf(outDir: string): Map<string, string> {
	const files = readdirSync(outDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	return new Map(
		files
			.map(({ parentPath, name }) => join(parentPath, name))
			.map((path): [string, string] => [path.slice(outDir.length), sha256(readFileSync(path))])
			.toSorted(([a], [b]) => (a < b ? -1 : 1)),
	);
}

/** Files that two outputs do not have alike. */
const differing = (one: Map<string, string>, other: Map<string, string>): string[] =>
	[...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path));

/** More readouts than one process makes alone. */
const SHARED = 30;

test('two builds are the same in every byte, in another folder, time zone, locale and at another time', () => {
	// That of `npm run build`, which may have been made after another one, of what had changed alone.
	const one = filesOf(join(projectFolder, 'dist'));
	const later = pathToFileURL(join(import.meta.dirname, 'later.ts')).href;
	const folder = join(root, 'quite', 'an other ü');
	const elsewhere = join(root, 'elsewhere');
	build(checkout(folder), elsewhere, {
		TZ: 'Pacific/Kiritimati',
		LC_ALL: 'ar_EG.UTF-8',
		LANG: 'tr_TR.UTF-8',
		LANGUAGE: 'ar',
		NODE_OPTIONS: `--import ${later}`,
	});
	const other = filesOf(elsewhere);
	assert.ok(one.size > 200);
	assert.deepEqual(differing(one, other), [], `${basename(folder)} differs`);
});

test('a build is the same in every byte, however many processes share it', () => {
	const content = join(root, 'content');
	writeCorpus(SHARED, content, []);
	cpSync(join(projectFolder, 'content', 'pages'), join(content, 'pages'), { recursive: true });
	const builtWith = (processes: number) => {
		const outDir = join(root, `with ${processes}`);
		const cores = `import os from 'node:os'; import { syncBuiltinESMExports } from 'node:module';
			os.availableParallelism = () => ${processes}; syncBuiltinESMExports();`;
		build(projectFolder, outDir, {
			VERBATIM_CONTENT: content,
			VERBATIM_CARDS: 'off',
			VERBATIM_PASSAGES: 'agreements',
			VERBATIM_FORMATS: 'json',
			NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(cores)}`,
		});
		return filesOf(outDir);
	};
	const one = builtWith(1);
	assert.ok(one.size > 10 * SHARED);
	assert.deepEqual(differing(one, builtWith(3)), []);
});
