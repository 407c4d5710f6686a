import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { XmlDocument } from 'libxml2-wasm';
import { indexCorpus } from '../../../src/edition/corpusIndex.ts';
import type { KeptEdition } from '../../../src/edition/editionStore.ts';
import type { Feed } from '../../../src/export/feeds/feed.ts';
import { actFeed, errataFeed, newsFeed, speakerFeed, topicFeed } from '../../../src/export/feeds/feeds.ts';
import { toAtom } from '../../../src/export/feeds/toAtom.ts';
import { toJsonFeed } from '../../../src/export/feeds/toJsonFeed.ts';
import { toXml } from '../../../src/export/xml.ts';
import { add, edit, loadChanged, trialAct } from '../contentFolder.ts';
import { editions, register, textEdition } from '../edition/textEdition.ts';
import { readSchema } from './jsonld.ts';
import { assertValid } from './validXml.ts';

const context = { register, site: 'https://example.org/sub/' };
const edition = editions[0] as KeptEdition;
const plain = textEdition(['One <b> & two.']);
const changed: KeptEdition = {
	...plain,
	acts: [],
	outline: { ...plain.outline, acts: [] },
	changes: [
		{ id: 'p1s1', on: '2027-01-02', was: 'One & two.', now: 'One or two.' },
		{ id: 'p1s1', on: '2027-01-02', was: 'One or two.', now: 'One <b> & two.' },
	],
	withdrawn: { p1s2: { text: 'Three.', on: '2027-01-03', replaced_by: ['p1s1'] } },
};
const followUps = [
	{ date: '2027-03-01', statement: 'They met.', source: 'A paper, 1 March 2027', inference: true },
	{ date: '2025-12-29', statement: 'They <i>spoke</i>.', source: 'A paper', certainty: 'high', inference: false },
];
const followed = loadChanged(add('annotations', 'acts', { ...trialAct, follow_ups: followUps }))
	.editions[0] as KeptEdition;
const index = indexCorpus([followed]);
const trial = followed.acts.find(({ id }) => id === 'trial')!;
const acts: Feed[] = followed.acts.map((act) => actFeed(followed, act, context));
const feeds: Feed[] = [
	newsFeed([followed, changed], context),
	newsFeed([], context),
	errataFeed([edition, changed], context),
	...[...register.people.keys()].map((id) => speakerFeed(id, index, context)),
	...[...register.topics.keys()].map((id) => topicFeed(id, index, context)),
	...acts,
];
const SELF = `${context.site}feed.xml`;
const atomOf = (feed: Feed) => toXml(toAtom(feed, SELF));
const idsOf = ({ entries }: Feed) => entries.map(({ id }) => id);

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(readSchema('jsonfeed-1.json'), 'https://json.schemastore.org/feed-1');
const { $id: _, ...jsonFeed } = readSchema('jsonfeed.json');
const isJsonFeed = ajv.compile({ ...jsonFeed, id: 'https://json.schemastore.org/feed.json' });

