import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { loadContent } from '../../../src/edition/loadContent.ts';
import { actClasses, attributionKinds } from '../../../src/schema/annotations.ts';
import { MARKER } from '../../../src/synthetic/marker.ts';
import { makeReadout } from '../../../src/synthetic/readout.ts';
import { obstacle, writeCorpus } from '../../../src/synthetic/writeCorpus.ts';
import { projectFolder } from '../contentFolder.ts';

const folder = mkdtempSync(join(tmpdir(), 'verbatim-corpus-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const COUNT = 60;
const corpus = join(folder, 'corpus');
const figures = writeCorpus(COUNT, corpus, ['method.md']);
const { editions, register, faults } = loadContent(corpus);

/** Every file below a folder with its text, by path. */
function filesIn(root: string): Map<string, string> {
	const paths = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	return new Map(
		paths.map(({ parentPath, name }) => {
			const path = join(parentPath, name);
			return [path.slice(root.length), readFileSync(path, 'utf8')];
		}),
	);
}

test('A corpus loads without a fault', () => {
	assert.deepEqual(faults, []);
	assert.equal(editions.length, COUNT);
	assert.ok(editions.every(({ status }) => status === 'published'));
});

test('The same number gives the same bytes, and a smaller one gives the first of them', () => {
	const again = join(folder, 'again');
	writeCorpus(COUNT, again, ['method.md']);
	const files = filesIn(corpus);
	assert.deepEqual(filesIn(again), files);
	writeCorpus(10, again, ['method.md']);
	const fewer = filesIn(again);
	const readouts = [...fewer].filter(([path]) => path.startsWith('/readouts'));
	assert.equal(readouts.length, 30);
	for (const [path, text] of readouts) assert.equal(text, files.get(path), path);
	assert.deepEqual(loadContent(again).faults, []);
});

test('A readout has about 9 paragraphs, 25 sentences and 40 annotations', () => {
	const mean = (sum: number) => sum / COUNT;
	const about = (value: number, wanted: number) => assert.ok(Math.abs(value - wanted) < wanted / 5, `${value}`);
	about(mean(figures.paragraphs), 9);
	about(mean(figures.sentences), 25);
	about(mean(figures.annotations), 42);
	assert.equal(
		figures.sentences,
		editions.reduce((sum, { passages }) => sum + passages.length, 0),
	);
	assert.ok(figures.entries > 200 && figures.entries < 600, `${figures.entries}`);
});

test('It has all that a readout can have', () => {
	const passages = editions.flatMap((edition) => edition.passages);
	const acts = editions.flatMap((edition) => edition.acts);
	const kinds = new Set(passages.map(({ attribution }) => attribution.kind));
	assert.deepEqual(new Set(Object.keys(attributionKinds)), kinds);
	assert.deepEqual(new Set(Object.keys(actClasses)), new Set(acts.map((act) => act.class)));
	const has = (what: string, found: boolean) => assert.ok(found, `no ${what}`);
	has(
		'follow-up',
		acts.some(({ followUps }) => followUps.length > 0),
	);
	has(
		'act over several sentences',
		acts.some(({ scope }) => scope.length > 0),
	);
	has(
		'second voice',
		editions.some(({ passages, description }) =>
			passages.some(({ attribution }) => attribution.reporter !== description.speaker),
		),
	);
	has(
		'content within content',
		passages.some(({ attribution }) => attribution.within.length > 0),
	);
	has(
		'reading that may differ',
		passages.some(({ attribution }) => attribution.ambiguity),
	);
	for (const key of ['topics', 'times', 'notes'] as const)
		has(
			key,
			passages.some((passage) => passage[key].length > 0),
		);
	for (const by of ['name', 'description'])
		has(
			`mention by ${by}`,
			passages.some(({ mentions }) => mentions.some((mention) => mention.by === by)),
		);
	has(
		'changed wording',
		editions.some(({ changes }) => changes.length > 0),
	);
	has(
		'withdrawn passage',
		editions.some(({ withdrawn }) => Object.keys(withdrawn).length > 0),
	);
	const years = new Set(editions.map(({ description }) => description.date.supplied?.slice(0, 4)));
	assert.equal(years.size, 10);
});

test('Texts spell the same name in several ways', () => {
	const spellings = Map.groupBy(
		editions.flatMap(({ passages }) => passages.flatMap(({ mentions }) => mentions.filter(({ by }) => by === 'name'))),
		({ ref }) => ref,
	);
	const several = [...spellings.values()].filter((found) => new Set(found.map(({ exact }) => exact)).size > 2);
	assert.ok(several.length > 20, `${several.length}`);
});

test('Everything says that it is synthetic', () => {
	for (const { id, description, text } of editions) {
		assert.match(description.title.supplied ?? '', /^Synthetic readout \d+:/, id);
		assert.match(text, /End of synthetic text \d+, in which every name and every event is invented\./, id);
	}
	for (const table of ['people', 'places', 'organisations', 'events', 'topics'] as const)
		for (const { about } of register[table].values()) assert.match(about, /^Invented for the synthetic corpus/);
	assert.match(readFileSync(join(corpus, 'README.md'), 'utf8'), /not for publication/);
});

test('Readouts of one day have ids of their own, and a corpus larger than its days goes on', () => {
	const [days, kinds] = [3653, 8];
	const ids = [0, 1, 2, kinds].map((turn) => makeReadout(7 + turn * days).id);
	assert.equal(new Set(ids).size, ids.length);
	assert.equal(new Set(ids.map((id) => id.slice(0, 10))).size, 1);
	assert.match(ids.at(-1) ?? '', /-2$/);
});

test('A corpus goes to a folder of its own, never over anything else', () => {
	const content = join(projectFolder, 'content');
	const other = join(folder, 'other');
	mkdirSync(other);
	assert.equal(obstacle(other, content), undefined);
	writeFileSync(join(other, 'letter.txt'), 'mine');
	assert.match(obstacle(other, content) ?? '', /files/);
	assert.equal(obstacle(corpus, content), undefined);
	assert.equal(obstacle(join(folder, 'new', 'one'), content), undefined);
	const link = join(folder, 'link');
	symlinkSync(content, link);
	for (const path of [content, join(content, 'readouts'), join(content, 'new'), projectFolder, link, join(link, 'new')])
		assert.match(obstacle(path, content) ?? '', /content folder/, path);
	assert.ok(readFileSync(join(corpus, MARKER), 'utf8'));
});
