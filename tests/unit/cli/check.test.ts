import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { keptFolder } from '../../../src/keptFolder.ts';
import { type Change, contentFiles, edit, projectFolder, readoutId, withContent } from '../contentFolder.ts';

/** A second readout, right as long as the first is. */
const second: Change = (folder) =>
	cpSync(join(folder, 'readouts', readoutId), join(folder, 'readouts', 'second'), { recursive: true });

function check(content: string, ...ids: string[]) {
	return checkWith({}, content, ...ids);
}

/** On a machine that refuses something: a module that is loaded before, and its setting. */
function checkWith(machine: { preload?: string; env?: NodeJS.ProcessEnv }, content: string, ...ids: string[]) {
	const preload = machine.preload ? ['--import', `./tests/${machine.preload}`] : [];
	const { status, stdout, stderr } = spawnSync(process.execPath, [...preload, 'src/cli/check.ts', ...ids], {
		cwd: projectFolder,
		env: { ...process.env, ...machine.env, VERBATIM_CONTENT: content },
		encoding: 'utf8',
	});
	return { status, stdout, stderr };
}

test('all of the content is checked, or the readouts that are named', () =>
	withContent([second], (folder) => {
		assert.equal(check(folder).stdout, '2 readouts, 34 sentences: no mistakes.\n');
		assert.equal(check(folder, 'second').stdout, '1 readout, 17 sentences: no mistakes.\n');
	}));

test('a mistake is told each time until it is mended, and not where another readout is asked for', () =>
	withContent([second, edit('annotations', 'modality: agreed to', 'modalty: agreed to')], (folder) => {
		for (const ids of [[], [], [readoutId]]) {
			const { status, stderr } = check(folder, ...ids);
			assert.equal(status, 1);
			assert.match(stderr, /annotations\.yaml:\d+:\d+\n {2}found {5}the key “modalty”/);
		}
		assert.equal(check(folder, 'second').status, 0);
		edit('annotations', 'modalty: agreed to', 'modality: agreed to')(folder);
		assert.equal(check(folder).stdout, '2 readouts, 34 sentences: no mistakes.\n');
	}));

test('what was right is read again when a register changes', () =>
	withContent([], (folder) => {
		assert.equal(check(folder).status, 0);
		edit('people', /^- id: yury-ushakov$/m, '- id: yury-ushakow')(folder);
		const { status, stderr } = check(folder);
		assert.equal(status, 1);
		assert.match(stderr, /yury-ushakov/);
	}));

test('an id that there is not is told, without a stack', () => {
	const { status, stderr } = check('content', 'nothing');
	assert.equal(status, 1);
	assert.match(stderr, /no readout of this id/);
	assert.doesNotMatch(stderr, /\n\s+at /);
});

test('content is checked where no room is left to keep what was read', () =>
	withContent([second, edit('people', /^- id: yury-ushakov$/m, '- id: yury-ushakov # of its own')], (folder) => {
		const full = { preload: 'site/fullDisk.ts', env: { FULL_DISK: keptFolder(), FULL_DISK_AFTER: '0' } };
		const { status, stdout, stderr } = checkWith(full, folder);
		assert.equal(stdout, '2 readouts, 34 sentences: no mistakes.\n', stderr);
		assert.equal(status, 0);
		assert.match(stderr, /^What was read could not be kept in .*verbatim, and is read again next time/);
	}));

test('a file that may not be read is told with its name', () =>
	withContent([], (folder) => {
		const path = `${folder}/${contentFiles.annotations}`;
		const { status, stderr } = checkWith({ preload: 'unit/refusedFile.ts', env: { REFUSED: path } }, folder);
		assert.equal(status, 1);
		assert.ok(stderr.startsWith(`${path}:1:1\n  found     a file that cannot be read (EACCES)\n`), stderr);
		assert.doesNotMatch(stderr, /\n\s+at /);
	}));
