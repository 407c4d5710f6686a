import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { corpusFormats, readoutFormats } from '../../../src/export/formats.ts';
import { headerRules, headersOf } from '../../../src/hosting/headers.ts';
import { headersFile } from '../../../src/hosting/headersFile.ts';
import { mediaTypeOf, mediaTypes } from '../../../src/hosting/mediaTypes.ts';
import { projectFolder } from '../contentFolder.ts';

const bare = (type: string) => type.split(';')[0] as string;

describe('media types', () => {
	test('of the formats that readers take away are those of the one table', () => {
		for (const { file, mediaType } of readoutFormats)
			assert.equal(bare(mediaTypeOf(`readouts/x/${file}`) ?? 'none'), bare(mediaType), file);
		for (const { file, mediaType } of corpusFormats) assert.equal(bare(mediaTypeOf(file) ?? 'none'), mediaType, file);
	});

	test('go by the longest end of a name', () => {
		for (const [path, type] of [
			['index.html', 'text/html; charset=utf-8'],
			['readouts/x/cite.csl.json', 'application/vnd.citationstyles.csl+json'],
			['readouts/x/edition.json', 'application/json'],
			['errata.xml', 'application/atom+xml'],
			['sitemap.xml', 'application/xml'],
			['readouts/x/tei.xml', 'application/tei+xml'],
			['feed.json', 'application/feed+json'],
			['pagefind/index/en_1.pf_index', 'application/octet-stream'],
			['no-end', undefined],
		] as const)
			assert.equal(mediaTypeOf(path), type, path);
	});
});

describe('headers', () => {
	test('keep what never changes for good, and have the rest asked for again', () => {
		for (const path of ['/_astro/x.hash.js', '/pagefind/index/x.pf_index', '/pagefind/2015-2019/index/x.pf_index'])
			assert.match(headersOf(path)['Cache-Control'] ?? '', /max-age=31536000, immutable/, path);
		const mayChange = [
			'pagefind-entry.json',
			'pagefind.js',
			'2015-2019/pagefind-entry.json',
			'2015/texts/index/0.json',
		];
		for (const path of ['/', '/search/', '/sw.js', ...mayChange.map((name) => `/pagefind/${name}`)])
			assert.equal(headersOf(path)['Cache-Control'], 'no-cache', path);
	});

	test('let no page be framed, and never weaken the policy of a page', () => {
		assert.match(headersOf('/')['Content-Security-Policy'] ?? '', /frame-ancestors 'none'/);
		for (const { headers } of headerRules)
			for (const value of Object.values(headers)) assert.doesNotMatch(value, /unsafe-inline|'unsafe-eval'|https?:/);
	});

	test('set no header twice for one path but the policy, which hosts join', () => {
		const [everywhere, ...others] = headerRules;
		for (const rule of others)
			for (const name of Object.keys(rule.headers))
				assert.ok(name === 'Content-Security-Policy' || !(name in (everywhere?.headers ?? {})), `${rule.for}: ${name}`);
	});
});

test('`_headers` keeps to what Netlify and Cloudflare Pages can read', () => {
	const text = headersFile(['feed.json', 'linkset.json']);
	const rules = text.trimEnd().split('\n\n');
	assert.ok(rules.length <= 100, 'Cloudflare reads a hundred rules');
	for (const rule of rules) {
		const [path = '', ...headers] = rule.split('\n');
		assert.match(path, /^\/(?:[a-z0-9._:-]+\/)*(?:[a-z0-9._-]+|\*)$/i, path);
		assert.ok(headers.length > 0);
		for (const header of headers) assert.match(header, /^ {2}[A-Z][A-Za-z-]+: .{1,1900}$/);
	}
	assert.match(text, /^\/feed\.json\n {2}Content-Type: application\/feed\+json$/m);
});

for (const file of ['nginx.conf', 'Caddyfile'] as const)
	test(`hosting/${file} sends what the table and the rules say`, () => {
		const text = readFileSync(join(projectFolder, 'hosting', file), 'utf8');
		for (const [end, type] of mediaTypes) {
			const said =
				file === 'Caddyfile'
					? `path *${end}\n`
					: /^\.[^.]+$/.test(end)
						? `${bare(type)} ${end.slice(1)};`
						: `location ~ ${end.replaceAll('.', '\\.')}$ {\n\t\ttypes {}\n\t\tdefault_type ${bare(type)};`;
			if (file === 'nginx.conf' || end !== '.html') assert.ok(text.includes(said), `${end}: ${type}`);
			if (file === 'Caddyfile' && end !== '.html') assert.ok(text.includes(`"${type}"`), type);
		}
		for (const { headers } of headerRules)
			for (const [name, value] of Object.entries(headers)) {
				assert.ok(text.includes(value), `${name}: ${value}`);
			}
		// nginx compresses HTML in any case. The others that are not named are compressed by themselves.
		const compressed = {
			'nginx.conf': ['text/html', ...(/gzip_types ([^;]*);/.exec(text)?.[1]?.split(' ') ?? [])],
			Caddyfile: [...text.matchAll(/^\t\t\theader Content-Type (.*)\*$/gm)].map(([, type]) => type as string),
		}[file];
		const itself = /\.(?:epub|pdf|zip|gz|png|ico|woff2|pf_meta|pf_index)$/;
		const worth = mediaTypes.filter(([end]) => !itself.test(end)).map(([, type]) => bare(type));
		assert.deepEqual(compressed?.toSorted(), [...new Set(worth)].toSorted());
	});
