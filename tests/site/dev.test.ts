import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { freePort } from '../../src/bench/freePort.ts';
import { READOUT } from './builtPages.ts';
import { until } from './until.ts';

let root: string;
const folder = mkdtempSync(join(tmpdir(), 'verbatim-dev-'));
const annotations = join(folder, 'content', 'readouts', READOUT, 'annotations.yaml');
let server: ChildProcess;

before(async () => {
	cpSync('content', join(folder, 'content'), { recursive: true });
	const port = await freePort();
	root = `http://localhost:${port}/`;
	server = spawn(
		process.execPath,
		['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(port), '--host', '127.0.0.1'],
		{
			env: { ...process.env, VERBATIM_CONTENT: join(folder, 'content'), ASTRO_DEV_BACKGROUND: '0' },
			stdio: 'ignore',
		},
	);
	await until(async () => (await get('')).ok);
});
after(() => {
	server.kill();
	rmSync(folder, { recursive: true, force: true });
});

async function get(path: string): Promise<{ ok: boolean; text: string }> {
	const response = await fetch(root + path, { headers: { accept: 'text/html' } }).catch(() => undefined);
	return { ok: response?.ok ?? false, text: (await response?.text()) ?? '' };
}

test('while editing, a change to an annotation shows, and so does a mistake, with file and line', async () => {
	const page = `readouts/${READOUT}/`;
	const before = readFileSync(annotations, 'utf8');
	writeFileSync(annotations, before.replace('name: To speak again by telephone', 'name: A further call'));
	await until(async () => (await get(page)).text.includes('A further call'));

	writeFileSync(annotations, before.replace('modality: agreed to', 'modalty: agreed to'));
	await until(async () => !(await get(page)).ok);
	const { text } = await get(page);
	const line = before.split('\n').findIndex((other) => other.includes('modality: agreed to')) + 1;
	assert.match(text, new RegExp(`annotations.yaml:${line}:`));
	assert.match(text, /did you mean “modality”\?/);

	writeFileSync(annotations, before);
	await until(async () => (await get(page)).text.includes('To speak again by telephone'));
});

test('while editing, search works, and finds what was changed', async () => {
	const searched = async () =>
		/folder&#34;:&#34;([^&]+)/.exec((await get('search/')).text.replaceAll('&quot;', '&#34;'))?.[1] ?? '';
	/** The kinds of ¶ 2.2, as the index has them. */
	const kinds = async (folder: string): Promise<string[]> => {
		const { labels, values, of } = JSON.parse((await get(`pagefind/${folder}/facts.json`)).text);
		return of.kind[labels.indexOf('2.2')].map((number: number) => values.kind[number]);
	};
	const folder = await searched();
	for (const file of [
		`pagefind/${folder}/pagefind-entry.json`,
		`pagefind/${folder}/texts/0.json`,
		'pagefind/pagefind.wasm',
		'search/names.json',
		'search/words.json',
	])
		assert.ok((await get(file)).ok, file);
	assert.deepEqual(await kinds(folder), ['reported-intention']);

	const before = readFileSync(annotations, 'utf8');
	writeFileSync(annotations, before.replace('kind: reported-intention', 'kind: reported-attention'));
	await until(async () => ![folder, ''].includes(await searched()));
	assert.deepEqual(await kinds(await searched()), ['reported-attention']);
	assert.ok(!(await get(`pagefind/${folder}/facts.json`)).ok, 'a page of before reads nothing of another edition');
	writeFileSync(annotations, before);
});
