import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { LiveContent } from '../../../src/edition/liveContent.ts';
import { projectFolder, readoutId } from '../contentFolder.ts';

const root = mkdtempSync(join(tmpdir(), 'verbatim-live-'));
after(() => rmSync(root, { recursive: true }));
process.env.VERBATIM_CONTENT = join(root, 'content');
cpSync(join(projectFolder, 'content'), join(root, 'content'), { recursive: true });
const file = (...names: string[]) => join(root, 'content', ...names);
const annotations = file('readouts', readoutId, 'annotations.yaml');
const live = new LiveContent();

/** Writes a file otherwise, and notes it as a watcher does. */
function change(path: string, from: string, to: string): void {
	const text = readFileSync(path, 'utf8');
	assert.ok(text.includes(from), from);
	writeFileSync(path, text.replace(from, to));
	live.touch(path);
}
const actNames = () => live.good().editions.flatMap(({ acts }) => acts.map(({ name }) => name));

test('is read once, and a readout again when a file of it has changed', () => {
	const before = live.good();
	assert.equal(live.good(), before);
	change(annotations, 'name: To speak again by telephone', 'name: A further call');
	assert.notEqual(live.good(), before);
	assert.ok(actNames().includes('A further call'));
	assert.equal(live.good(), live.good());
});

test('a mistake is told, and what was good stays until it is mended', () => {
	change(annotations, 'name: A further call', 'nme: A third call');
	assert.ok(live.now().faults.some(({ file }) => file.endsWith('annotations.yaml')));
	assert.ok(actNames().includes('A further call'));
	change(annotations, 'nme: A third call', 'name: A third call');
	assert.deepEqual(live.now().faults, []);
	assert.ok(actNames().includes('A third call'));
});

test('a readout that comes and goes, and a mistake in another, are each told by themselves', () => {
	cpSync(file('readouts', readoutId), file('readouts', 'zz-second'), { recursive: true });
	live.touch(file('readouts', 'zz-second', 'annotations.yaml'));
	assert.equal(live.good().editions.length, 2);
	change(annotations, 'name: A third call', 'nme: A third call');
	live.now();
	change(file('readouts', 'zz-second', 'annotations.yaml'), 'name: A third call', 'nme: A third call');
	const faulty = () => [...new Set(live.now().faults.map(({ file }) => file.split('/').at(-2)))];
	assert.deepEqual(faulty().toSorted(), [readoutId, 'zz-second'].toSorted());
	rmSync(file('readouts', 'zz-second'), { recursive: true });
	live.touch(file('readouts', 'zz-second', 'annotations.yaml'));
	assert.deepEqual(faulty(), [readoutId]);
	change(annotations, 'nme: A third call', 'name: A third call');
	assert.equal(live.good().editions.length, 1);
});

test('a change to a register is seen in every readout', () => {
	const people = file('register', 'people.yaml');
	const before = live.good().editions[0]?.digest;
	change(people, 'about: ', 'about: In a trial, ');
	assert.notEqual(live.good().editions[0]?.digest, before);
	assert.ok([...live.good().register.people.values()].some(({ about }) => about.startsWith('In a trial, ')));
	change(people, 'about: In a trial, ', 'abut: ');
	assert.ok(live.now().faults.length > 0);
	change(people, 'abut: ', 'about: ');
	assert.deepEqual(live.now().faults, []);
});
