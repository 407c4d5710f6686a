import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cutSegments } from '../../../src/anchoring/segments.ts';
import { random } from './ledgerEdits.ts';

interface Named {
	name: string;
	start: number;
	end: number;
}

/** `a2-5` is the span named a from 2 to 5; segments are written as `0-2: , 2-5: a`. */
function spansOf(written: string): Named[] {
	return written.split(' ').flatMap((one) => {
		const [, name = '', start, end] = /^([a-z]+)(-?\d+)-(-?\d+)$/.exec(one) ?? [];
		return name ? { name, start: Number(start), end: Number(end) } : [];
	});
}

const cut = (start: number, end: number, spans: readonly Named[]) =>
	cutSegments({ start, end }, spans)
		.map((segment) => `${segment.start}-${segment.end}:${segment.covers.map(({ name }) => name).join('')}`)
		.join(' ');

describe('cutSegments of 0 to 10', () => {
	for (const [name, spans, segments] of [
		['no spans', '', '0-10:'],
		['one span', 'a2-5', '0-2: 2-5:a 5-10:'],
		['all of it', 'a0-10', '0-10:a'],
		['at the start', 'a0-3', '0-3:a 3-10:'],
		['at the end', 'a7-10', '0-7: 7-10:a'],
		['touching', 'a2-5 b5-7', '0-2: 2-5:a 5-7:b 7-10:'],
		['equal: in the order given', 'b2-5 a2-5', '0-2: 2-5:ba 5-10:'],
		['contained: the longer outside', 'a3-4 b2-5', '0-2: 2-3:b 3-4:ba 4-5:b 5-10:'],
		['contained, with one start', 'a2-4 b2-5', '0-2: 2-4:ba 4-5:b 5-10:'],
		['contained, with one end', 'a3-5 b2-5', '0-2: 2-3:b 3-5:ba 5-10:'],
		['crossing', 'a2-6 b4-9', '0-2: 2-4:a 4-6:ba 6-9:b 9-10:'],
		['crossing, of one length', 'a2-6 b4-8', '0-2: 2-4:a 4-6:ab 6-8:b 8-10:'],
		['three crossing', 'a1-5 b2-6 c3-7', '0-1: 1-2:a 2-3:ab 3-5:abc 5-6:bc 6-7:c 7-10:'],
		['apart', 'a1-2 b8-9', '0-1: 1-2:a 2-8: 8-9:b 9-10:'],
		['empty', 'a5-5', '0-10:'],
		['turned round', 'a6-4', '0-10:'],
		['empty inside another', 'a2-8 b5-5', '0-2: 2-8:a 8-10:'],
		['partly before', 'a-3-2', '0-2:a 2-10:'],
		['partly after', 'a8-12', '0-8: 8-10:a'],
		['over both ends', 'a-3-12', '0-10:a'],
		['wholly before, touching', 'a-3-0', '0-10:'],
		['wholly after, touching', 'a10-12', '0-10:'],
	] as const)
		test(name, () => assert.equal(cut(0, 10, spansOf(spans)), segments));

	test('another range', () => assert.equal(cut(4, 7, spansOf('a2-5 b6-9 c0-20')), '4-5:ca 5-6:c 6-7:cb'));
	test('an empty range', () => assert.equal(cut(4, 4, spansOf('a2-5')), ''));
});

test('500 random rounds: no gap, no overlap, and each piece lists just what covers it', () => {
	const below = random(1);
	for (let round = 0; round < 500; round++) {
		const range = { start: below(20), end: 20 + below(30) };
		const spans = Array.from({ length: below(12) }, (_, index) => {
			const start = below(60) - 5;
			return { name: String(index), start, end: start + below(15) };
		});
		const segments = cutSegments(range, spans);
		let at = range.start;
		for (const { start, end, covers } of segments) {
			assert.equal(start, at);
			assert.ok(end > start);
			at = end;
			assert.deepEqual(
				new Set(covers),
				new Set(spans.filter((span) => span.start < span.end && span.start <= start && span.end >= end)),
			);
			const lengths = covers.map((span) => span.end - span.start);
			assert.deepEqual(
				lengths,
				lengths.toSorted((a, b) => b - a),
			);
		}
		assert.equal(at, range.end);
	}
});
