import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseQuery, type Query } from '../../../src/search/query.ts';

const none: Query = { words: [], phrases: [], excluded: [] };
const cases: [query: string, read: Partial<Query>][] = [
	['', {}],
	['  ceasefire ', { words: ['ceasefire'] }],
	['temporary ceasefire', { words: ['temporary', 'ceasefire'] }],
	['"temporary ceasefire"', { phrases: ['temporary ceasefire'] }],
	['“temporary ceasefire”', { phrases: ['temporary ceasefire'] }],
	['„temporary ceasefire“ Kiev', { words: ['Kiev'], phrases: ['temporary ceasefire'] }],
	['«временное перемирие»', { phrases: ['временное перемирие'] }],
	['Kiev "political decision" Donbass', { words: ['Kiev', 'Donbass'], phrases: ['political decision'] }],
	['"Kiev"', { words: ['Kiev'] }],
	['war -peace', { words: ['war'], excluded: ['peace'] }],
	['war -"Ukrainian conflict"', { words: ['war'], excluded: ['Ukrainian conflict'] }],
	['long-term', { words: ['long-term'] }],
	['Mar-a-Lago, Florida!', { words: ['Mar-a-Lago', 'Florida'] }],
	['an "unclosed phrase', { words: ['an', 'unclosed', 'phrase'] }],
	['5.2', { reference: '5.2' }],
	['¶ 5.2', { reference: '5.2' }],
	['¶5.2a', { reference: '5.2a' }],
	['p5s2', { reference: '5.2' }],
	['P5S2A', { reference: '5.2a' }],
	['2025-12-28', { date: '2025-12-28' }],
	['28 December 2025', { date: '2025-12-28' }],
	['January 2026', { date: '2026-01' }],
	['2025', { date: '2025' }],
	['28 Dezember 2025', { words: ['28', 'Dezember', '2025'] }],
	['<script>', { words: ['script'] }],
	['-', {}],
	['""', {}],
];
for (const [query, read] of cases) test(`“${query}”`, () => assert.deepEqual(parseQuery(query), { ...none, ...read }));
