import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { freePort } from '../../src/bench/freePort.ts';
import { serveSite } from '../../src/cli/siteServer.ts';
import { headersOf } from '../../src/hosting/headers.ts';
import { mediaTypeOf } from '../../src/hosting/mediaTypes.ts';
import { projectFolder } from '../unit/contentFolder.ts';
import { buildSite } from './browser.ts';
import { READOUT } from './builtPages.ts';
import { until } from './until.ts';

const BASE = '/sub/path';
const root = mkdtempSync(join(tmpdir(), 'verbatim-hosts-'));
let built: string;
before(() => {
	built = buildSite({ base: BASE });
	// A large edition has its search index in parts.
	const part = join(built, 'pagefind', 'parts', '2015-2019.0123456789ab', 'index');
	mkdirSync(part, { recursive: true });
	writeFileSync(join(part, 'en_0123abc.pf_index'), 'a file of an index of some years');
});
after(() => rmSync(root, { recursive: true, force: true }));

const configuration = (file: string, port: number, site: string) =>
	readFileSync(join(projectFolder, 'hosting', file), 'utf8')
		.replaceAll('/srv/verbatim', site)
		.replaceAll('8080', String(port))
		.replaceAll('/404.html', `${BASE}/404.html`);

/** Starts a host on a folder in which the site lies below its base. */
const hosts: Record<string, (site: string, port: number) => ChildProcess> = {
	nginx(site, port) {
		writeFileSync(join(root, 'site.conf'), configuration('nginx.conf', port, site));
		const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
		writeFileSync(
			join(root, 'nginx.conf'),
			`${process.getuid?.() === 0 ? 'user root; ' : ''}pid ${root}/pid; error_log ${root}/log; events {} http { access_log off;
			${folders.map((name) => `${name}_temp_path ${root}/${name};`).join(' ')} include ${root}/site.conf; }`,
		);
		return spawn('nginx', ['-c', join(root, 'nginx.conf'), '-g', 'daemon off;'], { stdio: 'ignore' });
	},
	caddy(site, port) {
		writeFileSync(join(root, 'Caddyfile'), `{\n\tadmin off\n}\n${configuration('Caddyfile', port, site)}`);
		const env = { ...process.env, XDG_DATA_HOME: root, XDG_CONFIG_HOME: root };
		return spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', join(root, 'Caddyfile')], {
			stdio: 'ignore',
			env,
		});
	},
};

/** One file of every kind in the built site, and pages. */
function samples(): string[] {
	const kinds = new Map<string, string>();
	for (const entry of readdirSync(built, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile() || entry.name.startsWith('_')) continue;
		const path = join(entry.parentPath, entry.name).slice(built.length);
		kinds.set(
			`${mediaTypeOf(path)} ${/^\/(?:_astro|pagefind\/parts\/[^/]+(?:\/[a-z]+)?)\//.exec(path)?.[0] ?? ''}`,
			path,
		);
	}
	return [...kinds.values(), '/', '/search/', `/readouts/${READOUT}/`, '/errata.xml', '/pagefind/pagefind.js'];
}

/** The largest file of every kind, where it is large enough to be worth compressing. */
function largest(): string[] {
	const kinds = new Map<string | undefined, { path: string; size: number }>();
	for (const entry of readdirSync(built, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile() || entry.name.startsWith('_')) continue;
		const file = join(entry.parentPath, entry.name);
		const path = file.slice(built.length);
		const { size } = statSync(file);
		if (size > (kinds.get(mediaTypeOf(path))?.size ?? 1000)) kinds.set(mediaTypeOf(path), { path, size });
	}
	return [...kinds.values()].map(({ path }) => path);
}

async function looksRight(address: string): Promise<void> {
	for (const path of samples()) {
		const response = await fetch(address + BASE + path);
		assert.equal(response.status, 200, path);
		const type = mediaTypeOf(path.endsWith('/') ? `${path}index.html` : path);
		assert.equal(response.headers.get('content-type')?.toLowerCase(), type, path);
		const sent = Object.fromEntries(
			Object.keys(headersOf(path)).map((name) => [name, response.headers.get(name)?.split(/,\s*/).toSorted()]),
		);
		const wanted = Object.fromEntries(
			Object.entries(headersOf(path)).map(([name, value]) => [name, value.split(/,\s*/).toSorted()]),
		);
		assert.deepEqual(sent, wanted, path);
		const bytes = Buffer.from(await response.arrayBuffer());
		assert.deepEqual(bytes, readFileSync(join(built, path.endsWith('/') ? `${path}index.html` : path)), path);
	}
	// The page that stands in for a missing file is sent as what it is, and not for good.
	for (const path of ['/no/such/page/', '/_astro/gone.js', '/readouts/gone/tei.xml', '/gone/feed.json', '/gone.wasm']) {
		const missing = await fetch(address + BASE + path);
		assert.equal(missing.status, 404, path);
		assert.match(missing.headers.get('content-type') ?? '', /^text\/html; *charset=utf-8$/i, path);
		for (const [name, value] of Object.entries(headersOf('/404.html')))
			assert.equal(missing.headers.get(name), value, `${path}: ${name}`);
		assert.match(await missing.text(), /No page has this address/);
	}
}

