import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Edition } from '../../../src/edition/edition.ts';
import { errataOf } from '../../../src/edition/history.ts';
import { toAtom } from '../../../src/export/toAtom.ts';
import { toXml } from '../../../src/export/xml.ts';
import { register, textEdition } from '../edition/textEdition.ts';

const edition: Edition = {
	...textEdition(['One <b> & two.']),
	changes: [
		{ id: 'p1s1', on: '2027-01-02', was: 'One & two.', now: 'One or two.' },
		{ id: 'p1s1', on: '2027-01-02', was: 'One or two.', now: 'One <b> & two.' },
	],
	withdrawn: { p1s2: { text: 'Three.', on: '2027-01-03', replaced_by: ['p1s1'] } },
};
const feedOf = (editions: Edition[], entries = 100) =>
	toXml(
		toAtom(errataOf(editions), register, {
			entries,
			host: 'example.org',
			address: (path) => `https://example.org/${path}`,
		}),
	);
const ids = (feed: string) => [...feed.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id);

describe('the feed of errata', () => {
	test('tells each change in full, with its date, its address and according to whom', () => {
		const feed = feedOf([edition]);
		assert.match(feed, /<updated>2027-01-03T00:00:00Z<\/updated>\n\t<author>/);
		assert.match(feed, /href="https:\/\/example\.org\/readouts\/trial\/#p1s2"/);
		assert.match(feed, /After: “One &#x3C;b> &#x26; two\.”/);
		assert.match(feed, /¶ 1\.2 was withdrawn\. It read: “Three\.”\s+Now: ¶ 1\.1\./);
		const contents = feed.match(/<content type="text">/g)?.length;
		assert.equal(contents, feed.match(/a readout, according to Yury Ushakov\./g)?.length);
	});

	test('knows each entry by an id of its own, which later changes leave alone', () => {
		const before = ids(feedOf([edition]));
		assert.equal(new Set(before).size, before.length);
		const change = { id: 'p1s1', on: '2027-02-01', was: 'One <b> & two.', now: 'One.' };
		const after = ids(feedOf([{ ...edition, changes: [...edition.changes, change] }]));
		assert.deepEqual(
			before.filter((id) => !after.includes(id)),
			[],
		);
		for (const id of before) assert.match(id ?? '', /^tag:example\.org,\d{4}(-\d\d-\d\d)?:[\w/.-]+$/);
	});

	test('keeps the ids of entries when older ones are left out', () => {
		assert.deepEqual(ids(feedOf([edition], 2)), ids(feedOf([edition])).slice(0, 3));
	});

	test('of an edition without texts is a feed all the same', () => {
		assert.match(feedOf([]), /<updated>1970-01-01T00:00:00Z<\/updated>/);
	});
});
