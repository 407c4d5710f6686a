import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
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
			['pagefind/parts/all.0123/index/en_1.pf_index', 'application/octet-stream'],
			['no-end', undefined],
		] as const)
			assert.equal(mediaTypeOf(path), type, path);
	});
});

describe('headers', () => {
	test('keep what never changes for good, and have the rest asked for again', () => {
		for (const path of ['/_astro/x.hash.js', '/pagefind/parts/2015-2019.0123/lengths.json'])
			assert.match(headersOf(path)['Cache-Control'] ?? '', /max-age=31536000, immutable/, path);
		for (const path of ['/', '/search/', '/sw.js', '/pagefind/pagefind.js', '/pagefind/pagefind.wasm'])
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

describe('what builds the site for a host', () => {
	const read = (path: string) => readFileSync(join(projectFolder, path), 'utf8');
	const project = JSON.parse(read('package.json'));
	const node = /\d+/.exec(project.devDependencies.node)?.[0];
	/** A line for the shell, with another program for `npm run build --`. */
	const inShell = (line: string, program: string, env: Record<string, string> = {}) =>
		spawnSync('sh', ['-c', line.replace('npm run build --', program)], {
			cwd: projectFolder,
			env: { ...process.env, ...env },
			encoding: 'utf8',
		});
	/** What a step of a workflow has told. */
	const told = (value: string) => `\${{ steps.${value} }}`;
	/** Where the command builds to, unless it is told otherwise. */
	const outDir = /FOLDER \((\w+), unless given\)/.exec(read('src/cli/build.ts'))?.[1];

	test('netlify.toml names the command, its folder and the version of Node', () => {
		const lines = read('netlify.toml')
			.replace(/^#.*\n/gm, '')
			.split('\n')
			.filter(Boolean);
		assert.deepEqual(lines, [
			'[build]',
			'command = "npm run build"',
			`publish = "${outDir}"`,
			'[build.environment]',
			`NODE_VERSION = "${node}"`,
		]);
		assert.equal(project.scripts.build, 'node src/cli/build.ts');
	});

	test('the workflow of GitHub Pages checks, builds for its path and publishes, and may do no more', () => {
		const workflow = parse(read('.github/workflows/pages.yml'));
		assert.deepEqual(workflow.permissions, { contents: 'read', pages: 'write', 'id-token': 'write' });
		const { build, publish, ...others } = workflow.jobs;
		assert.deepEqual(
			[others, publish.needs, build.permissions, publish.permissions],
			[{}, 'build', undefined, undefined],
		);
		const steps: { id?: string; uses?: string; run?: string; with?: object; env?: Record<string, string> }[] =
			build.steps;
		const using = (action: string) => steps.find(({ uses }) => uses?.startsWith(`actions/${action}@`));
		assert.deepEqual(using('setup-node')?.with, { 'node-version': Number(node), cache: 'npm' });
		assert.deepEqual(using('upload-pages-artifact')?.with, { path: outDir });
		const [install, check, make, ...more] = steps.flatMap(({ run, env }) => (run ? { run, env } : []));
		assert.deepEqual([install?.run, check?.run, more], ['npm ci', 'npm run check', []]);
		assert.ok('check' in project.scripts);
		assert.ok(make);
		assert.match(make.run, /^npm run build -- /);
		assert.equal(using('configure-pages')?.id, 'pages');
		const env = { BASE_PATH: told('pages.outputs.base_path'), VERBATIM_SITE: told('pages.outputs.origin') };
		assert.deepEqual(make.env, env);
		// No path for a domain of one’s own, otherwise the name of the repository.
		for (const [path, base] of [
			['', '/'],
			['/repo', '/repo'],
		] as const)
			assert.equal(inShell(make.run, "printf '%s '", { BASE_PATH: path }).stdout, `--base ${base} `);
		// The command takes these options: it refuses what it does not know before it shows its help.
		const { status, stderr } = inShell(make.run, `'${process.execPath}' src/cli/build.ts --help`);
		assert.equal(status, 0, stderr);
		assert.match(publish.steps[0].uses, /^actions\/deploy-pages@/);
		assert.equal(publish.environment.url, told(`${publish.steps[0].id}.outputs.page_url`));
	});
});
