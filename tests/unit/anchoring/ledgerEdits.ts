import assert from 'node:assert/strict';
import { ledgerDiffers, type Settled, settleLedger } from '../../../src/anchoring/ledger.ts';
import { cutSentences } from '../../../src/anchoring/sentences.ts';
import type { Ledger } from '../../../src/schema/ledger.ts';

/** Numbers from 0 up to a limit, the same for the same seed (mulberry32). */
export function random(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return Math.floor(((mixed ^ (mixed >>> 14)) >>> 0) % below);
	};
}

export const START = [
	'The conversation took place at noon. The presidents wished both nations well. Thank you.',
	'A ceasefire would merely prolong the conflict. Mr. Putin said so twice. Thank you.',
	'Two working groups will be set up. One will address security. The other will address the economy.',
	'They agreed to speak again. Yes.',
];

const WORDS =
	'president envoy treaty border winter market grain signal letter harbour meeting answer river quiet sudden long early common narrow second agreed refused opened closed followed measured carried returned'.split(
		' ',
	);

type Next = (below: number) => number;

const pick = <T>(items: T[], next: Next): T => items[next(items.length)] as T;

function sentence(next: Next): string {
	if (next(5) === 0) return pick(['Thank you.', 'Yes.', 'No.', 'He left.'], next);
	const words = Array.from({ length: 3 + next(9) }, () => pick(WORDS, next)).join(' ');
	return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** One edit to sentences, a list of them a paragraph. */
const EDITS: ((text: string[][], p: number, s: number, next: Next) => void)[] = [
	function typo(text, p, s, next) {
		const old = text[p]?.[s] ?? '';
		const at = 1 + next(Math.max(1, old.length - 2));
		text[p]?.splice(s, 1, `${old.slice(0, at)}${pick([...'aeinrt'], next)}${old.slice(at + 1)}`);
	},
	function insert(text, p, s, next) {
		text[p]?.splice(s + next(2), 0, sentence(next));
	},
	function split(text, p, s, next) {
		const words = (text[p]?.[s] ?? '').split(' ');
		const at = 1 + next(words.length);
		const second = words.slice(at).join(' ');
		if (second)
			text[p]?.splice(s, 1, `${words.slice(0, at).join(' ')}.`, second.charAt(0).toUpperCase() + second.slice(1));
	},
	function merge(text, p, s) {
		const [first, second] = text[p]?.slice(s, s + 2) ?? [];
		if (first && second)
			text[p]?.splice(s, 2, `${first.replace(/\W+$/, '')}, and ${second.charAt(0).toLowerCase()}${second.slice(1)}`);
	},
	function move(text, p, s, next) {
		const [moved = ''] = text[p]?.splice(s, 1) ?? [];
		const to = pick(text, next);
		to.splice(next(to.length + 1), 0, moved);
	},
	function reword(text, p, s, next) {
		const words = (text[p]?.[s] ?? '').split(' ');
		for (let k = 1; k < words.length - 1; k++) if (next(3) === 0) words[k] = pick(WORDS, next);
		text[p]?.splice(s, 1, words.join(' '));
	},
	function replace(text, p, s, next) {
		text[p]?.splice(s, 1, sentence(next));
	},
	function remove(text, p, s) {
		text[p]?.splice(s, 1);
	},
	function splitParagraph(text, p, s) {
		const old = text[p] ?? [];
		text.splice(p, 1, old.slice(0, s), old.slice(s));
	},
	function joinParagraphs(text, p) {
		const [first = [], second = []] = text.slice(p, p + 2);
		text.splice(p, 2, [...first, ...second]);
	},
	function moveParagraph(text, p, _, next) {
		text.splice(next(text.length), 0, ...text.splice(p, 1));
	},
	function insertParagraph(text, p, _, next) {
		text.splice(p + next(2), 0, [sentence(next), sentence(next)]);
	},
];

/** Paragraphs after one to three random edits; never fewer than two of them, nor many more. */
export function edit(paragraphs: string[], next: Next): string[] {
	const text = paragraphs.map((paragraph) => cutSentences(paragraph));
	for (let count = 1 + next(3); count > 0; count--) {
		const p = next(text.length);
		pick(EDITS, next)(text, p, next(Math.max(1, text[p]?.length ?? 1)), next);
		while (text.length < 2) text.push([sentence(next), sentence(next)]);
		while (text.length > 9) text.splice(next(text.length), 1);
		const longest = text.find((sentences) => sentences.length > 9);
		longest?.splice(next(longest.length), 3);
	}
	return text.map((sentences) => sentences.join(' ')).filter((paragraph) => paragraph.trim());
}

/** What holds after every settling, whatever the edit. */
export function assertSettled(old: Ledger, { ledger, report }: Settled, paragraphs: string[]) {
	assert.equal(ledgerDiffers(ledger, paragraphs), undefined);

	const active = idsOf(ledger);
	const all = [...active, ...Object.keys(ledger.withdrawn)];
	assert.equal(new Set(all).size, all.length, 'an id stands twice');
	for (const id of [...idsOf(old), ...Object.keys(old.withdrawn)]) assert.ok(all.includes(id), `${id} was lost`);

	const was = textsOf(old);
	const fresh = ledger.changes.slice(old.changes.length);
	assert.deepEqual(ledger.changes.slice(0, old.changes.length), old.changes);
	for (const [id, now] of textsOf(ledger)) {
		const before = was.get(id) ?? old.withdrawn[id]?.text;
		const recorded = fresh.some((change) => change.id === id && change.now === now && change.was === before);
		assert.equal(recorded, before !== undefined && before !== now, `${id}: ${before} → ${now}`);
		if (recorded) assert.ok(report.some((change) => change.id === id && change.what === 'reworded'));
	}
	for (const [id, { text, replaced_by }] of Object.entries(ledger.withdrawn)) {
		if (old.withdrawn[id]) assert.deepEqual(ledger.withdrawn[id], old.withdrawn[id]);
		else {
			for (const other of replaced_by) assert.ok(active.includes(other), `${id}>${other}`);
			if (was.has(id)) assert.equal(text, was.get(id));
		}
	}
	for (const [paragraph, sentences] of Object.entries(old.passages)) {
		const now = ledger.passages[paragraph];
		if (now && Object.keys(now).join() !== Object.keys(sentences).join())
			assert.ok(
				fresh.some(({ id }) => id === paragraph),
				`${paragraph} changed silently`,
			);
	}

	const again = settleLedger(ledger, paragraphs, {
		on: '2026-01-01',
		cut: cutSentences,
	});
	assert.deepEqual(again, { ledger, report: [] });
	assert.equal(JSON.stringify(again.ledger), JSON.stringify(ledger), 'the order changed');
}

const idsOf = ({ passages }: Ledger) =>
	Object.entries(passages).flatMap(([id, sentences]) => [id, ...Object.keys(sentences)]);

const textsOf = ({ passages }: Ledger) => new Map(Object.values(passages).flatMap(Object.entries<string>));
