import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type SlowServer, serveSlowly } from '../../../src/bench/slowServer.ts';

const around = mkdtempSync(join(tmpdir(), 'verbatim-server-'));
const folder = join(around, 'site');
const PAGE = `<!doctype html><title>A page</title>${'<p>The same words again.</p>'.repeat(2000)}`;
const INDEX = Buffer.from(Array.from({ length: 20_000 }, (_, index) => (index * 7919) % 251));
let server: SlowServer;
before(async () => {
	mkdirSync(join(folder, 'search'), { recursive: true });
	writeFileSync(join(folder, 'search', 'index.html'), PAGE);
	writeFileSync(join(folder, 'words.pf_index'), INDEX);
	writeFileSync(join(around, 'beside.txt'), 'not for readers');
	server = await serveSlowly(folder);
});
after(() => {
	server.close();
	rmSync(around, { recursive: true, force: true });
});

test('What is sent over the line is counted as it is sent: pages compressed, the index as it lies there', async () => {
	server.reset();
	assert.equal(await (await fetch(`${server.address}search/?q=words`)).text(), PAGE);
	assert.ok(server.sent() > 100 && server.sent() < PAGE.length / 20, `${server.sent()}`);
	server.reset();
	const index = await (await fetch(`${server.address}words.pf_index`)).arrayBuffer();
	assert.deepEqual(Buffer.from(index), INDEX);
	assert.ok(server.sent() > INDEX.length && server.sent() < INDEX.length + 1000, `${server.sent()}`);
});

test('A slow line is shared by all answers, and each waits first', async () => {
	server.slow({ rate: 800_000, delay: 100 });
	const start = performance.now();
	const answers = [1, 2].map(async () => (await fetch(`${server.address}words.pf_index`)).arrayBuffer());
	for (const answer of await Promise.all(answers)) assert.deepEqual(Buffer.from(answer), INDEX);
	// 40,000 bytes at 100,000 a second, after a tenth of a second.
	const time = performance.now() - start;
	assert.ok(time >= 490, `${time} ms`);
	server.slow(undefined);
});

test('What is not there, or not below the folder, is not found', async () => {
	for (const path of ['none/', '%2e%2e/beside.txt', '..%2fbeside.txt'])
		assert.equal((await fetch(server.address + path)).status, 404, path);
});
