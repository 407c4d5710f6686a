import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { apparatusOf } from '../../../src/edition/apparatus.ts';
import { indexCorpus } from '../../../src/edition/corpusIndex.ts';
import { dateOf } from '../../../src/edition/dates.ts';
import type { KeptEdition } from '../../../src/edition/editionStore.ts';
import { timelineOf } from '../../../src/edition/timeline.ts';
import { SHOWN_ALONE, shownAlone, voiceKeys, voicesOf } from '../../../src/edition/voices.ts';
import { searchedText } from '../../../src/search/searchedText.ts';
import { attribute, loadChanged } from '../contentFolder.ts';

const { register, editions } = loadChanged();
const edition = editions[0] as KeptEdition;

describe('voicesOf', () => {
	const voices = voicesOf(edition);
	const ids = (key: string) => voices.find((voice) => voice.key === key)?.passages.map(({ id }) => id);

	test('the reporter first, then others as they first occur, what is no one’s last', () =>
		assert.deepEqual(
			voices.map(({ key, who }) => [key, who]),
			[
				['own', 'yury-ushakov'],
				['v1', 'donald-trump'],
				['v2', 'vladimir-putin'],
				['none', undefined],
			],
		));

	test('a joint act is of both', () => {
		assert.ok(ids('v1')?.includes('p8s1'));
		assert.ok(ids('v2')?.includes('p8s1'));
	});

	test('what is not attributed is of no one', () => assert.deepEqual(ids('none'), ['p5s2', 'p5s3']));

	test('a sentence names the same voices', () => {
		for (const passage of edition.passages)
			assert.deepEqual(
				passage.voices.toSorted(),
				voices
					.filter(({ passages }) => passages.includes(passage))
					.map(({ key }) => key)
					.toSorted(),
			);
	});

	test('of seven voices six can be shown alone, and these are those with a style', () => {
		const passages = edition.passages.map((passage, at) => ({
			...passage,
			attribution: {
				...passage.attribution,
				...(at < 7 ? { ends: [`body-${at + 1}`], kind: 'reported-act' as const } : {}),
			},
		}));
		const keys = voiceKeys(passages.slice(0, 7).map(({ attribution }) => attribution));
		const seven = voicesOf({ passages: passages.map((passage, at) => ({ ...passage, voices: keys[at] ?? ['none'] })) });
		const { shown, others } = shownAlone(seven);
		assert.deepEqual(
			shown.map(({ key }) => key),
			['v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'none'],
		);
		assert.deepEqual(
			others.map(({ key, who }) => [key, who]),
			[['v7', 'body-7']],
		);
		const styled = (sheet: string, rule: RegExp) =>
			[...readFileSync(`src/styles/${sheet}.css`, 'utf8').matchAll(rule)].map(([, number]) => Number(number));
		const numbers = Array.from({ length: SHOWN_ALONE }, (_, at) => at + 1);
		assert.deepEqual(styled('layers/dimmed', /#whose-v(\d+):checked/g), numbers);
		assert.deepEqual(styled('marks/voices', /^\.v(\d+) \{/gm), numbers);
	});

	test('every sentence has a voice', () => assert.ok(edition.passages.every((passage) => passage.voices.length > 0)));
});

describe('timelineOf', () => {
	const entries = timelineOf(register, indexCorpus(editions));

	test('oldest first; at one date events, then texts, then what they say, then what followed', () => {
		const order = ['event', 'readout', 'time', 'follow-up'];
		for (const [index, entry] of entries.slice(1).entries()) {
			const before = entries[index];
			assert.ok(before);
			assert.ok(
				before.date < entry.date ||
					(before.date === entry.date && order.indexOf(before.type) <= order.indexOf(entry.type)),
			);
		}
		assert.deepEqual([...new Set(entries.map(({ type }) => type))].toSorted(), order.toSorted());
	});

	test('durations stand at no date', () => assert.ok(entries.every(({ date }) => /^\d{4}/.test(date))));

	test('a readout stands there once, with its evidence', () => {
		const readouts = entries.filter(({ type }) => type === 'readout');
		assert.deepEqual(
			readouts.map(({ date }) => date),
			['2025-12-28'],
		);
		assert.ok(readouts[0]?.evidence);
	});
});

describe('indexCorpus', () => {
	const dated = (id: string, supplied: string | undefined): KeptEdition => ({
		...edition,
		id,
		description: { ...edition.description, date: supplied ? { supplied } : { stated: 'today' } },
	});
	const index = indexCorpus([
		dated('b', '2025'),
		dated('a', '2025'),
		dated('none', undefined),
		dated('new', '2026-01'),
	]);
	const ids = (refs: { passage: { id: string } }[] | undefined) => refs?.map(({ passage }) => passage.id);
	const one = indexCorpus(editions);

	test('the newest first, then by id, what has no date last', () =>
		assert.deepEqual(
			index.editions.map(({ id }) => id),
			['new', 'a', 'b', 'none'],
		));

	test('a date is what is supplied, or stated as a date', () => {
		assert.equal(dateOf(dated('x', '2025')), '2025');
		assert.equal(dateOf(dated('x', undefined)), '');
		const stated = { ...edition, description: { ...edition.description, date: { stated: '2025-12-28' } } };
		assert.equal(dateOf(stated), '2025-12-28');
	});

	test('who speaks: the reporter, where no one else is named', () => {
		assert.deepEqual([...one.speaks.keys()], ['yury-ushakov']);
		assert.ok(ids(one.speaks.get('yury-ushakov'))?.includes('p2s1'));
		assert.ok(!ids(one.speaks.get('yury-ushakov'))?.includes('p2s2'));
	});

	test('who is reported', () => {
		assert.ok(ids(one.reported.get('vladimir-putin'))?.includes('p7s1'));
		assert.ok(!one.reported.has('yury-ushakov'));
	});

	test('to whose content a sentence points: not those who pay attention to it', () => {
		assert.deepEqual(ids(one.pointedTo.get('vladimir-putin')), ['p4s1']);
		assert.deepEqual(ids(one.pointedTo.get('russia')), ['p4s1']);
		assert.deepEqual(ids(one.pointedTo.get('ukraine')), ['p5s1']);
		assert.ok(!one.pointedTo.has('donald-trump'));
	});

	test('who is mentioned: each sentence once', () => {
		for (const refs of one.mentioned.values()) assert.equal(new Set(ids(refs)).size, refs.length);
		assert.deepEqual(ids(one.mentioned.get('donbas')), ['p5s3']);
		assert.ok(ids(one.mentioned.get('volodymyr-zelenskyy'))?.includes('p2s3'));
	});

	test('topics and acts', () => {
		assert.deepEqual(ids(one.topics.get('temporary-ceasefire')), ['p5s1']);
		assert.equal(one.acts.length, edition.acts.length);
		assert.equal(one.acts[0]?.act.class, 'agreement');
	});

	test('an empty corpus', () => assert.deepEqual(indexCorpus([]).editions, []));
});

describe('apparatusOf', () => {
	test('another reading and a remark are told apart', () => {
		const paragraph = edition.paragraphs.find(({ id }) => id === 'p5');
		assert.ok(paragraph);
		const comments = apparatusOf(edition, paragraph).margin.flatMap((entry) =>
			entry.type === 'comment' ? `${entry.passages[0]?.label} ${entry.comment.name}` : [],
		);
		assert.deepEqual(comments, ['5.1 Another reading', '5.1 Remark', '5.2 Another reading', '5.3 Another reading']);
	});

	test('every mark stands in its paragraph and every key in the margin', () => {
		for (const paragraph of edition.paragraphs) {
			const { margin, marks, voices } = apparatusOf(edition, paragraph);
			const keys = margin.map(({ key }) => key);
			assert.deepEqual(
				keys,
				keys.map((_, index) => index + 1),
			);
			for (const { start, end, key } of marks) {
				assert.ok(0 <= start && start < end && end <= paragraph.text.length);
				assert.ok(key === undefined || keys.includes(key));
			}
			assert.deepEqual([...voices.keys()], paragraph.sentences);
		}
	});

	test('neighbours of one voice share one entry', () => {
		const p5 = edition.paragraphs.find(({ id }) => id === 'p5');
		assert.ok(p5);
		const { voices } = apparatusOf(edition, p5);
		assert.equal(voices.get('p5s2'), voices.get('p5s3'));
		assert.notEqual(voices.get('p5s1'), voices.get('p5s2'));
	});

	test('a cue is marked where it stands as a word, not inside another', () => {
		const [changed] = loadChanged(
			attribute('p6s3', { chain: ['donald-trump'], kind: 'reported-act', cue: 'his' }),
		).editions;
		const p6 = changed?.paragraphs.find(({ id }) => id === 'p6');
		assert.ok(changed && p6);
		const sentence = changed.passages.find(({ id }) => id === 'p6s3');
		const cue = apparatusOf(changed, p6).marks.findLast(({ type }) => type === 'cue');
		assert.ok(cue && sentence);
		assert.equal(p6.text.slice(cue.start - 1, cue.end + 1), ' his ');
	});
});

describe('searchedText', () => {
	const { sentences } = searchedText(edition, register);

	test('has each sentence with its id and its words', () =>
		assert.deepEqual(
			sentences.map(({ passage, text }) => [passage, text]),
			edition.passages.map(({ id, text }) => [id, text]),
		));

	test('has voices by id; no one for what is not attributed', () => {
		const voice = (id: string) => sentences.find(({ passage }) => passage === id)?.voice;
		assert.deepEqual(voice('p2s1'), ['yury-ushakov']);
		assert.deepEqual(voice('p8s1'), ['vladimir-putin', 'donald-trump']);
		assert.deepEqual(voice('p5s2'), ['no-one']);
	});
});
