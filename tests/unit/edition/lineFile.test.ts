import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openLines, toLines } from '../../../src/edition/lineFile.ts';

const folder = mkdtempSync(join(tmpdir(), 'verbatim-lines-'));
after(() => rmSync(folder, { recursive: true }));
const head = { title: 'Київ – “a”', many: Array.from({ length: 9000 }, (_, at) => at) };
const values = [{ text: 'a\nb\u2028c' }, 'Łódź 😀', [], null, { last: true }];

test('any value is read alone, and all together, as they went in', () => {
	const files = ['one', 'two'].map((name) => join(folder, name));
	for (const file of files) writeFileSync(file, toLines({ ...head, file }, values));
	const [one, two] = files.map((file) => openLines<typeof head & { file: string }>(file));
	assert.deepEqual(one?.head, { ...head, file: files[0] });
	for (const at of [4, 0, 1, 3, 2]) {
		assert.deepEqual(one?.read(at), values[at]);
		assert.deepEqual(two?.read(at), values[at]);
	}
	assert.deepEqual(one?.readAll(), values);
});

test('a head alone is a file', () => {
	const file = join(folder, 'empty');
	writeFileSync(file, toLines(head, []));
	assert.deepEqual(openLines(file).readAll(), []);
});
