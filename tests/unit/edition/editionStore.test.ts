import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actAt, passageAt, sentencesIn, textOf } from '../../../src/edition/editionStore.ts';
import { loadContent } from '../../../src/edition/loadContent.ts';
import { change, edit, loadChanged, readoutId, withContent } from '../contentFolder.ts';

const keep = (folder: string) => loadContent(folder, { keep: true }).editions[0];

test('an edition that is kept is the one that was built', () => {
	const [built] = loadChanged().editions;
	for (let turn = 0; turn < 2; turn += 1) {
		const kept = withContent([], keep);
		assert.equal(JSON.stringify({ ...kept, digest: '' }, sorted), JSON.stringify({ ...built, digest: '' }, sorted));
		assert.equal(kept?.id, readoutId);
	}
});

test('a changed annotation, or a changed register, makes another', () => {
	const digests = [
		withContent([], keep),
		withContent([change('annotations', (text) => `${text}# more\n`)], keep),
		withContent([change('people', (text) => `${text}# more\n`)], keep),
	].map((edition) => edition?.digest);
	assert.equal(new Set(digests).size, 3);
});

test('a sentence, an act and the text are read alone as they are with all the rest', () => {
	withContent([], (folder) => {
		const kept = keep(folder);
		assert.ok(kept);
		const alone = {
			sentences: sentencesIn(kept),
			text: textOf(kept),
			passages: kept.outline.passages.map((_, at) => passageAt(kept, at)),
			acts: kept.outline.acts.map((_, at) => actAt(kept, at)),
		};
		const { passages, acts, text } = kept;
		assert.deepEqual(alone, { sentences: passages.length, text, passages, acts });
		assert.equal(passageAt(kept, 1), passages[1], 'from memory');
	});
});

test('what a draft lacks is told with the names of the files that were read, not of those where it was kept', () => {
	const draft = [edit('readout', 'status: published', 'status: draft'), edit('readout', /^account_of: .*\n/m, '')];
	for (let turn = 0; turn < 2; turn += 1)
		withContent(draft, (folder) => {
			const kept = keep(folder);
			assert.equal(kept?.missing.length, 1);
			assert.ok(kept.missing[0]?.startsWith(`${folder}/`), kept.missing[0]);
			assert.equal(passageAt(kept, 0).id, 'p1s1');
		});
});

/** Keys in one order, for comparing as text. */
function sorted(_: string, value: unknown): unknown {
	if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
	return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
