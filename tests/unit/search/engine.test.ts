import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { KeptEdition } from '../../../src/edition/editionStore.ts';
import { outlineOf } from '../../../src/edition/outline.ts';
import { nameFinder } from '../../../src/edition/resolveMentions.ts';
import type { SearchRequest } from '../../../src/search/engine.ts';
import { exampleQueries } from '../../../src/search/examples.ts';
import { type Facet, facetNames } from '../../../src/search/facets.ts';
import { facetValues } from '../../../src/search/facetValues.ts';
import { editions as own, register, textEdition } from '../edition/textEdition.ts';
import { openBuilt } from './openBuilt.ts';

/** An edition with these sentences, dated; the second voice is Trump’s, the first no one’s. */
function dated(id: string, supplied: string, sentences: readonly string[]): KeptEdition {
	const edition = textEdition(sentences, id);
	const date = { supplied, evidence: 'A trial.', certainty: 'high' } as const;
	for (const [at, passage] of edition.passages.entries())
		passage.attribution = {
			...passage.attribution,
			ends: at % 2 ? ['donald-trump'] : [],
			kind: at % 2 ? 'reported-intention' : 'unattributed-assessment',
		};
	const made = { ...edition, description: { ...edition.description, date } };
	return { ...made, outline: outlineOf(made, register, nameFinder(register)) };
}
const old = dated('old', '2024-03-05', [
	'The harvest was good.',
	'The orchard bore apples.',
	'Apples and pears fell from the orchard.',
	'Nothing else was said of it.',
	'Rivers rose in springtime.',
	'Over the meadow they went. ',
]);
const recent = dated('recent', '2025-12-01', [
	'Into the valley they rode.',
	'A harvest of rivers.',
	'The orchard was silent.',
	'General remarks on apples in spring were made.',
]);
const undated = dated('undated', '2025-12-01', ['A harvest without a date.']);
undated.description = { ...undated.description, date: { stated: 'today' } };
const [first] = own;
assert.ok(first);
const editions = [undated, old, recent];
const { search, count } = await openBuilt(editions, register);
const engine = await openBuilt(own, register);

const ask = (q: string, more: Partial<SearchRequest> = {}) =>
	search({ q, filters: {}, sort: 'best', most: 50, ...more });
const labels = async (q: string, more: Partial<SearchRequest> = {}) =>
	(await ask(q, more)).hits.map(
		({ readout, sentences }) => `${readout.id} ${sentences.map(({ label }) => label).join('–')}`,
	);
const types = async (q: string, more: Partial<SearchRequest> = {}) =>
	(await ask(q, more)).notes.map(({ type }) => type);

describe('two sentences', () => {
	test('hold together what neither holds alone, after all that hold it alone', async () => {
		const [one, two, ...pairs] = await labels('orchard apples');
		assert.deepEqual([[one, two].toSorted(), pairs], [['old 2.1', 'old 3.1'], ['recent 3.1–4.1']]);
		assert.deepEqual(await labels('harvest orchard'), ['recent 2.1–3.1', 'old 1.1–2.1']);
		assert.deepEqual(await types('harvest orchard'), ['apart', 'pairs']);
		const { total, hits } = await ask('harvest orchard');
		assert.equal(total, 2);
		assert.deepEqual(
			hits[0]?.sentences.map(({ text, marks }) => marks.map(({ start, end }) => text.slice(start, end))),
			[['harvest'], ['orchard']],
		);
	});
	test('are neighbours in one text', async () => {
		assert.deepEqual(await labels('harvest nothing'), []);
		assert.deepEqual(await labels('meadow valley'), [], 'the last of one text and the first of another');
	});
	test('both have the chosen values, and neither what is left out', async () => {
		assert.deepEqual(await labels('harvest orchard', { filters: { readout: ['old'] } }), ['old 1.1–2.1']);
		assert.deepEqual(await labels('harvest orchard', { filters: { voice: ['donald-trump'] } }), []);
		assert.deepEqual(await labels('harvest orchard', { filters: { voice: ['donald-trump', 'no-one'] } }), [
			'recent 2.1–3.1',
			'old 1.1–2.1',
		]);
		assert.deepEqual(await labels('harvest orchard -silent'), ['old 1.1–2.1']);
	});
	test('hold a phrase that runs from the end of the first into the second, and no other', async () => {
		assert.deepEqual(await labels('"harvest was good the orchard"'), ['old 1.1–2.1']);
		assert.deepEqual(await labels('"was good the orchard" apples'), ['old 1.1–2.1']);
		assert.deepEqual(await labels('"harvest good the orchard"'), []);
		assert.deepEqual(await labels('"the harvest the orchard"'), []);
		assert.deepEqual(await labels('"the harvest" "bore apples"'), ['old 1.1–2.1']);
	});
});

