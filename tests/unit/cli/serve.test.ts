import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { basePath } from '../../../src/cli/basePath.ts';

const folder = mkdtempSync(join(tmpdir(), 'verbatim-serve-'));
writeFileSync(join(folder, 'index.html'), 'the edition');
after(() => rmSync(folder, { recursive: true }));

test('the path of a site is one, however it is typed', () => {
	for (const typed of ['sub', '/sub', 'sub/', '/sub/']) assert.equal(basePath(typed), '/sub/');
	for (const typed of ['', '/']) assert.equal(basePath(typed), '/');
});

test('the address that is printed answers, however its path is typed', async () => {
	for (const [at, typed] of ['sub', '/sub'].entries()) {
		const port = String(5600 + ((process.pid * 2 + at) % 300));
		const server = spawn(process.execPath, ['src/cli/serve.ts', '--outDir', folder, '--base', typed, '--port', port]);
		try {
			const printed = await new Promise<string>((resolve, reject) => {
				server.stdout.on('data', (data) => resolve(String(data)));
				server.stderr.on('data', (data) => reject(new Error(String(data))));
			});
			const [address = ''] = /http:\S+/.exec(printed) ?? [];
			assert.equal(address, `http://localhost:${port}/sub/`);
			assert.equal(await (await fetch(address)).text(), 'the edition');
		} finally {
			server.kill();
		}
	}
});

test('a path of its own is refused for the folder that the command builds itself', () => {
	const { status, stderr } = spawnSync(process.execPath, ['src/cli/serve.ts', '--base', '/sub/'], { encoding: 'utf8' });
	assert.equal(status, 1);
	assert.match(stderr, /--base \/sub\/ for dist[\s\S]*npm run build -- --outDir FOLDER --base \/sub\//);
});

test('a port that is none is refused as such', () => {
	for (const port of ['abc', '0', '70000', '80x']) {
		const { status, stderr } = spawnSync(process.execPath, ['src/cli/serve.ts', '--outDir', folder, '--port', port], {
			encoding: 'utf8',
		});
		assert.equal(status, 1);
		assert.match(stderr, new RegExp(`--port “${port}”[\\s\\S]*from 1 to 65535`));
	}
});