test('the local server sends what a host should', async () => {
	const { server, address } = await serveSite(built, { base: `${BASE}/` });
	await looksRight(address.slice(0, -BASE.length - 1));
	server.close();
	server.closeAllConnections();
});

/** What hosts send for a path by the rules of `_headers`: all that fit, values of one name joined. For Netlify a slash before `*` may be missing. */
function sentBy(rules: readonly string[][], path: string): Record<string, string> {
	const sent: Record<string, string> = {};
	for (const [rule = '', ...headers] of rules) {
		const literal = rule.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
		if (
			!new RegExp(
				`^${literal
					.join('.*')
					.replaceAll('/.*', '/?.*')
					.replace(/:[a-z]\w*/gi, '[^/]+')}$`,
			).test(path)
		)
			continue;
		for (const [, name = '', value = ''] of headers.map((header) => /^ {2}(.*?): (.*)$/.exec(header) ?? []))
			sent[name] = sent[name] ? `${sent[name]}, ${value}` : value;
	}
	return sent;
}

test('`_headers` gives every file its headers and its type, where hosts do not know that by its end', () => {
	const rules = readFileSync('dist/_headers', 'utf8')
		.trimEnd()
		.split('\n\n')
		.map((rule) => rule.split('\n'));
	assert.ok(rules.length <= 100, 'Cloudflare reads a hundred rules');
	const paths = rules.map(([path]) => path);
	assert.deepEqual(paths, [...new Set(paths)], 'of two rules for one path Cloudflare reads the last alone');
	const known = /(?<!\/feed|\/linkset|\.csl|\.schema)\.(?:html|js|css|json|jsonld|png|svg|wasm|pf_meta|pf_index)$/;
	const part = '/pagefind/parts/2015-2019.0123456789ab/index/en_0123abc.pf_index';
	const files = readdirSync('dist', { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name !== '_headers')
		.map(({ parentPath, name }) => join(parentPath, name).slice('dist'.length));
	const kinds = new Map([...files, part].map((path) => [path.replace(/[^/]*\d[^/]*(?=\/)|[^/]*(?=\.)/g, ''), path]));
	for (const path of kinds.values()) {
		const { 'Content-Type': type, ...headers } = sentBy(rules, path);
		assert.deepEqual({ 'Cache-Control': 'no-cache', ...headers }, headersOf(path), path);
		if (type || !known.test(path)) assert.equal(type, mediaTypeOf(path), path);
	}
});

// Not every machine has these programs; what their files say is compared on each, in unit/hosting/hostFiles.
for (const [name, start] of Object.entries(hosts))
	describe(name, { skip: spawnSync(name, ['version']).error !== undefined }, () => {
		let host: ChildProcess;
		let address: string;
		before(async () => {
			const port = await freePort();
			const site = join(root, `site-${name}`);
			// The folder of the host, with the site at the sub-path.
			mkdirSync(join(site, 'sub'), { recursive: true });
			symlinkSync(resolve(built), join(site, 'sub', 'path'));
			host = start(site, port);
			address = `http://127.0.0.1:${port}`;
			await until(() =>
				fetch(address).then(
					() => true,
					() => false,
				),
			);
		});
		after(() => host.kill());

		test('sends the files with their types and headers, and the page for what is missing', async () => {
			await looksRight(address);
		});

		test('compresses what is not compressed by itself', async () => {
			for (const path of [`/readouts/${READOUT}/`, '/no/such/page/', ...largest()]) {
				const response = await fetch(address + BASE + path, { headers: { 'accept-encoding': 'gzip' } });
				const compressed = /\.(?:png|pf_meta|pf_index)$/.test(path) ? null : 'gzip';
				assert.equal(response.headers.get('content-encoding'), compressed, path);
				await response.arrayBuffer();
			}
		});

		test('leads a folder to its page, and answers that nothing has changed', async () => {
			const folder = await fetch(`${address}${BASE}/search`, { redirect: 'manual' });
			assert.ok([301, 308].includes(folder.status));
			assert.equal(new URL(folder.headers.get('location') ?? '', address).pathname, `${BASE}/search/`);
			const first = await fetch(`${address}${BASE}/icon.svg`);
			await first.arrayBuffer();
			const again = await fetch(`${address}${BASE}/icon.svg`, {
				headers: { 'if-none-match': first.headers.get('etag') ?? '' },
			});
			assert.equal(again.status, 304);
		});
	});
