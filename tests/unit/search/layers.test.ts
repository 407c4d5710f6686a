import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Hit, Note, SearchRequest, SearchResponse } from '../../../src/search/engine.ts';
import { type Engine, layeredEngine } from '../../../src/search/layers.ts';
import { foldWords } from '../../../src/search/nearestWord.ts';
import type { IndexPart } from '../../../src/search/parts.ts';

const parts: IndexPart[] = ['2025', '2024', '2023'].map((year) => ({ folder: year, years: [year] }));

/** What each part answers: ids of hits (two letters are a pair), and notes. */
function engineOf(answers: Record<string, { hits: string[]; notes?: Note[] }>) {
	const opened: string[] = [];
	const engine = layeredEngine(
		parts,
		async ({ folder: name }): Promise<Engine> => {
			if (!opened.includes(name)) opened.push(name);
			const { hits, notes = [] } = answers[name] ?? { hits: [] };
			const found = hits.map((id) => ({ readout: { id }, sentences: [...id].map(() => ({})) }) as unknown as Hit);
			return {
				search: async ({ most }) => ({ total: hits.length, hits: found.slice(0, most), notes }) as SearchResponse,
				count: async () => new Map([['kind', new Map([['k', hits.length]])]]),
			};
		},
		async () => foldWords(['Zeppelins', 'war']),
	);
	const search = async (request: Partial<SearchRequest> = {}) => {
		const { total, hits, notes } = await engine.search({ q: 'x', filters: {}, sort: 'best', most: 2, ...request });
		return { total, hits: hits.map(({ readout }) => readout.id), notes };
	};
	return { engine, search, opened };
}
const left = (years: string): Note => ({ type: 'left', years });

describe('parts of an index', () => {
	const full = { 2025: { hits: ['a', 'b', 'c'] }, 2024: { hits: ['d'] }, 2023: { hits: ['e'] } };

	test('the newest texts are searched, and no others where they have hits enough', async () => {
		const { search, opened } = engineOf(full);
		assert.deepEqual(await search(), { total: 3, hits: ['a', 'b'], notes: [left('2023–2024')] });
		assert.deepEqual(opened, ['2025']);
	});

	test('older texts are searched while hits are wanted', async () => {
		const { search, opened } = engineOf(full);
		assert.deepEqual(await search({ most: 4 }), { total: 4, hits: ['a', 'b', 'c', 'd'], notes: [left('2023')] });
		assert.deepEqual(opened, ['2025', '2024']);
	});

	test('older texts are searched too where the newest have pairs enough, but hardly any single sentence', async () => {
		const pairs = { hits: ['aa', 'bb', 'cc'], notes: [{ type: 'pairs', count: 3 }] as Note[] };
		const { search } = engineOf({ 2025: pairs, 2024: { hits: ['d', 'e'] }, 2023: { hits: ['f'] } });
		assert.deepEqual((await search()).hits, ['d', 'e']);
	});

	test('all are searched where the reader asks for it', async () => {
		const { search } = engineOf(full);
		assert.deepEqual(await search({ all: true }), { total: 5, hits: ['a', 'b'], notes: [] });
	});

	test('a year that is chosen is the one that is searched; the oldest first turns the order', async () => {
		const { search, opened } = engineOf(full);
		assert.deepEqual((await search({ filters: { year: ['2024'] } })).hits, ['d']);
		assert.deepEqual((await search({ sort: 'oldest' })).hits, ['e', 'd']);
		assert.deepEqual(opened, ['2024', '2023']);
	});

	test('a pair of sentences goes after every single one', async () => {
		const { search } = engineOf({ 2025: { hits: ['aa'] }, 2024: { hits: ['b'] } });
		assert.deepEqual((await search({ most: 3 })).hits, ['b', 'aa']);
	});

	test('what is counted is what was searched', async () => {
		const { engine, search } = engineOf(full);
		await search();
		assert.equal((await engine.count('x', {}, ['kind'])).get('kind')?.get('k'), 3);
		await search({ all: true });
		assert.equal((await engine.count('x', {}, ['kind'])).get('kind')?.get('k'), 5);
		await search({ sort: 'oldest' });
		assert.equal((await engine.count('x', {}, ['kind'])).get('kind')?.get('k'), 2);
	});
});

describe('notes of parts', () => {
	const absent: Note = { type: 'absent', word: 'zeppelin' };

	test('a word is absent where no part has it', async () => {
		const all = { hits: [], notes: [absent] };
		const { notes } = await engineOf({ 2025: all, 2024: all, 2023: all }).search();
		assert.deepEqual(notes, [{ ...absent, nearest: 'Zeppelins' }], 'and the nearest that there is');
		const apart: Note = { type: 'apart', asked: ['zeppelin', 'x'] };
		const some = engineOf({ 2025: all, 2024: { hits: [], notes: [apart] }, 2023: all });
		assert.deepEqual((await some.search()).notes, [apart]);
		assert.deepEqual((await engineOf({ 2025: all, 2024: { hits: ['a'] }, 2023: all }).search()).notes, []);
	});

	test('that what is left out has emptied it is told where no part has a hit, with all that it took', async () => {
		const excluded: Note = { type: 'excluded', words: ['x'], rest: 'y', total: 2 };
		const some = { hits: [], notes: [excluded] };
		assert.deepEqual((await engineOf({ 2025: some, 2024: { hits: [], notes: [absent] }, 2023: some }).search()).notes, [
			{ ...excluded, total: 4 },
		]);
		assert.deepEqual((await engineOf({ 2025: some, 2024: { hits: ['a'] }, 2023: some }).search()).notes, []);
	});

	test('where pairs alone were found, it is said that no sentence holds all', async () => {
		const apart: Note = { type: 'apart', asked: ['zeppelin', 'x'] };
		const pairs: Note = { type: 'pairs', count: 1 };
		const one = { hits: ['aa'], notes: [apart, pairs] };
		const all = { most: 9 };
		assert.deepEqual((await engineOf({ 2025: one, 2024: one, 2023: one }).search(all)).notes, [
			apart,
			{ type: 'pairs', count: 3 },
		]);
		const mixed = engineOf({ 2025: one, 2024: { hits: [], notes: [absent] }, 2023: { hits: [], notes: [absent] } });
		assert.deepEqual((await mixed.search(all)).notes, [pairs, apart]);
		const single = engineOf({ 2025: one, 2024: { hits: ['b'] }, 2023: { hits: [] } });
		assert.deepEqual((await single.search(all)).notes, [pairs]);
	});

	test('what is counted is added up, what is said twice is said once', async () => {
		const spelling: Note = { type: 'spelling', asked: 'Kiev', stands: 'Kyiv' };
		const one = { hits: [], notes: [{ type: 'pairs', count: 2 }, spelling] as Note[] };
		assert.deepEqual((await engineOf({ 2025: one, 2024: one }).search()).notes, [
			{ type: 'pairs', count: 4 },
			spelling,
		]);
	});
});
