import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Layout } from '../../../src/search/layout.ts';
import type { Stands } from '../../../src/search/openIndex.ts';
import { allWithin, byCloseness, isSureTogether, pairsOf, standingOf } from '../../../src/search/standing.ts';

// One readout: “an orchard in spring”, “spring an early orchard”, “late orchard in”, “spring”; Kyiv beside the last.
const texts = ['an orchard in spring', 'spring an early orchard', 'late orchard in', 'spring'];
const beside = [[], [], [], ['kyiv']];
const places = [...texts.flatMap((text) => text.split(' ')), ...beside.flat()];
const layout = new Layout([texts.flatMap((text, at) => [text.split(' ').length, beside[at]?.length ?? 0])]);
const stands = (word: string): Stands => ({
	whole: places.flatMap((one, at) => (one === word ? [at] : [])),
	begun: places.flatMap((one, at) => (one !== word && one.startsWith(word) ? [at] : [])),
});
const index = { stands: async (word: string) => stands(word), layout: async () => layout } as Parameters<
	typeof standingOf
>[1];
const standing = (asked: string, begun = false) => standingOf({ asked, forms: [asked.split(' ')] }, index, begun);

test('a word stands in the sentences of its places, surely among their own words alone', async () => {
	const spring = await standing('spring');
	assert.deepEqual(
		[...spring.within],
		[
			[0, [3]],
			[1, [4]],
			[3, [11]],
		],
	);
	assert.deepEqual([...spring.sure], [0, 1, 3]);
	const kyiv = await standing('kyiv');
	assert.deepEqual([[...kyiv.within], [...kyiv.sure]], [[[3, [11]]], []], 'as if it were the first word');
	assert.deepEqual([...(await standing('orch')).within], []);
	assert.deepEqual([...(await standing('orch', true)).within.keys()], [0, 1, 2]);
});

test('a phrase stands where its words do in their order, or runs into the next sentence', async () => {
	const phrase = await standing('in spring');
	assert.deepEqual([[...phrase.within.keys()], [...phrase.over]], [[0], [2]]);
	const other = await standing('late kyiv');
	assert.deepEqual([[...other.within], [...other.over]], [[], []]);
});

test('sentences that hold all come by how close it stands, in its order first', async () => {
	const both = [await standing('orchard'), await standing('spring')];
	assert.deepEqual(allWithin(both), [0, 1]);
	assert.deepEqual(byCloseness([0, 1], both), [0, 1]);
	const turned = [await standing('spring'), await standing('an')];
	assert.deepEqual(byCloseness([0, 1], turned), [1, 0]);
});

test('neighbours hold together what neither holds alone', async () => {
	const both = [await standing('late'), await standing('spring')];
	assert.deepEqual(pairsOf(both, layout, new Set()), [1, 2]);
	assert.deepEqual(pairsOf(both, layout, new Set([1])), [2]);
	assert.equal(isSureTogether(2, both), true);
	const unsure = [await standing('late'), await standing('kyiv')];
	assert.deepEqual(pairsOf(unsure, layout, new Set()), [2]);
	assert.equal(isSureTogether(2, unsure), false);
});
