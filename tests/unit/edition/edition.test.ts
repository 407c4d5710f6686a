import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { passageOf } from '../../../src/edition/edition.ts';
import { sourceBytes } from '../../../src/edition/sourceBytes.ts';
import { add, attribute, change, edit, loadChanged, reword, sha256, trialAct } from '../contentFolder.ts';

const only = (...changes: Parameters<typeof loadChanged>) => {
	const { faults, editions } = loadChanged(...changes);
	assert.deepEqual(faults, []);
	assert.ok(editions[0]);
	return editions[0];
};
const real = only();

describe('the first readout', () => {
	test('has 17 sentences in 8 paragraphs', () => {
		assert.equal(real.paragraphs.length, 8);
		assert.equal(real.passages.length, 17);
		assert.deepEqual(
			real.paragraphs.flatMap(({ sentences }) => sentences),
			real.passages.map(({ id }) => id),
		);
		assert.deepEqual(
			real.paragraphs.map(({ sentences }) => sentences.length),
			[1, 3, 2, 1, 3, 3, 3, 1],
		);
	});

	test('is its source, byte for byte', () => {
		const bytes = sourceBytes(real);
		assert.equal(sha256(bytes), real.description.source.sha256);
		assert.equal(bytes.length, real.bytes);
		assert.equal(bytes.toString(), real.text);
	});

	test('is its paragraphs with the line ends before them', () => {
		const text = real.paragraphs.map(({ before, text }) => before + text).join('');
		assert.ok(real.text.startsWith(text));
		assert.match(real.text.slice(text.length), /^\n*$/);
	});

	test('stands in its sentences, each at its place in its paragraph', () => {
		for (const { id, paragraph, start, text, label, number } of real.passages) {
			const whole = real.paragraphs.find((one) => one.id === paragraph);
			assert.equal(whole?.text.slice(start, start + text.length), text);
			assert.equal(`p${label.replace('.', 's')}`, id);
			assert.ok(label.endsWith(`.${number}`));
		}
	});

	test('has one attribution for each sentence, and no gap', () => {
		assert.deepEqual(real.missing, []);
		for (const { attribution } of real.passages) {
			assert.equal(attribution.reporter, 'yury-ushakov');
			assert.notEqual(attribution.kind, 'not-yet-attributed');
		}
		assert.deepEqual(
			real.passages.filter(({ attribution }) => attribution.kind === 'unattributed-assessment').map(({ id }) => id),
			['p5s2', 'p5s3'],
		);
	});

	test('anchors all that is marked in its exact words', () => {
		for (const { text, mentions, times, notes } of real.passages)
			for (const { start, end, exact } of [...mentions, ...times, ...notes])
				assert.equal(text.slice(start, end), exact);
		for (const act of real.acts) {
			const passage = passageOf(real, act.in);
			assert.equal(passage.text.slice(act.start, act.end), act.quote);
			for (const id of [act.in, ...act.scope]) assert.ok(passageOf(real, id).acts.includes(act.id));
		}
		assert.ok(real.acts.length > 10);
	});

	test('survives JSON', () =>
		assert.deepEqual(JSON.parse(JSON.stringify(real)), structuredClone(withoutUndefined(real))));

	test('has no passage that it does not have', () => assert.throws(() => passageOf(real, 'p9s1'), /no passage p9s1/));
});

describe('mentions', () => {
	const refs = (edition: typeof real, id: string, words: string) =>
		passageOf(edition, id)
			.mentions.filter(({ exact }) => exact === words)
			.map(({ ref, by }) => `${ref} by ${by}`);

	test('names are found by themselves, in any form', () => {
		assert.deepEqual(refs(real, 'p2s3', 'Zelensky'), ['volodymyr-zelenskyy by name']);
		assert.deepEqual(refs(real, 'p5s3', 'Donbass'), ['donbas by name']);
		assert.deepEqual(refs(real, 'p2s3', 'Florida'), ['florida by name']);
	});

	test('a name with an apostrophe after it', () => assert.deepEqual(refs(real, 'p4s1', 'Russia'), ['russia by name']));

	test('a name inside a word is none', () => assert.deepEqual(refs(real, 'p7s1', 'Ukrain'), []));

	test('of a long and a short form the long one is found', () => {
		assert.deepEqual(refs(real, 'p8s1', 'Vladimir Putin'), ['vladimir-putin by name']);
		assert.deepEqual(refs(real, 'p8s1', 'Putin'), []);
	});

	test('a name inside a description of the same one is not mentioned twice', () => {
		assert.deepEqual(refs(real, 'p2s3', 'President Trump'), ['donald-trump by description']);
		assert.deepEqual(refs(real, 'p2s3', 'Trump'), []);
	});

	test('a name inside a description of another is mentioned within it', () => {
		const { mentions } = passageOf(real, 'p2s3');
		const outer = mentions.find(({ ref }) => ref === 'mar-a-lago-meeting-2025-12-28');
		const inner = mentions.find(({ ref }) => ref === 'volodymyr-zelenskyy');
		assert.ok(outer && inner && outer.start < inner.start && outer.end >= inner.end);
		assert.ok(mentions.indexOf(outer) < mentions.indexOf(inner), 'outer ones come first');
	});

	test('an adjective of a state’s name is a mention of that state, whichever it is', () => {
		const states: Record<string, string> = { Russian: 'russia', American: 'united-states', Ukrainian: 'ukraine' };
		const found = real.passages.flatMap(({ text, mentions, label }) =>
			[...text.matchAll(/\b(?:Russian|American|Ukrainian|European)\b/g)].map(({ 0: word, index }) => ({
				place: `${label} ${word}`,
				mention: mentions.some(
					({ ref, start, end }) => ref === states[word] && start <= index && end >= index + word.length,
				),
			})),
		);
		assert.deepEqual(
			found.filter(({ mention }) => !mention).map(({ place }) => place),
			[],
		);
		assert.equal(found.filter(({ place }) => place.endsWith('Ukrainian')).length, 6);
		assert.equal(found.length, 13);
	});

	test('one description may be of several', () =>
		assert.deepEqual(refs(real, 'p3s1', 'the presidents'), [
			'vladimir-putin by description',
			'donald-trump by description',
		]));

	test('an exception takes a name back, there and for that entry alone', () => {
		const excepted = only(
			edit('annotations', /^mentions:\n/m, 'exceptions: [{ in: p5s2, exact: Kiev, isnt: kyiv }]\nmentions:\n'),
		);
		assert.deepEqual(refs(real, 'p5s2', 'Kiev').toSorted(), ['government-of-ukraine by description', 'kyiv by name']);
		assert.deepEqual(refs(excepted, 'p5s2', 'Kiev'), ['government-of-ukraine by description']);
	});

	test('an entry that is added to a register is found at once', () => {
		const edition = only(add('places', undefined, { id: 'battlefield', name: 'battlefield', about: 'A trial.' }));
		assert.deepEqual(refs(edition, 'p5s1', 'battlefield'), ['battlefield by name']);
	});
});

