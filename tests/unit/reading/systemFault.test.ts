import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runCommand } from '../../../src/importing/commandFault.ts';
import { keptFolder } from '../../../src/keptFolder.ts';
import { systemFault } from '../../../src/reading/systemFault.ts';

const NO_ROOM = 'ENOSPC: no space left on device';
const KEPT = keptFolder();

describe('what the machine refuses', () => {
	test('is told in plain words, by the number alone, too, and behind other words in capitals', () => {
		for (const [errors, file, found] of [
			[`Error: ${NO_ROOM}, open '/x/y'\n    at z (node:fs:1:1)\n`, '/x/y', 'no room left on the disk (ENOSPC)'],
			['Failed\nNo space left (os error 28)\n   0: x', 'npm run build', 'no room left on the disk (ENOSPC)'],
			[`ERROR: ${NO_ROOM}, open '/x/y'`, '/x/y', 'no room left on the disk (ENOSPC)'],
			[
				"ENOENT: nothing, open '/a'\nEACCES: denied, open '/b'",
				'/b',
				'a file or folder that this user may not use (EACCES)',
			],
			[`${NO_ROOM}, copyfile '/full' -> '/to/copy'`, '/to/copy', 'no room left on the disk (ENOSPC)'],
		] as const) {
			const fault = systemFault(errors, 'build');
			assert.deepEqual([fault?.file, fault?.found], [file, found], errors);
		}
	});

	test('is told apart from what is wrong with the program', () => {
		assert.equal(systemFault('TypeError: x is not a function\n    at y', 'build'), undefined);
		assert.equal(systemFault('ERROR: ENOTHING: z', 'build'), undefined);
	});

	test('comes with what helps: room in the folder of kept work, or another output folder', () => {
		const remedy = (call: string, command: string) => systemFault(`${NO_ROOM}, ${call}`, command)?.remedy;
		const room = `make room; what is kept in ${KEPT} can be made again, and may be removed`;
		for (const command of ['build', 'check', 'settle'])
			for (const call of ['write', `open '${KEPT}/editions/x'`]) assert.equal(remedy(call, command), room);
		assert.equal(remedy("open '/out/x'", 'build'), 'make room, or build into a folder on another disk (--outDir)');
		assert.equal(remedy("open '/content/x'", 'settle'), 'make room');
	});

	test('is told so by every command, without a stack', async (t) => {
		const { exitCode } = process;
		const told = t.mock.method(console, 'error', () => {});
		t.after(() => {
			process.exitCode = exitCode;
		});
		const full = Object.assign(new Error(`${NO_ROOM}, write`), { code: 'ENOSPC' });
		await runCommand({ name: 'settle', usage: '', args: [] }, () => Promise.reject(full));
		assert.equal(process.exitCode, 1);
		assert.match(
			`${told.mock.calls[0]?.arguments[0]}`,
			/^npm run settle\n {2}found {5}no room left on the disk \(ENOSPC\)\n.*\n {2}do {8}make room; what is kept/,
		);
	});
});