describe('feeds', () => {
	test('are valid Atom, by the grammar of RFC 4287', () => {
		for (const feed of feeds) assertValid(atomOf(feed), 'atom/atom.rng');
		assert.throws(() => assertValid(atomOf(feeds[0]!).replace(/<updated>.*?<\/updated>/, ''), 'atom/atom.rng'));
	});

	test('are valid JSON Feed 1.1', () => {
		for (const feed of feeds) assert.ok(isJsonFeed(toJsonFeed(feed, SELF)), JSON.stringify(isJsonFeed.errors));
		assert.equal(isJsonFeed({ ...toJsonFeed(feeds[0]!, SELF), items: [{ title: 'x' }] }), false);
	});

	test('name in every title according to whom', () => {
		for (const { title } of feeds.flatMap(({ entries }) => entries)) assert.match(title, /according to Yury Ushakov/);
		for (const { title } of acts) assert.match(title, /according to Yury Ushakov$/);
	});

	test('hold all of it: the text of a readout, a follow-up with its source, a change', () => {
		const html = feeds[0]!.entries.map((entry) => entry.html).join('\n');
		for (const { text } of followed.passages) assert.ok(html.includes(text.replaceAll('&', '&#x26;')), text);
		assert.match(html, /reported shared view of Vladimir Putin and Donald Trump, according to Yury Ushakov/);
		assert.match(
			html,
			/<p>They met\.<\/p><p>Source: A paper, 1 March 2027<\/p><p>That it belongs to this act is the editors’ inference/,
		);
		assert.match(html, /They &#x3C;i>spoke&#x3C;\/i>\./);
		assert.match(html, /After: “One &#x3C;b> &#x26; two\.”/);
		assert.match(html, /¶ 1\.2 was withdrawn\. It read: “Three\.”<\/p><p>Now: ¶ 1\.1\./);
		const [entry] = XmlDocument.fromString(atomOf(feeds[0]!)).find('//a:content', { a: 'http://www.w3.org/2005/Atom' });
		assert.equal((entry as unknown as { content: string }).content, feeds[0]!.entries[0]?.html);
	});

	test('list what is new, the newest first, and a first publication once', () => {
		const [news] = feeds as [Feed];
		const days = news.entries.map(({ published }) => published);
		assert.deepEqual(days, days.toSorted().toReversed());
		assert.equal(days[0], '2027-03-01T00:00:00Z');
		// Of the first day of each there is none, of its second there is.
		const laterRevisions = followed.description.revisions.slice(1);
		const revisions = news.entries.filter(({ title }) => title.startsWith('Revision'));
		assert.deepEqual(
			revisions.map(({ published }) => published),
			[...laterRevisions, ...laterRevisions].map(({ date }) => `${date}T00:00:00Z`),
		);
		// What happened before its readout was here enters the feed with it.
		const early = news.entries.find(({ title }) => title.startsWith('Follow-up of 29 December 2025'));
		assert.equal(early?.published, '2026-11-22T00:00:00Z');
		assert.equal(news.entries.length, 2 + followed.acts.flatMap((act) => act.followUps).length + 3 + revisions.length);
	});

	test('of a speaker hold what that speaker says or is said to hold; of a topic, its sentences', () => {
		const of = (id: string) => speakerFeed(id, index, context).entries[0]?.html ?? '';
		assert.match(of('donald-trump'), /repeatedly emphasised/);
		assert.doesNotMatch(of('donald-trump'), /One will address various security dimensions/);
		assert.match(of('yury-ushakov'), /One will address various security dimensions/);
		assert.equal(of('volodymyr-zelenskyy'), '');
		assert.match(topicFeed('security', index, context).entries[0]?.html ?? '', /various security dimensions/);
	});

	test('of an act hold its words, and what followed with its source', () => {
		const { entries } = actFeed(followed, trial, context);
		assert.deepEqual(
			entries.map(({ title }) => title),
			[
				'Follow-up of 1 March 2027 on “A trial” (agreement, according to Yury Ushakov)',
				'Follow-up of 29 December 2025 on “A trial” (agreement, according to Yury Ushakov)',
				'Said to be agreed: A trial, according to Yury Ushakov',
			],
		);
		assert.match(entries[2]?.html ?? '', /“agreed to speak again by telephone”/);
		const view = acts.find(({ page }) => page.endsWith('view-of-temporary-ceasefire/'));
		assert.match(view?.entries[0]?.html ?? '', /Not an agreement\. Class: shared view/);
	});

	test('know each entry by an id of its own, which later changes leave alone', () => {
		for (const feed of feeds) {
			assert.equal(new Set(idsOf(feed)).size, idsOf(feed).length);
			for (const id of [feed.id, ...idsOf(feed)]) assert.match(id, /^tag:example\.org,\d{4}(-\d\d-\d\d)?:[\w/.-]+$/);
		}
		const before = idsOf(errataFeed([changed], context));
		const change = { id: 'p1s1', on: '2027-02-01', was: 'One <b> & two.', now: 'One.' };
		const after = idsOf(errataFeed([{ ...changed, changes: [...changed.changes, change] }], context));
		assert.deepEqual(
			before.filter((id) => !after.includes(id)),
			[],
		);
		assert.deepEqual(idsOf(errataFeed([changed], context, 2)), before.slice(0, 2));
		const revised = loadChanged(
			edit(
				'readout',
				'    what: First published in this edition.\n',
				'    what: First published in this edition.\n  - date: 2027-05-01\n    what: More.\n',
			),
		).editions[0] as KeptEdition;
		const readoutId = (one: KeptEdition) =>
			newsFeed([one], context).entries.find(({ url }) => url.endsWith(`${one.id}/`))?.id;
		assert.equal(readoutId(revised), readoutId(edition));
	});
});
