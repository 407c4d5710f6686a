import assert from 'node:assert/strict';
import { renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import {
	contentFiles,
	edit,
	editBytes,
	loadChanged,
	makeFolder,
	mustStop,
	readoutId,
	remove,
	stretch,
	write,
	writeBody,
} from '../contentFolder.ts';

describe('a file that cannot be read', () =>
	mustStop([
		{
			name: 'not UTF-8',
			changes: editBytes('readout', 'naturally', 'natur\xe4lly'),
			file: 'readout',
			line: 'Logically',
			found: 'not UTF-8',
			remedy: 'save the file as UTF-8',
		},
		{
			name: 'annotations not UTF-8',
			changes: editBytes('annotations', 'topics:', 'topics\xff:'),
			file: 'annotations',
			line: 'topics',
			found: 'not UTF-8',
		},
		{
			name: 'NUL',
			changes: edit('readout', 'Logically', 'Logi\0cally'),
			file: 'readout',
			line: 'cally,',
			found: 'U+0000',
			remedy: 'delete the character',
		},
		{
			name: 'another control character',
			changes: edit('topics', 'name: Temporary', 'name: Temp\u001borary'),
			file: 'topics',
			line: 'name: Temp',
			found: 'U+001B',
		},
		{
			name: 'a carriage return alone',
			changes: edit('readout', 'Logically, ', 'Logically,\r'),
			file: 'readout',
			line: 'Logically',
			found: 'U+000D',
			remedy: 'delete the character',
		},
		{
			name: '50 MB',
			changes: stretch('readout', 50_000_000),
			file: 'readout',
			line: 1,
			found: '50.0 MB',
			expected: '5 MB',
		},
		{
			name: 'no passages.yaml',
			changes: remove('passages'),
			file: 'passages',
			found: 'no such file',
			remedy: 'npm run settle',
		},
		{ name: 'no annotations.yaml', changes: remove('annotations'), file: 'annotations', found: 'no such file' },
		{
			name: 'no readout.md',
			changes: remove('readout'),
			file: 'readout',
			found: 'no such file',
			remedy: 'npm run new',
		},
		{ name: 'no register', changes: remove('vocabulary'), file: 'vocabulary', found: 'no such file' },
		{
			name: 'readout.md is a folder',
			changes: makeFolder(contentFiles.readout),
			file: 'readout',
			found: 'EISDIR',
			remedy: 'remove the folder',
		},
		{
			name: 'a folder name that is no address',
			changes: makeFolder('readouts/Call of today'),
			file: 'readouts/Call of today',
			found: 'cannot be an address',
			remedy: 'rename the folder',
		},
		...['page', 'readouts'].map((id) => ({
			name: `a folder name that the edition uses itself: ${id}`,
			changes: (folder: string) => renameSync(join(folder, 'readouts', readoutId), join(folder, 'readouts', id)),
			file: `readouts/${id}`,
			found: 'a folder name that the edition uses itself',
			expected: `readouts/${id}/`,
			remedy: 'rename the folder',
		})),
		{
			name: 'an empty folder of a readout',
			changes: makeFolder('readouts/another'),
			file: 'readouts/another/readout.md',
			found: 'no such file',
			of: 3,
		},
	]));

describe('a body that is not a text', () =>
	mustStop([
		{
			name: 'no front matter',
			changes: write('readout', 'Only a text.\n'),
			file: 'readout',
			line: 1,
			found: 'no front matter',
		},
		{
			name: 'front matter that is not closed',
			changes: write('readout', '---\nstatus: draft\nOnly a text.\n'),
			file: 'readout',
			line: 1,
			found: 'not closed',
		},
		{ name: 'empty', changes: writeBody(''), file: 'readout', found: 'an empty text', remedy: 'paste the text', of: 3 },
		{ name: 'blank lines only', changes: writeBody('\n\n'), file: 'readout', found: 'an empty text', of: 3 },
		{
			name: 'raw HTML',
			changes: edit('readout', 'paid close attention', 'paid <b>close</b> attention'),
			file: 'readout',
			line: '<b>',
			found: 'raw HTML',
			remedy: '\\<',
			of: 2,
		},
		{
			name: 'a script',
			changes: edit('readout', 'Donald Trump paid', '<script>alert(1)</script>\nDonald Trump paid'),
			file: 'readout',
			line: '<script>',
			found: 'raw HTML',
			of: 2,
		},
		{
			name: 'a text that differs from the ledger, and so from the hash',
			changes: edit('readout', 'wished happiness', 'wished much happiness'),
			file: 'readout',
			line: 'wished much happiness',
			found: 'differs from the ledger',
			expected: 'passages.yaml',
			remedy: 'npm run settle',
			of: 2,
		},
		{
			name: 'a ledger that differs from the text',
			changes: edit('passages', 'wished happiness', 'wished much happiness'),
			file: 'readout',
			line: 'wished happiness',
			found: 'differs from the ledger',
			expected: 'Logically',
		},
		{
			name: 'a paragraph that is gone',
			changes: edit('passages', 'passages:', 'passages:\n  p0:\n    p0s1: Gone.'),
			file: 'readout',
			line: 'Aide to the President Yury Ushakov: President',
			found: 'differs from the ledger',
			expected: 'Gone.',
		},
		{
			name: 'a source hash that differs',
			changes: edit('readout', 'sha256: b', 'sha256: a'),
			file: 'readout',
			line: 'sha256:',
			found: 'SHA-256 b83d90',
			expected: 'a83d90',
		},
		{
			name: 'line ends that the source does not have',
			changes: edit('readout', 'sha256:', 'line_ends: crlf\n  sha256:'),
			file: 'readout',
			line: 'sha256:',
			found: 'SHA-256',
		},
		{
			name: 'a byte-order mark that the source does not have',
			changes: edit('readout', 'sha256:', 'byte_order_mark: true\n  sha256:'),
			file: 'readout',
			line: 'sha256:',
			found: 'SHA-256',
		},
	]));

test('a readout whose folder is a link is read like any other', { skip: process.platform === 'win32' }, () => {
	const { editions, faults } = loadChanged((folder) => {
		const [place, elsewhere] = [join(folder, 'readouts', readoutId), join(folder, 'elsewhere')];
		renameSync(place, elsewhere);
		symlinkSync(elsewhere, place);
	});
	assert.deepEqual(faults, []);
	assert.equal(editions.length, 1);
});

test('a link to a folder that is gone is told, and not left out', { skip: process.platform === 'win32' }, () => {
	const { faults } = loadChanged((folder) => symlinkSync(join(folder, 'gone'), join(folder, 'readouts', 'another')));
	assert.deepEqual(
		faults.map(({ file, found }) => [file.replace(/^.*readouts/, ''), found]),
		['readout.md', 'annotations.yaml', 'passages.yaml'].map((name) => [`/another/${name}`, 'no such file']),
	);
});

test('a page of our prose that is missing, or no text, is told', () => {
	for (const [change, found] of [
		[(folder: string) => rmSync(join(folder, 'pages', 'method.md')), 'no such file'],
		[
			(folder: string) => writeFileSync(join(folder, 'pages', 'method.md'), 'caf\xe9', 'latin1'),
			'bytes that are not UTF-8',
		],
	] as const) {
		const { faults } = loadChanged(change);
		assert.deepEqual(
			faults.map((fault) => [fault.file.replace(/^.*pages/, ''), fault.found]),
			[['/method.md', found]],
		);
	}
});
