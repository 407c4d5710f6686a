import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dateIn } from '../../../src/search/dates.ts';
import { MOST_WORDS, parseQuery, type Query } from '../../../src/search/query.ts';

const none: Query = { words: [], phrases: [], excluded: [] };
const cases: [query: string, read: Partial<Query>][] = [
	['', {}],
	['  ceasefire ', { words: ['ceasefire'] }],
	['temporary ceasefire temporary', { words: ['temporary', 'ceasefire'] }],
	['"temporary ceasefire"', { phrases: ['temporary ceasefire'] }],
	['“temporary ceasefire”', { phrases: ['temporary ceasefire'] }],
	['„temporary ceasefire“ Kiev', { words: ['Kiev'], phrases: ['temporary ceasefire'] }],
	['”temporary ceasefire”', { phrases: ['temporary ceasefire'] }],
	['‘Russia’s temporary ceasefire’ now', { words: ['now'], phrases: ['Russia’s temporary ceasefire'] }],
	['‹temporary ceasefire›', { phrases: ['temporary ceasefire'] }],
	['»temporary ceasefire«', { phrases: ['temporary ceasefire'] }],
	['«временное перемирие»', { phrases: ['временное перемирие'] }],
	['Kiev "political decision" Donbass', { words: ['Kiev', 'Donbass'], phrases: ['political decision'] }],
	['"Kiev"', { words: ['Kiev'] }],
	['"Europe – under the pretext"', { phrases: ['Europe under the pretext'] }],
	['war -peace', { words: ['war'], excluded: ['peace'] }],
	['war −peace', { words: ['war'], excluded: ['peace'] }],
	['war -"Ukrainian conflict"', { words: ['war'], excluded: ['Ukrainian conflict'] }],
	['long-term', { words: ['long-term'] }],
	['Mar-a-Lago, Florida!', { words: ['Mar-a-Lago', 'Florida'] }],
	['the U.S. and the US', { words: ['the', 'U.S.', 'and', 'US'] }],
	['an "unclosed phrase', { words: ['an', 'unclosed', 'phrase'] }],
	['5.2', { reference: '5.2', words: ['5.2'] }],
	['¶ 5.2', { reference: '5.2', words: ['5.2'] }],
	['¶5.2a', { reference: '5.2a', words: ['5.2a'] }],
	['p5s2', { reference: '5.2', words: ['p5s2'] }],
	['P5S2A', { reference: '5.2a', words: ['P5S2A'] }],
	['¶ 5', { reference: '5', words: ['5'] }],
	['5', { words: ['5'] }],
	['28 December 2025', { date: '2025-12-28', words: ['28', 'December', '2025'] }],
	['28 Dezember 2025', { words: ['28', 'Dezember', '2025'] }],
	['<script>', { words: ['script'] }],
	['<img onerror=alert(1)>', { words: ['img', 'onerror', 'alert', '1'] }],
	['__proto__ constructor', { words: ['proto', 'constructor'] }],
	['-call', { excluded: ['call'] }],
	['-', {}],
	['""', {}],
	['«»„“ ¿?!…', {}],
	['war\uD800', { words: ['war'] }],
	['\u202Ewar\u2066', { words: ['war'] }],
];
for (const [query, read] of cases) test(`“${query}”`, () => assert.deepEqual(parseQuery(query), { ...none, ...read }));

test('a query of ten thousand characters is cut, and says so', () => {
	for (const text of [
		'word '.repeat(2000),
		'x'.repeat(10_000),
		'„'.repeat(10_000),
		'-a '.repeat(3333),
		'"a b" '.repeat(1666),
	]) {
		const { words, phrases, excluded, cut } = parseQuery(text.replace(/\b\w+\b/g, (word, at) => word + at));
		assert.ok(cut && words.length <= MOST_WORDS && phrases.length <= MOST_WORDS && excluded.length <= MOST_WORDS);
	}
});

describe('dates', () => {
	const dates: [text: string, date: string | undefined][] = [
		['2025-12-28', '2025-12-28'],
		['28 December 2025', '2025-12-28'],
		['8 dec 2025', '2025-12-08'],
		['December 28, 2025', '2025-12-28'],
		['28.12.2025', '2025-12-28'],
		['1. 2. 2025', '2025-02-01'],
		['2025-12', '2025-12'],
		['December 2025', '2025-12'],
		['Sept 2025', '2025-09'],
		['2025', '2025'],
		['2025-13', undefined],
		['30 February 2025', undefined],
		['31.04.2025', undefined],
		['2025-02-29', undefined],
		['29 February 2024', '2024-02-29'],
		['28 Dezember 2025', undefined],
		['de 2025', undefined],
		['12/28/2025', undefined],
		['in December 2025', undefined],
		['20255', undefined],
	];
	for (const [text, date] of dates) test(text, () => assert.equal(dateIn(text), date));
});
