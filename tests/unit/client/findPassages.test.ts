import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findPassages, referenceIn } from '../../../src/client/findPassages.ts';

const sentences = [
	'Zelensky spoke of a temporary ceasefire in Kiev.',
	'A ceasefire, he said, is temporary; the programme of the U.S. President is not.',
	'The presidents emphasised working groups in 2025.',
	'Donald Trump agreed.',
];
const names = [
	['Kyiv', 'Kiev', 'Київ'],
	['Volodymyr Zelenskyy', 'Zelenskyy', 'Zelensky', 'Зеленский'],
	['Donald Trump', 'Trump', 'Donald J. Trump'],
];
const found = (asked: string) => findPassages(sentences, asked, names);
const marked = (asked: string) =>
	found(asked).map(({ index, spans }) => [
		index,
		...spans.map(({ start, end }) => sentences[index]?.slice(start, end)),
	]);

describe('findPassages', () => {
	const cases: [asked: string, found: unknown[]][] = [
		[
			'ceasefire',
			[
				[0, 'ceasefire'],
				[1, 'ceasefire'],
			],
		],
		[
			'temporary ceasefire',
			[
				[0, 'temporary', 'ceasefire'],
				[1, 'ceasefire', 'temporary'],
			],
		],
		['"temporary ceasefire"', [[0, 'temporary ceasefire']]],
		['ceasefire -programme', [[0, 'ceasefire']]],
		['ceasefire -"he said"', [[0, 'ceasefire']]],
		['ceasefire zeppelin', []],
		[
			'CEASE',
			[
				[0, 'ceasefire'],
				[1, 'ceasefire'],
			],
		],
		[
			'a',
			[
				[0, 'a'],
				[1, 'A'],
			],
		],
		['emphasized program', []],
		['emphasized', [[2, 'emphasised']]],
		['program', [[1, 'programme']]],
		['group', [[2, 'groups']]],
		['Kyiv', [[0, 'Kiev']]],
		['“in Київ”', [[0, 'in Kiev']]],
		['Volodymyr Zelenskyy', [[0, 'Zelensky']]],
		['"Volodymyr Zelenskyy spoke"', [[0, 'Zelensky spoke']]],
		['Trump', [[3, 'Trump']]],
		['2025', [[2, '2025']]],
		['', []],
		['-ceasefire', []],
		['()[]*\\', []],
	];
	for (const [asked, places] of cases) test(asked || 'nothing', () => assert.deepEqual(marked(asked), places));

	test('a name under another form is marked where it stands', () =>
		assert.deepEqual(marked('Donald J. Trump'), [[3, 'Donald Trump']]));
});

test('a reference is told from words', () => {
	assert.equal(referenceIn('¶ 5.2'), '5.2');
	assert.equal(referenceIn('p5s2'), '5.2');
	assert.equal(referenceIn('ceasefire'), undefined);
});

test('a text is parted into words once, however often it is asked', () => {
	let read = 0;
	const sentences = new Proxy(['The ceasefire holds.', 'Talks went on.'], {
		get: (list, key) => {
			if (typeof key === 'string' && /^\d+$/.test(key)) read += 1;
			return Reflect.get(list, key);
		},
	});
	for (const asked of ['t', 'ta', 'tal', 'talk'])
		assert.equal(findPassages(sentences, asked, []).length, asked === 't' || asked === 'ta' ? 0 : 1);
	assert.equal(read, 2);
});
