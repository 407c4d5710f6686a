import { describe } from 'node:test';
import { add, attribute, edit, mustStop, type Stop, trialAct, write } from '../contentFolder.ts';

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
			found: 'does not parse',
			remedy: 'quotation marks',
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
			found: 'does not parse',
			of: 'several',
		},
		{
			name: 'a tab as indentation',
			changes: edit('annotations', /^ {4}class: /m, '\tclass: '),
			file: 'annotations',
			line: '\tclass: ',
			found: 'does not parse',
			of: 'several',
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

describe('keys and values that the schema does not have', () =>
	mustStop([
		{
			name: 'an unknown key',
			changes: edit('annotations', 'topics:\n', 'verdict: kept\ntopics:\n'),
			file: 'annotations',
			line: 'verdict: kept',
			found: 'the key “verdict”, which nothing reads',
			expected: 'attributions, topics, acts',
			remedy: 'remove it',
		},
		{
			name: 'a misspelt key',
			changes: add('annotations', 'acts', { ...trialAct, folow_ups: [] }),
			file: 'annotations',
			line: 'folow_ups',
			found: 'the key “folow_ups”',
			remedy: 'did you mean “follow_ups”?',
		},
		{
			name: 'a misspelt key that is demanded',
			changes: attribute('p2s1', { chian: [], kind: 'characterisation' }),
			file: 'annotations',
			line: 'chian',
			remedy: 'did you mean “chain”?',
			of: 2,
		},
		{
			name: 'a misspelt key in the front matter',
			changes: edit('readout', 'translated_from:', 'translatd_from:'),
			file: 'readout',
			line: 'translatd_from',
			remedy: 'did you mean “translated_from”?',
		},
		{
			name: 'a missing field',
			changes: edit('readout', 'account_of: russia\n', ''),
			file: 'readout',
			found: 'no value for “account_of”',
			remedy: 'add “account_of”',
		},
		{
			name: 'a key without a value',
			changes: edit('readout', 'account_of: russia\n', 'account_of:\n'),
			file: 'readout',
			line: 'account_of:',
			found: 'no value for “account_of”',
		},
		{
			name: 'no counterpart at all',
			changes: edit('readout', /counterparts:\n(?: .*\n)+/, 'counterparts: []\n'),
			file: 'readout',
			line: 'counterparts:',
			found: 'no value for “counterparts”',
			expected: 'at least 1 of them',
		},
		...(
			[
				[
					'the title',
					edit('readout', /title:\n {2}supplied: .*\n {2}evidence: .*\n/, 'title:\n  supplied: A title\n'),
					'readout',
					'title',
				],
				['the date', edit('readout', / {2}evidence: >-\n(?: {4}.*\n)+/, ''), 'readout', 'date'],
				[
					'an act’s time',
					add('annotations', 'acts', { ...trialAct, time: { supplied: '2025', certainty: 'high' } }),
					'annotations',
					'acts.0.time',
				],
				[
					'a time expression',
					add('annotations', 'times', { in: 'p2s3', exact: 'later', supplied: '2025', certainty: 'high' }),
					'annotations',
					'times.0',
				],
				['an event’s date', edit('events', /^ {4}evidence: .*\n/m, ''), 'events', '0.date'],
			] as const
		).map(
			([what, changes, file, path]): Stop => ({
				name: `${what} supplied without evidence`,
				changes,
				file,
				found: `“${path}” has no evidence`,
				expected: 'evidence for the supplied value',
				remedy: 'add “evidence”',
			}),
		),
		{
			name: 'a supplied value without its certainty',
			changes: add('annotations', 'times', { in: 'p2s3', exact: 'later', supplied: '2025', evidence: 'Press.' }),
			file: 'annotations',
			line: '"supplied":"2025"',
			found: '“times.0” has no certainty',
			remedy: 'add “certainty”',
		},
		{
			name: 'evidence of blanks',
			changes: add('annotations', 'notes', { in: 'p2s3', exact: 'later', text: 'A note.', evidence: '  ' }),
			file: 'annotations',
			line: '"evidence":"  "',
			expected: 'words, not a blank',
		},
		{
			name: 'a day that no calendar has',
			changes: edit('readout', 'supplied: 2025-12-28', 'supplied: 2025-02-30'),
			file: 'readout',
			line: 'supplied: 2025-02-30',
			found: '“date.supplied” is "2025-02-30"',
			expected: 'a date of the calendar',
		},
		{
			name: 'a follow-up in a month that no calendar has',
			changes: edit('annotations', /follow_ups:\n {6}- date: .*/, 'follow_ups:\n      - date: 2026-13-01'),
			file: 'annotations',
			line: 'date: 2026-13-01',
			expected: 'a date of the calendar',
		},
		{
			name: 'a revision dated by month alone',
			changes: edit('readout', /revisions:\n {2}- date: .*/, 'revisions:\n  - date: 2026-11'),
			file: 'readout',
			line: '- date: 2026-11',
			expected: 'a day, such as',
		},
		{
			name: 'a year as a number',
			changes: edit('readout', 'supplied: 2025-12-28', 'supplied: 2025'),
			file: 'readout',
			line: 'supplied: 2025',
			found: 'is 2025',
			expected: 'in quotation marks if it looks like a number',
		},
		{
			name: 'a kind that the vocabulary does not have',
			changes: attribute('p2s1', { chain: [], kind: 'opinion' }),
			file: 'annotations',
			line: '"opinion"',
			found: '"opinion"',
			expected: 'own-statement-of-fact, own-statement-of-plan',
		},
		{
			name: 'a verdict for a class of act',
			changes: add('annotations', 'acts', { ...trialAct, class: 'kept' }),
			file: 'annotations',
			line: '"kept"',
			expected: 'agreement, shared-view',
		},
		{
			name: 'an id that is no passage',
			changes: edit('annotations', '  p2s1:', '  P2-1:'),
			file: 'annotations',
			line: 'P2-1:',
			found: 'the key “P2-1”',
			expected: 'a passage id, such as p5',
		},
		{
			name: 'an address that is a script',
			changes: edit('readout', /supplied: http.*/, 'supplied: javascript:alert(1)'),
			file: 'readout',
			line: 'javascript',
			found: '“source.url.supplied” is',
		},
		{
			name: 'a hash that is none',
			changes: edit('readout', /sha256: ..../, 'sha256: zzzz'),
			file: 'readout',
			line: 'sha256:',
			expected: '64 hexadecimal digits',
		},
	]));