describe('order', () => {
	test('newest, oldest and as in the text, with words and without; undated texts last', async () => {
		const newest = ['recent 2.1', 'old 1.1', 'undated 1.1'];
		const singles = async (sort: SearchRequest['sort']) => labels('harvest', { sort });
		assert.deepEqual(await singles('newest'), newest);
		assert.deepEqual(await singles('oldest'), ['old 1.1', 'recent 2.1', 'undated 1.1']);
		const filters = { voice: ['donald-trump'] };
		const oldest = ['old 2.1', 'old 4.1', 'old 6.1', 'recent 2.1', 'recent 4.1'];
		assert.deepEqual(await labels('', { filters, sort: 'oldest' }), oldest);
		assert.deepEqual(await labels('', { filters, sort: 'newest' }), [...oldest.slice(3), ...oldest.slice(0, 3)]);
		assert.deepEqual(await labels('apples', { filters: { readout: ['old'] }, sort: 'text' }), ['old 2.1', 'old 3.1']);
	});
	test('words side by side go before scattered ones', async () => {
		const [hit] = await labels('apples pears');
		assert.equal(hit, 'old 3.1');
	});
});

describe('dates and numbers', () => {
	for (const [q, ids] of [
		['2025', ['recent']],
		['December 2025', ['recent']],
		['2025-12', ['recent']],
		['1 December 2025', ['recent']],
		['05.03.2024', ['old']],
		['2024-03-06', []],
	] as const)
		test(q, async () => {
			const { notes } = await ask(q);
			const readouts = notes.find((note) => note.type === 'readouts');
			assert.deepEqual(readouts?.readouts.map(({ id }) => id) ?? [], ids);
			assert.equal(readouts?.total ?? 0, ids.length);
		});
	test('a date narrows what is chosen', async () => {
		assert.deepEqual(await labels('2024', { filters: { kind: ['reported-intention'] } }), [
			'old 2.1',
			'old 4.1',
			'old 6.1',
		]);
	});
	test('a passage, a paragraph', async () => {
		assert.deepEqual(await labels('¶ 4.1'), ['recent 4.1', 'old 4.1']);
		assert.deepEqual(await labels('¶ 6'), ['old 6.1']);
	});
});

