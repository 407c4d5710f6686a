import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { writeBareSite } from '../../../src/bench/bareSite.ts';
import { changeAnnotation } from '../../../src/bench/changeAnnotation.ts';
import { loadContent } from '../../../src/edition/loadContent.ts';
import { writeCorpus } from '../../../src/synthetic/writeCorpus.ts';

const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-test-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const content = join(folder, 'content');
writeCorpus(5, content, ['method.md']);

test('One changed annotation changes one edition, each time', () => {
	const digests = () => loadContent(content).editions.map(({ digest }) => digest);
	const differing = (a: string[], b: string[]) => a.filter((digest, index) => digest !== b[index]).length;
	const before = digests();
	changeAnnotation(content, 1);
	const once = digests();
	assert.equal(differing(before, once), 1);
	changeAnnotation(content, 2);
	assert.equal(differing(once, digests()), 1);
	assert.deepEqual(loadContent(content).faults, []);
});

test('The bare pages have the same title and text', () => {
	const bare = join(folder, 'bare');
	writeBareSite(content, bare);
	const { editions } = loadContent(content);
	const pages = readdirSync(join(bare, 'pages')).filter((name) => name.endsWith('.md'));
	assert.equal(pages.length, editions.length);
	for (const { id, description, text } of editions) {
		const page = readFileSync(join(bare, 'pages', `${id}.md`), 'utf8');
		assert.ok(page.includes(JSON.stringify(description.title.supplied)));
		assert.equal(
			page
				.replace(/^---\n[\s\S]*?\n---\n/, '')
				.replaceAll(/\\(?=\W)/g, '')
				.replaceAll('\n\n', '\n'),
			text,
		);
	}
});
