import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { loadContent } from '../../../src/edition/loadContent.ts';
import { bytesOf } from '../../../src/publish/publishedFile.ts';
import { contentFiles, projectFolder, readoutId, sha256 } from '../contentFolder.ts';
import { published } from './published.ts';

const { editions, register } = loadContent(`${projectFolder}/content`);
const context = { register, site: 'https://verbatim.example/' };

async function zipped(): Promise<Buffer> {
	const file = published(editions, context).get('verbatim.zip');
	assert.ok(file);
	return bytesOf(file);
}

describe('the archive of everything', () => {
	test('holds each text, its annotations, the tables and the content itself, byte for byte', async () => {
		const files = unzipSync(await zipped());
		const source = files[`readouts/${readoutId}/source.txt`];
		assert.equal(sha256(source ?? ''), editions[0]?.description.source.sha256);
		for (const file of Object.values(contentFiles))
			assert.deepEqual(Buffer.from(files[`content/${file}`] ?? []), readFileSync(`${projectFolder}/content/${file}`));
		for (const path of [
			`readouts/${readoutId}/edition.json`,
			`readouts/${readoutId}/annotations.jsonld`,
			'data/sentences.csv',
			'data/sentences.jsonl',
			'data/README.md',
			'data/datapackage.json',
			'data/register.json',
			'schema/edition.schema.json',
		])
			assert.ok(files[path]?.length, path);
		assert.match(strFromU8(files['README.md'] as Uint8Array), /one side’s account/);
	});

	test('has checksums of all its files', async () => {
		const files = unzipSync(await zipped());
		const sums = strFromU8(files.SHA256SUMS as Uint8Array)
			.trimEnd()
			.split('\n');
		assert.deepEqual(
			sums,
			Object.entries(files)
				.filter(([path]) => path !== 'SHA256SUMS')
				.map(([path, bytes]) => `${sha256(bytes)}  ${path}`),
		);
		assert.equal(sums.length, Object.keys(files).length - 1);
	});

	test('is the same, byte for byte, when it is made again, in any time zone', async () => {
		const here = sha256(await zipped());
		assert.equal(sha256(await zipped()), here);
		const code = `
			const { loadContent } = await import('./src/edition/loadContent.ts');
			const { published } = await import('./tests/unit/publish/published.ts');
			const { bytesOf } = await import('./src/publish/publishedFile.ts');
			const { createHash } = await import('node:crypto');
			const { editions, register } = loadContent('content');
			const file = published(editions, { register, site: '${context.site}' }).get('verbatim.zip');
			console.log(createHash('sha256').update(await bytesOf(file)).digest('hex'));`;
		for (const TZ of ['Pacific/Kiritimati', 'America/Anchorage']) {
			const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
				cwd: projectFolder,
				env: { ...process.env, TZ },
				encoding: 'utf8',
			});
			assert.equal(stdout.trim(), here, stderr);
		}
	});
});
