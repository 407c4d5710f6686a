import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { Script } from 'node:vm';
import { workerFile } from '../../../src/offline/workerFile.ts';
import { offlineList, writeOfflineList } from '../../../src/offline/writeList.ts';

test('the service worker is a script by itself: it uses nothing from outside its function', () => {
	const script = workerFile('/sub/');
	assert.doesNotThrow(() => new Script(script));
	assert.doesNotMatch(script, /\b(?:import|export|require|interface)\b/);
	const listeners: string[] = [];
	// Where it starts, it may only take hold of events.
	new Script(script).runInNewContext({ addEventListener: (type: string) => listeners.push(type) });
	assert.deepEqual(listeners, ['install', 'activate', 'fetch']);
	assert.ok(script.includes('"verbatim /sub/ visited"'));
});

describe('the list of all files', () => {
	const folder = mkdtempSync(join(tmpdir(), 'verbatim-list-'));
	after(() => rmSync(folder, { recursive: true, force: true }));
	const put = (path: string, text: string) => {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	};
	for (const path of [
		'index.html',
		'404.html',
		'a/index.html',
		'a/b c; ü.txt',
		'a/card.png',
		'_headers',
		'sw.js',
		'offline.json',
	])
		put(path, `text of ${path}`);

	test('has addresses, sizes and digests, in order, and leaves out what no reader needs', () => {
		const { files = [], bytes, edition } = offlineList(folder);
		assert.deepEqual(
			files.map(([address]) => address),
			['404.html', 'a/b%20c;%20%C3%BC.txt', 'a/', ''],
		);
		assert.equal(
			bytes,
			files.reduce((sum, [, size]) => sum + size, 0),
		);
		assert.match(edition, /^[0-9a-f]{16}$/);
		for (const [, , digest] of files) assert.match(digest, /^[0-9a-f]{16}$/);
	});

	test('is another edition when a file is another, and the same when none is', () => {
		writeOfflineList(folder);
		const first = readFileSync(join(folder, 'offline.json'), 'utf8');
		writeOfflineList(folder);
		assert.equal(readFileSync(join(folder, 'offline.json'), 'utf8'), first);
		put('a/index.html', 'other');
		assert.notEqual(offlineList(folder).edition, JSON.parse(first).edition);
		assert.deepEqual(
			readdirSync(folder).filter((name) => name.endsWith('.new')),
			[],
		);
	});

	test('is left out where the edition is too large', () => {
		assert.equal(offlineList(folder, 10).files, undefined);
	});
});
