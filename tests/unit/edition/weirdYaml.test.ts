import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type ContentFile, edit, loadChanged, write } from '../contentFolder.ts';

/** Texts that are YAML, but not what any file of the content is. */
const documents: [name: string, text: string][] = [
	['empty', ''],
	['a comment only', '# nothing\n'],
	['null', '~\n'],
	['a number', '5\n'],
	['a boolean', 'true\n'],
	['a text', 'only words\n'],
	['an empty list', '[]\n'],
	['a list of nulls', '- ~\n-\n'],
	['a list of numbers', '- 1\n- .inf\n- .nan\n'],
	['a list of lists', '- [[], [1, {}]]\n'],
	['a list of texts', '- words\n- more\n'],
	['a map of numbers', '1: 2\n3: 4\n'],
	['a map with a null key', '~: 1\n'],
	['a map with a list for a key', '? [a, b]\n: c\n'],
	['a map with a map for a key', '? { a: b }\n: c\n'],
	['a key that objects have anyway', '__proto__: { status: draft }\nconstructor: 1\ntoString: x\n'],
	['an alias of nothing', 'a: *b\n'],
	['an alias of itself', 'a: &a [*a]\n'],
	['a merge', 'a: &a { status: draft }\n<<: *a\n'],
	['binary data', 'a: !!binary aGVsbG8=\n'],
	['a set', '!!set { a, b }\n'],
	['a date of YAML 1.1', 'a: !!timestamp 2025-12-28\n'],
	['only brackets', '{[}]'],
	['a document end', '...\n---\n'],
	['a directive', '%YAML 3.0\n---\na: 1\n'],
];

/** Values in places where others are wanted: file, what stands there, what is put for it. */
const values: [name: string, file: ContentFile, from: RegExp, to: string][] = [
	['attributions: null', 'annotations', /^attributions:\n/m, 'attributions: ~\nx_attributions:\n'],
	['attributions: a list', 'annotations', /^attributions:\n/m, 'attributions: []\nx_attributions:\n'],
	['an attribution: null', 'annotations', /^ {2}p1s1:\n/m, '  p1s1: ~\n  x1:\n'],
	['an attribution: a list', 'annotations', /^ {2}p1s1:\n/m, '  p1s1: [1]\n  x1:\n'],
	['a chain: text', 'annotations', /chain: \[\]/, 'chain: nobody'],
	['a chain: numbers', 'annotations', /chain: \[\]/, 'chain: [1, ~]'],
	['a kind: a map', 'annotations', /kind: .*/, 'kind: { a: b }'],
	['a cue: a number', 'annotations', /cue: .*/, 'cue: 5'],
	['a cue: a map', 'annotations', /cue: .*/, 'cue: { a: b }'],
	['a cue: a list of lists', 'annotations', /cue: .*/, 'cue: [[a]]'],
	['a note: a list', 'annotations', /^ {4}note: .*/m, '    note: [1]'],
	['topics: a list', 'annotations', /^topics:\n/m, 'topics: [p1s1]\nx_topics:\n'],
	['a topic: null', 'annotations', /^topics:\n/m, 'topics:\n  trial: ~\n'],
	['a topic: text', 'annotations', /^topics:\n/m, 'topics:\n  trial: p1s1\n'],
	['acts: a map', 'annotations', /^acts:\n/m, 'acts: { a: b }\nx_acts:\n'],
	['an act: text', 'annotations', /^acts:\n/m, 'acts:\n  - words\n'],
	['an act: null', 'annotations', /^acts:\n/m, 'acts:\n  -\n'],
	['a quote: text', 'annotations', /quote: \{.*\}/, 'quote: words'],
	['parties: null', 'annotations', /parties: .*/, 'parties: ~'],
	['a mention: number', 'annotations', /^mentions:\n/m, 'mentions:\n  - 5\n'],
	['who is mentioned: a map', 'annotations', /, is: .* \}/, ', is: { a: b } }'],
	['status: a list', 'readout', /^status: .*/m, 'status: [draft]'],
	['a title: text', 'readout', /^title:\n/m, 'title: words\nx_title:\n'],
	['a date: a number', 'readout', /^date:\n/m, 'date: 2025\nx_date:\n'],
	['a source: null', 'readout', /^source:\n/m, 'source: ~\nx_source:\n'],
	['revisions: a map', 'readout', /^revisions:\n/m, 'revisions: { a: b }\nx_revisions:\n'],
	['passages: a list', 'passages', /^passages:\n/m, 'passages: []\nx_passages:\n'],
	['a passage: a number', 'passages', /p1s1: .*/, 'p1s1: 5'],
	['a paragraph: text', 'passages', /p1:\n.*/, 'p1: words'],
	['withdrawn: a number', 'passages', /^(?:withdrawn: \{\}\n|(?![\s\S]))/m, 'withdrawn: 5\n'],
	['forms: text', 'people', /forms: .*/, 'forms: words'],
	['forms: numbers', 'people', /forms: .*/, 'forms: [1, ~]'],
	['a name: a number', 'people', /name: .*/, 'name: 5'],
	['loaded words: text', 'vocabulary', /^loaded:\n/m, 'loaded: words\nx_loaded:\n'],
];

const asDraft = edit('readout', 'status: published', 'status: draft');

describe('a file that holds something else altogether', () => {
	for (const file of ['readout', 'annotations', 'passages', 'people', 'vocabulary'] as const)
		for (const [name, text] of documents)
			test(`${file}: ${name}`, () => {
				const whole = file === 'readout' ? `---\n${text}---\nA text.\n` : text;
				const { faults } = loadChanged(write(file, whole));
				// Of the registers one may be empty; what refers to it is then at fault, or nothing is.
				const mayBeEmpty = file === 'vocabulary' && ['empty', 'a comment only', 'null'].includes(name);
				assert.equal(faults.length > 0, !mayBeEmpty, JSON.stringify(faults));
				assertTold(faults);
			});
});

describe('a value where another is wanted', () => {
	for (const [name, file, from, to] of values) {
		test(name, () => {
			const { faults } = loadChanged(edit(file, from, to));
			assert.ok(faults.length > 0);
			assertTold(faults);
		});
		test(`${name}, in a draft`, () => assertTold(loadChanged(asDraft, edit(file, from, to)).faults));
	}
});

function assertTold(faults: ReturnType<typeof loadChanged>['faults']): void {
	for (const fault of faults) {
		assert.ok(fault.line >= 1 && fault.column >= 1, JSON.stringify(fault));
		for (const key of ['file', 'found', 'expected', 'remedy'] as const)
			assert.ok(fault[key] && !/undefined|\[object/.test(fault[key]), JSON.stringify(fault));
	}
}
