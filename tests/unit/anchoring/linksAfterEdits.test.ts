import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { settleLedger } from '../../../src/anchoring/ledger.ts';
import { cutSentences } from '../../../src/anchoring/sentences.ts';
import type { Ledger } from '../../../src/schema/ledger.ts';
import { random } from './ledgerEdits.ts';

// Every sentence carries the ids that its words come from, so that after an edit it is known where a
// link ought to land, whatever the ledger says.
interface Tracked {
	text: string;
	from: string[];
}
type Text = Tracked[][];
type Next = (below: number) => number;

const ledger = parse(readFileSync('content/readouts/2025-12-28-putin-trump-call/passages.yaml', 'utf8')) as Ledger;
const start: Ledger = { passages: ledger.passages, withdrawn: {}, changes: [] };
const NEW = [
	'The presidents also spoke of sport.',
	'Nothing else was discussed.',
	'The two sides will inform the press.',
	'Thank you.',
];

const place = (text: Text, next: Next) => {
	const p = next(text.length);
	return { p, s: next(text[p]?.length ?? 1) };
};
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const edits: Record<string, (text: Text, next: Next) => void> = {
	'a typo mended': (text, next) => {
		const { p, s } = place(text, next);
		const old = text[p]?.[s] as Tracked;
		const at = 1 + next(old.text.length - 2);
		text[p]?.splice(s, 1, { ...old, text: old.text.slice(0, at) + old.text.slice(at + 1) });
	},
	'a sentence inserted': (text, next) => {
		const { p, s } = place(text, next);
		text[p]?.splice(s + next(2), 0, { text: NEW[next(NEW.length)] as string, from: [] });
	},
	'a sentence split': (text, next) => {
		const { p, s } = place(text, next);
		const old = text[p]?.[s] as Tracked;
		const words = old.text.split(' ');
		const at = 2 + next(Math.max(1, words.length - 4));
		text[p]?.splice(
			s,
			1,
			{ ...old, text: `${words.slice(0, at).join(' ').replace(/\W+$/, '')}.` },
			{ ...old, text: upper(words.slice(at).join(' ')) },
		);
	},
	'two sentences merged': (text, next) => {
		const p = [1, 2, 4, 5, 6][next(5)] as number;
		const [first, second] = (text[p] as Tracked[]).splice(0, 2) as [Tracked, Tracked];
		text[p]?.unshift({
			text: `${first.text.slice(0, -1)}, and ${lower(second.text)}`,
			from: [...first.from, ...second.from],
		});
	},
	'a sentence moved': (text, next) => {
		const { p, s } = place(text, next);
		const [moved] = (text[p] as Tracked[]).splice(s, 1) as [Tracked];
		const to = text[next(text.length)] as Tracked[];
		to.splice(next(to.length + 1), 0, moved);
	},
	'a sentence reworded': (text, next) => {
		const { p, s } = place(text, next);
		const old = text[p]?.[s] as Tracked;
		const words = old.text
			.split(' ')
			.map((word, index, all) => (index > 0 && index < all.length - 1 && next(4) === 0 ? 'otherwise' : word));
		text[p]?.splice(s, 1, { ...old, text: words.join(' ') });
	},
	'a sentence replaced': (text, next) => {
		const { p, s } = place(text, next);
		text[p]?.splice(s, 1, { text: NEW[next(NEW.length)] as string, from: [] });
	},
	'a sentence removed': (text, next) => {
		const { p, s } = place(text, next);
		text[p]?.splice(s, 1);
	},
	'a paragraph split': (text, next) => {
		const p = [1, 2, 4, 5, 6][next(5)] as number;
		const old = text[p] as Tracked[];
		const at = 1 + next(old.length - 1);
		text.splice(p, 1, old.slice(0, at), old.slice(at));
	},
	'two paragraphs joined': (text, next) => {
		const p = next(text.length - 1);
		text.splice(p, 2, [...(text[p] as Tracked[]), ...(text[p + 1] as Tracked[])]);
	},
};

type Fate = 'right' | 'changed' | 'withdrawn' | 'silently wrong';

/** Where a link to each old sentence lands after an edit. */
function follow(text: Text): Fate[] {
	const paragraphs = text.filter((sentences) => sentences.length > 0);
	const { ledger: now } = settleLedger(
		start,
		paragraphs.map((sentences) => sentences.map((sentence) => sentence.text).join(' ')),
		{ on: '2026-01-01', cut: (paragraph) => cutSentences(paragraph) },
	);
	// Which words stand under an id now: by their place in the paragraph, letter by letter.
	const sources = new Map<string, string[]>();
	for (const [index, sentences] of Object.values(now.passages).entries()) {
		const letters = (paragraphs[index] as Tracked[]).flatMap(({ text: words, from }) =>
			[...words.replace(/\s/g, '')].map(() => from),
		);
		let offset = 0;
		for (const [id, words] of Object.entries(sentences)) {
			const length = words.replace(/\s/g, '').length;
			sources.set(id, letters.slice(offset, offset + length).flat());
			offset += length;
		}
	}
	return Object.values(start.passages).flatMap((sentences) =>
		Object.entries(sentences).map(([id, was]): Fate => {
			const stands = Object.values(now.passages).find((others) => id in others)?.[id];
			if (stands === undefined) return now.withdrawn[id]?.text === was ? 'withdrawn' : 'silently wrong';
			if (stands !== was)
				return now.changes.some((change) => change.id === id && change.was === was && change.now === stands)
					? 'changed'
					: 'silently wrong';
			return sources.get(id)?.includes(id) ? 'right' : 'silently wrong';
		}),
	);
}

const ROUNDS = 80;

test('after hundreds of edits no link lands silently wrong', (context) => {
	const next = random(20251228);
	for (const [name, edit] of Object.entries(edits)) {
		const counts: Record<Fate, number> = { right: 0, changed: 0, withdrawn: 0, 'silently wrong': 0 };
		for (let round = 0; round < ROUNDS; round += 1) {
			const text: Text = Object.values(start.passages).map((sentences) =>
				Object.entries(sentences).map(([id, words]) => ({ text: words, from: [id] })),
			);
			edit(text, next);
			for (const fate of follow(text)) counts[fate] += 1;
		}
		context.diagnostic(
			`${name}, ${ROUNDS} times: ${Object.entries(counts)
				.map(([fate, count]) => `${count} ${fate}`)
				.join(', ')}`,
		);
		assert.equal(counts['silently wrong'], 0, name);
		assert.ok(counts.right > 0, name);
	}
});
