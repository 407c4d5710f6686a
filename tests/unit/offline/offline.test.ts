import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { Script } from 'node:vm';
import { workerFile } from '../../../src/offline/workerFile.ts';
import { offlineList, writeOfflineList } from '../../../src/offline/writeList.ts';

const script = await workerFile();

test('the service worker is a script by itself', () => {
	assert.doesNotThrow(() => new Script(script));
	assert.doesNotMatch(script, /\b(?:import|export|require|interface)\b/);
	const listeners: string[] = [];
	// Where it starts, it may only take hold of events.
	new Script(script).runInNewContext({
		addEventListener: (type: string) => listeners.push(type),
		location: new URL('https://example.org/sub/sw.js'),
		URL,
	});
	assert.deepEqual(listeners, ['install', 'activate', 'fetch']);
});

describe('the service worker', () => {
	const SITE = 'https://example.org/sub/';
	/** What a page gets from a worker whose network is `network`, and what is kept of it; `put` keeps. */
	async function visit(
		path: string,
		network: (address: string, options?: RequestInit) => Promise<Response>,
		put: () => void = () => {},
	) {
		const listeners = new Map<string, (event: unknown) => void>();
		const kept = new Map([[`${SITE}old/`, new Response()]]);
		const store = {
			match: async () => new Response('kept'),
			keys: async () => [...kept.keys()].map((url) => ({ url })),
			delete: async ({ url }: { url: string }) => kept.delete(url),
			put: async (key: string, response: Response) => {
				put();
				kept.set(key, response);
			},
		};
		new Script(script).runInNewContext({
			addEventListener: (type: string, listener: (event: unknown) => void) => listeners.set(type, listener),
			location: new URL(`${SITE}sw.js`),
			caches: { open: async () => store, keys: async () => [] },
			fetch: (asked: string | { url: string }, options?: RequestInit) =>
				network(typeof asked === 'string' ? asked : asked.url, options),
			...{ URL, Response, Headers, performance, setTimeout: (wait: () => void) => setTimeout(wait, 0) },
		});
		let answer: Promise<Response> | undefined;
		// An event takes promises as long as it is told of, and while one that it took is open.
		let open = 1;
		const waiting: Promise<unknown>[] = [];
		const waitUntil = (promise: Promise<unknown>) => {
			assert.ok(open > 0, 'the event has ended');
			open += 1;
			const done = promise.catch(() => {}).then(() => {});
			waiting.push(done);
			void done.then(() => {
				open -= 1;
			});
		};
		listeners.get('fetch')?.({
			request: { url: SITE + path, method: 'GET', mode: 'navigate', headers: new Headers() },
			waitUntil,
			respondWith(promise: Promise<Response>) {
				answer = promise;
				waitUntil(promise);
			},
		});
		open -= 1;
		const response = await answer;
		for (let at = 0; at < waiting.length; at += 1) await waiting[at];
		return { response, kept: [...kept.keys()] };
	}
	const page = (body: BodyInit = 'text', told: { type?: string; url?: string } = {}) =>
		Object.defineProperties(new Response(body, { headers: { 'content-type': 'text/html' } }), {
			type: { value: told.type ?? 'basic' },
			url: { value: told.url ?? '' },
		});

	test('keeps the words of an address where a host leads to another', async () => {
		const asked: string[] = [];
		const { response } = await visit('search?q=truce', async (address, { redirect } = {}) => {
			asked.push(address);
			return page('', redirect === 'manual' ? { type: 'opaqueredirect' } : { url: `${SITE}search/` });
		});
		assert.equal(response?.headers.get('location'), `${SITE}search/?q=truce`);
		assert.deepEqual(asked, [`${SITE}search`, `${SITE}search`], 'and sends them to none');
	});

	test('keeps a page that comes late', async () => {
		const { response, kept } = await visit('topics/', async () => {
			await new Promise((resolve) => setTimeout(resolve, 50));
			return page();
		});
		assert.equal(await response?.text(), 'kept');
		assert.deepEqual(kept, [`${SITE}old/`, `${SITE}topics/`]);
	});

	test('forgets nothing for a page that breaks off, and what is old where there is no room', async () => {
		const broken = new ReadableStream({ pull: (controller) => controller.error(new TypeError('broken')) });
		assert.deepEqual((await visit('topics/', async () => page(broken))).kept, [`${SITE}old/`]);
		const full = () => {
			throw new DOMException('', 'QuotaExceededError');
		};
		assert.deepEqual((await visit('topics/', async () => page(), full)).kept, []);
	});
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