describe('what a written form comes to', () => {
	const attributionOf = (written: object) => passageOf(only(attribute('p2s1', written)), 'p2s1').attribution;

	test('the last of a chain is its end', () => {
		const chain = ['donald-trump', 'united-states'];
		const { ends, cue } = attributionOf({ chain, kind: 'reported-act', cue: 'took place' });
		assert.deepEqual(ends, ['united-states']);
		assert.deepEqual(cue, ['took place']);
	});

	test('all of a joint chain are its ends', () => {
		const chain = ['donald-trump', 'united-states'];
		assert.deepEqual(attributionOf({ chain, kind: 'reported-joint-act', cue: ['took place'] }).ends, chain);
	});

	test('ends may be named', () => {
		const chain = ['russia', 'ukraine', 'europe'];
		const written = { chain, ends: ['ukraine', 'europe'], kind: 'reported-act', cue: 'took place' };
		assert.deepEqual(attributionOf(written).ends, ['ukraine', 'europe']);
	});

	test('another reporter than the speaker', () =>
		assert.equal(attributionOf({ reporter: 'russia', chain: [], kind: 'characterisation' }).reporter, 'russia'));

	test('an act’s own sentence in its scope counts once; follow-ups come by date', () => {
		const followUp = { statement: 'It.', source: 'Press.', certainty: 'low', inference: true };
		const follow_ups = ['2026-03-01', '2026-01-01'].map((date) => ({ date, ...followUp }));
		const edition = only(add('annotations', 'acts', { ...trialAct, scope: ['p8s1', 'p7s1'], follow_ups }));
		assert.deepEqual(edition.acts[0]?.scope, ['p7s1']);
		assert.deepEqual(
			edition.acts[0]?.followUps.map(({ date }) => date),
			['2026-01-01', '2026-03-01'],
		);
		assert.equal(passageOf(edition, 'p8s1').acts.filter((id) => id === 'trial').length, 1);
	});
});

describe('other source files', () => {
	test('emphasis is read, and is no text', () => {
		const edition = only(edit('readout', 'wished happiness', 'wished *happiness*'));
		const paragraph = edition.paragraphs[2];
		assert.equal(paragraph?.text, real.paragraphs[2]?.text);
		const [emphasis] = paragraph?.emphasis ?? [];
		assert.equal(paragraph?.text.slice(emphasis?.start, emphasis?.end), 'happiness');
	});

	const ends: [name: string, written: string, bytes: (text: string) => string][] = [
		['CRLF', 'line_ends: crlf', (text) => text.replaceAll('\n', '\r\n')],
		['CR', 'line_ends: cr', (text) => text.replaceAll('\n', '\r')],
		['a byte-order mark', 'byte_order_mark: true', (text) => `\ufeff${text}`],
	];
	for (const [name, written, bytes] of ends)
		test(`${name} in the source: the hash is of its bytes`, () => {
			const hash = sha256(bytes(real.text));
			const edition = only(edit('readout', /sha256: .*/, `${written}\n  sha256: ${hash}`));
			assert.equal(edition.text, real.text);
			assert.equal(sha256(sourceBytes(edition)), hash);
			assert.equal(edition.bytes, Buffer.byteLength(bytes(real.text)));
		});

	test('astral characters', () => {
		const edition = only(...reword('Logically', '😀 Logically'));
		assert.equal(edition.passages.find(({ id }) => id === 'p3s1')?.text.slice(0, 5), '😀 Lo');
	});

	test('the digest changes with the readout and with the registers', () => {
		const digests = [
			real,
			only(edit('annotations', /^# /m, '#  ')),
			only(change('people', (text) => `${text}# more\n`)),
		].map(({ digest }) => digest);
		assert.equal(new Set(digests).size, 3);
		assert.equal(only().digest, real.digest);
	});
});

function withoutUndefined(value: unknown): unknown {
	return JSON.parse(JSON.stringify(value));
}