describe('counts', () => {
	/** The same by going through all records. */
	const counted = (facet: Facet, is: (filters: Record<string, string[]>, content: string) => boolean) => {
		const counts = new Map<string, number>();
		for (const edition of editions)
			for (const [at, filters] of facetValues(edition, register).entries())
				if (is(filters, edition.passages[at]?.text ?? ''))
					for (const value of filters[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
		return counts;
	};
	const facets = Object.keys(facetNames) as Facet[];
	test('are those of the hits', async () => {
		const counts = await count('harvest', {}, facets);
		for (const facet of facets)
			assert.deepEqual(
				counts.get(facet),
				counted(facet, (_, text) => /harvest/i.test(text)),
			);
	});
	test('say for a facet with a choice what each value would have, for the others what is left', async () => {
		const counts = await count('', { voice: ['donald-trump'], year: ['2024'] }, facets);
		const in2024 = (filters: Record<string, string[]>) => filters.year?.includes('2024') ?? false;
		assert.deepEqual(counts.get('voice'), counted('voice', in2024));
		assert.deepEqual(
			counts.get('year'),
			counted('year', ({ voice }) => voice?.includes('donald-trump') ?? false),
		);
		assert.deepEqual(
			counts.get('kind'),
			counted('kind', (all) => in2024(all) && all.voice?.[0] === 'donald-trump'),
		);
	});
	test('say for a date what is left of its readouts', async () => {
		const counts = await count('2024', {}, ['kind', 'year']);
		assert.deepEqual(Object.fromEntries(counts.get('kind') ?? []), {
			'unattributed-assessment': 3,
			'reported-intention': 3,
		});
		assert.deepEqual([...(counts.get('year') ?? [])], [['2024', 6]]);
	});
	test('count two sentences where both have the value', async () => {
		const counts = await count('harvest orchard', {}, ['readout', 'voice']);
		assert.deepEqual(
			[...(counts.get('readout') ?? [])],
			[
				['recent', 1],
				['old', 1],
			],
		);
		assert.deepEqual([...(counts.get('voice') ?? [])], []);
	});
});

test('a phrase with another form of a name is found after many sentences that hold its words in another order', async () => {
	const texts = [...Array.from({ length: 90 }, (_, at) => `At noon, ${at} spoke of Kiev.`), 'They met at Kiev.'];
	const edition = textEdition(texts);
	for (const passage of edition.passages)
		passage.mentions = nameFinder(register)(passage.text).map((mention) => ({ ...mention, exact: '', by: 'name' }));
	const { search } = await openBuilt([edition], register);
	const { total, hits } = await search({ q: '"at Kyiv"', filters: {}, sort: 'best', most: 20 });
	assert.equal(total, 1);
	assert.equal(hits[0]?.sentences[0]?.text, 'They met at Kiev.');
	const many = await search({ q: '"spoke of Kyiv"', filters: {}, sort: 'best', most: 20 });
	assert.deepEqual([many.total, many.unsure], [90, true]);
});

test('a name that is left out is left out under every form of it, and no sentence that has only a part of one', async () => {
	const texts = ['He was in Kiev.', 'Putin spoke in the hall, of Kiev.', 'Vladimir Putin was there.', 'In spring.'];
	const edition = textEdition(texts);
	for (const passage of edition.passages)
		passage.mentions = nameFinder(register)(passage.text).map((mention) => ({ ...mention, exact: '', by: 'name' }));
	const { search } = await openBuilt([edition], register);
	const left = async (q: string) =>
		(await search({ q, filters: { readout: [edition.id] }, sort: 'text', most: 9 })).hits.map(
			({ sentences: [one] }) => texts.indexOf(one?.text ?? '') + 1,
		);
	assert.deepEqual(await left('-Kyiv'), [3, 4]);
	assert.deepEqual(await left('-"in Kyiv"'), [2, 3, 4]);
	assert.deepEqual(await left('-Vladimir'), [1, 2, 4]);
	assert.deepEqual(await left('-"Vladimir Putin"'), [1, 4], 'Putin is a form of the name');
});

describe('what is told', () => {
	const cases: [q: string, more: Partial<SearchRequest>, types: string[]][] = [
		['zeppelin', {}, ['absent']],
		['harvest zeppelin', {}, ['absent']],
		['harvestzz', {}, ['absent']],
		['"good harvest"', {}, ['phrase']],
		['harvest nothing', {}, ['apart']],
		['harvest', { filters: { voice: ['no-one'], year: ['2019'] } }, ['unfiltered']],
		['-harvest', {}, ['nothing']],
		['harvest -harvests', {}, ['excluded']],
		['harvest -harvest zeppelin', {}, ['absent']],
		['!?…', {}, ['nothing']],
		['', {}, []],
		['harvest', {}, []],
	];
	for (const [q, more, expected] of cases)
		test(`of “${q}”`, async () => assert.deepEqual(await types(q, more), expected, JSON.stringify(await ask(q, more))));
	test('a word that is left out is left out in every form, and never a longer one', async () => {
		assert.deepEqual(await labels('orchard -apple'), ['recent 3.1']);
		assert.deepEqual((await labels('apples -gener')).length, 3);
		assert.deepEqual((await labels('harvest -harvestzz')).length, 3);
	});
	test('a word that only begins so is found where no sentence has the whole', async () => {
		assert.deepEqual(await labels('spring'), ['recent 4.1']);
		assert.deepEqual((await labels('sprin')).toSorted(), ['old 5.1', 'recent 4.1']);
	});
	test('an exclusion alone narrows what is chosen', async () => {
		assert.deepEqual(await labels('-apples', { filters: { year: ['2025'] } }), [
			'recent 1.1',
			'recent 2.1',
			'recent 3.1',
		]);
	});
});

test('a hostile query is answered like any other', async () => {
	for (const q of [
		'<img src=x onerror=alert(1)>',
		'__proto__',
		'constructor prototype',
		'word '.repeat(2000),
		'x'.repeat(10_000),
		'\uD800\uDFFF \uDC00',
		'\u202E\u2066abc\u0000',
		'"""" “” -"" --',
		'%00%ff',
		'{"all":1}',
	]) {
		const { total, hits } = await ask(q, { filters: { voice: ['__proto__'], kind: [] } });
		assert.deepEqual([total, hits], [0, []]);
		await ask(q);
		await count(q, {}, ['voice']);
	}
});

test('every example of the empty page finds something', async () => {
	const examples = exampleQueries([first], register);
	assert.equal(examples.length, 8);
	for (const { query } of examples) {
		const { q = '', ...filters } = query;
		const chosen = Object.fromEntries(Object.entries(filters).map(([facet, value]) => [facet, [value]]));
		const { total, notes } = await engine.search({ q, filters: chosen, sort: 'best', most: 5 });
		assert.ok(total > 0 || notes.some(({ type }) => type === 'readouts'), JSON.stringify(query));
	}
});
