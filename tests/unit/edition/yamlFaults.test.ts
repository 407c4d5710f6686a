import { describe } from 'node:test';
import { edit, mustStop, write } from '../contentFolder.ts';

const bomb = [
	'a: &a [x, x, x, x, x, x, x, x, x]',
	...[...'bcdefghi'].map((name, index) => {
		const one = `*${'abcdefgh'[index]}`;
		return `${name}: &${name} [${Array(9).fill(one).join(', ')}]`;
	}),
].join('\n');

describe('YAML that is not what it should be', () =>
	mustStop([
		{
			name: 'front matter that does not parse',
			changes: edit('readout', 'status: published', 'status: "published'),
			file: 'readout',
			line: 'status: "published',
			found: 'a " that nothing closes',
			remedy: 'add the "',
		},
		{
			name: 'front matter with a colon in a text',
			changes: edit('readout', 'annotated_by: ', 'annotated_by: By: '),
			file: 'readout',
			line: 'annotated_by:',
			found: 'does not parse',
			remedy: 'quotation marks around it',
		},
		{
			name: 'annotations that do not parse',
			changes: edit('annotations', 'topics:\n', 'topics: [\n'),
			file: 'annotations',
			line: 'topics: [',
			found: 'a [ that nothing closes',
		},
		{
			name: 'a tab as indentation',
			changes: edit('annotations', /^ {4}class: /m, '\tclass: '),
			file: 'annotations',
			line: '\tclass: ',
			found: 'does not parse',
			remedy: 'two blanks for each tab',
		},
		{
			name: 'a tag that nothing knows',
			changes: edit('annotations', /modality: \w/, 'modality: !run w'),
			file: 'annotations',
			line: '!run',
			found: 'does not parse',
		},
		{
			name: 'a key twice: a sentence with two attributions',
			changes: edit('annotations', '  p2s2:\n', '  p2s1: { chain: [], kind: characterisation }\n  p2s2:\n'),
			file: 'annotations',
			line: 'p2s1: { chain',
			found: 'a key that stands twice',
			remedy: 'join the two entries, or remove one',
		},
		{
			name: 'deep nesting in brackets',
			changes: edit('annotations', 'topics:\n', `deep: ${'['.repeat(5000)}${']'.repeat(5000)}\ntopics:\n`),
			file: 'annotations',
			line: 'deep: [',
			found: 'nesting deeper than 40',
			remedy: 'brackets',
		},
		{
			name: 'deep nesting by indentation',
			changes: write('topics', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')),
			file: 'topics',
			found: 'nesting deeper than 40',
			remedy: 'indentation',
		},
		{
			name: 'deep nesting by hyphens',
			changes: write('topics', `${'- '.repeat(3000)}a`),
			file: 'topics',
			line: 1,
			found: 'nesting deeper than 40',
		},
		{
			name: 'an alias bomb',
			changes: edit('readout', 'status: published', `${bomb}\nstatus: published`),
			file: 'readout',
			found: 'alias',
			remedy: 'write the values out',
		},
		{
			name: 'two YAML documents in one file',
			changes: edit('annotations', 'topics:\n', '---\ntopics:\n'),
			file: 'annotations',
			found: 'does not parse',
		},
	]));
