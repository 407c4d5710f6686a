import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differenceOf, settingOf } from '../../../src/building/plan.ts';
import { MOST_PASSAGE_CARDS } from '../../../src/cards/setting.ts';
import { type KeptEdition, keepEdition } from '../../../src/edition/editionStore.ts';
import { editions } from '../edition/textEdition.ts';

const [edition] = editions as [KeptEdition];
/** A snapshot of one edition of so many sentences. */
function snapshotOf(sentences: number) {
	const [passage] = edition.outline.passages;
	assert.ok(passage);
	const passages = Array.from({ length: sentences }, () => passage);
	const { id, digest } = keepEdition({
		...edition,
		id: 'of-a-test',
		digest: `of-a-test-${sentences}-sentences`,
		outline: { ...edition.outline, passages },
	});
	return { register: 'r', prose: 'p', editions: [{ id, digest, year: '2025' }] };
}

test('what every page depends on changes with settings, options and whether sentences have share images', () => {
	const few = snapshotOf(MOST_PASSAGE_CARDS);
	const setting = settingOf(few, ['--base', '/']);
	assert.equal(settingOf({ ...few, prose: 'other' }, ['--base', '/']), setting);
	assert.notEqual(settingOf(snapshotOf(MOST_PASSAGE_CARDS + 1), ['--base', '/']), setting);
	assert.notEqual(settingOf({ ...few, register: 'other' }, ['--base', '/']), setting);
	assert.notEqual(settingOf(few, ['--base', '/sub/']), setting);
	process.env.VERBATIM_FORMATS = 'json';
	assert.notEqual(settingOf(few, ['--base', '/']), setting);
	delete process.env.VERBATIM_FORMATS;
});

test('readouts that are new, changed or gone are told', () => {
	const snapshot = { register: '', prose: '', editions: ['a', 'b', 'c'].map((id) => ({ id, digest: '2', year: '' })) };
	assert.deepEqual(differenceOf({ a: '2', b: '1', d: '2' }, snapshot), { changed: ['b', 'c'], gone: ['d'] });
});
