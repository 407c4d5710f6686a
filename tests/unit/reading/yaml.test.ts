import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { z } from 'zod';
import { parseYaml, validate, type YamlText } from '../../../src/reading/yaml.ts';

function parse(text: string, firstLine?: number): YamlText {
	const yaml = parseYaml(text, 'a.yaml', firstLine);
	assert.ok(!Array.isArray(yaml), JSON.stringify(yaml));
	return yaml;
}

describe('parseYaml', () => {
	for (const [name, text, value] of [
		['nothing', '', null],
		['dates as text', 'a: 2025-12-28', { a: '2025-12-28' }],
		['yes and no as text', '[yes, no, on]', ['yes', 'no', 'on']],
		['numbers as numbers', '[1, 0x10, 1.5]', [1, 16, 1.5]],
		['folded text', 'a: >-\n  b\n  c\n', { a: 'b c' }],
		['a few aliases', 'a: &a [1]\nb: *a', { a: [1], b: [1] }],
		['stars in texts', `a: |\n${'  *a\n'.repeat(20)}b: &c d`, { a: '*a\n'.repeat(20), b: 'd' }],
		['40 brackets', '['.repeat(40) + ']'.repeat(40), JSON.parse('['.repeat(40) + ']'.repeat(40))],
		['brackets that close', `a: "${'[]'.repeat(100)}"`, { a: '[]'.repeat(100) }],
	] as const)
		test(name, () => assert.deepEqual(parse(text).value, value));

	const refused: [name: string, text: string, found: RegExp, line: number][] = [
		['a key twice', 'a: 1\nb: 2\na: 3\n', /stands twice/, 3],
		['a colon in a text', 'a: 1\nb: c: d\n', /does not parse/, 2],
		['an open quotation mark', 'a: "b\n', /does not parse/, 1],
		['41 brackets', `a: 1\n${'['.repeat(41)}`, /nesting deeper than 40/, 2],
		['an unknown tag', 'a: !x b', /does not parse/, 1],
		['a tag of YAML 1.1', 'a: !!set { b }', /does not parse/, 1],
		['an alias of nothing', 'a: 1\nb: *c', /the alias “\*c”, which stands for nothing/, 2],
		[
			'an alias of itself',
			'a:\n  - &b\n    - c\n    - *b\n',
			/the alias “\*b”, which stands inside what it stands for/,
			4,
		],
		[
			'two hundred thousand aliases, at the first that is too many, without looking for any',
			`a: &a b\nc:\n${'  - *a\n'.repeat(200_000)}`,
			/more than 10 aliases/,
			13,
		],
	];
	for (const [name, text, found, line] of refused)
		test(`refuses ${name}`, () => {
			const faults = parseYaml(text, 'a.yaml');
			assert.ok(Array.isArray(faults));
			assert.match(faults[0]?.found ?? '', found);
			assert.equal(faults[0]?.line, line);
		});

	const open: [name: string, text: string, found: RegExp, line: number, remedy: RegExp][] = [
		['a bracket', 'a: 1\nb: [\n  - c: 1\n    d: 2\n  - c: 3\n', /a \[ that nothing closes/, 2, /add the \]/],
		['a brace', 'a:\n  - { b: c\n  - { b: d }\ne: f\n', /a \{ that nothing closes/, 2, /add the \}/],
		['a quotation mark', 'a: b\nc: "d\ne: f\ng: h\n', /a " that nothing closes/, 2, /where the text ends/],
		['a tab, and all that follows from it', 'a:\n\tb: 1\n  c: 2\nd:\n', /Tabs/, 2, /two blanks for each tab/],
		['one bracket too many', 'a: [b]]\nc: d\ne: f\n', /Unexpected/, 1, /mend the line/],
	];
	for (const [name, text, found, line, remedy] of open)
		test(`tells ${name} once, where it stands`, () => {
			const faults = parseYaml(text, 'a.yaml');
			assert.ok(Array.isArray(faults));
			assert.equal(faults.length, 1, JSON.stringify(faults));
			assert.match(faults[0]?.found ?? '', found);
			assert.match(faults[0]?.remedy ?? '', remedy);
			assert.equal(faults[0]?.line, line);
		});

	test('one mistake is told once a line, two on two lines twice', () => {
		const faults = parseYaml('a: b: c: d\ne: 1\nf: g: h\n', 'a.yaml');
		assert.ok(Array.isArray(faults));
		assert.deepEqual(
			faults.map(({ line }) => line),
			[1, 3],
		);
	});

	test('counts lines from where the text begins', () => {
		const faults = parseYaml('a: 1\na: 2\n', 'a.yaml', 2);
		assert.ok(Array.isArray(faults));
		assert.equal(faults[0]?.line, 3);
	});
});

describe('place', () => {
	const yaml = parse('a:\n  - b: 1\n    c:\n  - { d: [x, y] }\n', 10);
	const places: [path: PropertyKey[], key: boolean, place: [line: number, column: number]][] = [
		[['a', 0, 'b'], false, [11, 8]],
		[['a', 0, 'b'], true, [11, 5]],
		[['a', 0, 'c'], false, [12, 7]],
		[['a', 1, 'd', 1], false, [13, 14]],
		[['a', 1, 'd', 7], false, [13, 10]],
		[['a', 1, 'none', 'deeper'], false, [13, 5]],
		[['none'], false, [10, 1]],
		[[], false, [10, 1]],
	];
	for (const [path, key, [line, column]] of places)
		test(`${path.join('.') || 'the file'}${key ? ', its key' : ''}`, () =>
			assert.deepEqual(yaml.place(path, key), { line, column }));
});

describe('validate', () => {
	const shape = z.strictObject({
		name: z.string(),
		list: z.array(z.strictObject({ one: z.number(), another: z.string().optional() })).default([]),
		kind: z.enum(['plain', 'other']).optional(),
		many: z.union([z.string(), z.array(z.string())]).optional(),
	});
	const cases: [name: string, text: string, found: string, expected: string, remedy: string, line: number][] = [
		['a missing key', 'list: []', 'no value for “name”', 'text', 'add “name”', 1],
		['a number for a text', 'name: 5', '“name” is 5', 'in quotation marks', 'correct the value', 1],
		['a text for a list', 'name: a\nlist: b', '“list” is "b"', 'a list', 'correct', 2],
		['an unknown key', 'name: a\ncolour: red', 'the key “colour”', 'one of: name, list', 'remove it', 2],
		[
			'a misspelt key in a list',
			'name: a\nlist:\n  - one: 1\n    anothr: b',
			'“anothr”',
			'one of: one, another',
			'did you mean “another”?',
			4,
		],
		['a word that is not of the list', 'name: a\nkind: none', '“kind” is "none"', 'one of: plain, other', 'correct', 2],
		['neither of two', 'name: a\nmany: 5', '“many” is 5', 'text', 'correct', 2],
		['one of a list of texts', 'name: a\nmany: [b, 5]', '“many.1” is 5', 'text', 'correct', 2],
	];
	for (const [name, text, found, expected, remedy, line] of cases)
		test(name, () => {
			const { data, faults } = validate(shape, parse(text), 'a.yaml');
			assert.equal(data, undefined);
			assert.equal(faults.length, 1, JSON.stringify(faults));
			const [fault] = faults;
			assert.ok(fault);
			assert.ok(fault.found.includes(found), fault.found);
			assert.ok(fault.expected.includes(expected), fault.expected);
			assert.ok(fault.remedy.includes(remedy), fault.remedy);
			assert.equal(fault.line, line);
		});

	test('gives the data where there is no fault', () =>
		assert.deepEqual(validate(shape, parse('name: a'), 'a.yaml'), { data: { name: 'a', list: [] }, faults: [] }));

	test('tells all that is missing as missing', () => {
		const { faults } = validate(shape, parse('list: [{}, { one: }]'), 'a.yaml');
		assert.deepEqual(
			faults.map(({ missing }) => missing),
			[true, true, true],
		);
	});
});
