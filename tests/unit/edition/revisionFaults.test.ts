import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { change, contentFiles, edit, loadChanged, mustStop, reword } from '../contentFolder.ts';

const from = 'friendly, good-natured';
const to = 'friendly and good-natured';
/** As the readout was first published, before any revision of it. */
const first = edit('readout', / {2}- date: 2026-11-23\n[\s\S]*?(?=---)/, '');
/** The ledger after a settled correction on that day. */
const settled = (on: string) => [
	first,
	...reword(from, to),
	change(
		'passages',
		(text) =>
			`${text.replace(/^changes: \[\]\n/m, '')}changes:\n  - { id: p3s2, on: ${on}, was: "${from}", now: "${to}" }\n`,
	),
];
const withdrawn = (on: string) => [
	first,
	edit(
		'passages',
		/^withdrawn: \{\}\n|(?![\s\S])/m,
		`withdrawn:\n  p2s9: { text: Gone., on: ${on}, replaced_by: [] }\n`,
	),
];

describe('a change of the text without a revision that tells it', () => {
	mustStop([
		{
			name: 'a sentence reworded later than the last revision',
			changes: settled('2026-11-23'),
			file: 'readout',
			line: '  - date: 2026-11-22',
			found: '2026-11-22 as the day of the last revision; p3s2 was changed on 2026-11-23',
			expected: 'a revision of 2026-11-23 or later',
			remedy: 'add to “revisions”',
		},
		{
			name: 'a sentence withdrawn later than the last revision',
			changes: withdrawn('2026-11-24'),
			file: 'readout',
			line: '  - date: 2026-11-22',
			found: 'p2s9 was withdrawn on 2026-11-24',
		},
		{
			name: 'the last revision is the newest, wherever it stands in the list',
			changes: [
				...settled('2026-12-24'),
				edit('readout', 'revisions:\n', 'revisions:\n  - { date: 2026-12-23, what: A sentence was corrected. }\n'),
			],
			file: 'readout',
			line: '2026-12-23',
			found: '2026-12-23 as the day of the last revision',
		},
	]);

	for (const day of ['2026-11-23', '2026-12-01'])
		test(`is told by one of ${day}`, () => {
			const told = edit(
				'readout',
				'revisions:\n',
				`revisions:\n  - { date: ${day}, what: A sentence was corrected. }\n`,
			);
			assert.deepEqual(loadChanged(...settled('2026-11-23'), told).faults, []);
		});

	test('is a gap of a draft, once its revision has a day', () => {
		const draft = edit('readout', 'status: published', 'status: draft');
		const { faults, editions } = loadChanged(...settled('2026-11-23'), draft);
		assert.deepEqual(faults, []);
		assert.match(editions[0]?.missing.join() ?? '', new RegExp(`${contentFiles.readout}:\\d+: 2026-11-22 as the day`));
		const undated = loadChanged(...settled('2026-11-23'), draft, edit('readout', 'date: 2026-11-22', 'date:'));
		assert.deepEqual(undated.faults, []);
		assert.match(undated.editions[0]?.missing.join() ?? '', /^[^,]*no value for “revisions\.0\.date”[^,]*$/);
	});
});
