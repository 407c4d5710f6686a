import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { due, endPlan, startPlan } from '../../../src/building/pagePlan.ts';

const root = mkdtempSync(join(tmpdir(), 'verbatim-plan-'));
after(() => rmSync(root, { recursive: true, force: true }));

const pagesOf = (...texts: string[]) =>
	texts.map((text, at) => ({ params: { id: `r${at}`, page: undefined }, props: { text } }));
const dueOf = (pages: ReturnType<typeof pagesOf>) => due('readouts/[id]/[...page]/', pages, ({ props }) => props.text);

/** Runs a part of a build; returns the pages that it made. */
function run(texts: string[], before: Record<string, string>, part = 0, parts = 1) {
	const order = { before: join(root, 'before.json'), now: join(root, 'now.json'), part, parts };
	writeFileSync(order.before, JSON.stringify(before));
	startPlan(order);
	const made = dueOf(pagesOf(...texts)).map(({ params }) => params.id);
	endPlan(order);
	return { made, now: JSON.parse(readFileSync(order.now, 'utf8')) as Record<string, string> };
}

test('without an order of a build all pages are made', () => assert.equal(dueOf(pagesOf('a', 'b')).length, 2));

test('a page is made when what it shows has changed, or when it is new', () => {
	const first = run(['a', 'b'], {});
	assert.deepEqual(first.made, ['r0', 'r1']);
	assert.deepEqual(Object.keys(first.now), ['readouts/r0/', 'readouts/r1/']);
	assert.deepEqual(run(['a', 'b'], first.now).made, []);
	assert.deepEqual(run(['a', 'c', 'd'], first.now).made, ['r1', 'r2']);
});

test('parts share the pages, each once', () => {
	const texts = ['a', 'b', 'c', 'd', 'e'];
	const parts = [0, 1, 2].map((part) => run(texts, {}, part, 3));
	assert.deepEqual(parts.flatMap(({ made }) => made).toSorted(), ['r0', 'r1', 'r2', 'r3', 'r4']);
	assert.equal(parts.flatMap(({ now }) => Object.keys(now)).length, 5);
});
