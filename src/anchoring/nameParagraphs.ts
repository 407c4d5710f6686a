import { saysEnough } from './matchExact.ts';
import { worthComparing } from './matchSentences.ts';
import { similarity, wordsOf } from './similarity.ts';

export interface Paragraph {
	id: string;
	text: string;
}

/** Alike enough to be the same paragraph though none of its sentences was kept. */
const REWRITTEN = 0.6;

/**
 * The ids that the paragraphs of the new text keep, by index; undefined for those that need a new
 * one. A paragraph that a withdrawn one has become again takes that one's id; otherwise each
 * takes the id of the paragraph of whose kept sentences it holds most.
 * `kept` are the letters that went from an old paragraph into a new one in kept sentences.
 */
export function nameParagraphs(
	olds: Paragraph[],
	news: string[],
	withdrawn: Paragraph[],
	kept: { old: string; now: number; letters: number }[],
): (string | undefined)[] {
	const names: (string | undefined)[] = news.map(() => undefined);
	const taken = new Set<string>();
	const standing = new Set(olds.map(({ text }) => squeeze(text)));
	const name = (now: number, id: string) => {
		if (names[now] !== undefined || taken.has(id)) return;
		names[now] = id;
		taken.add(id);
	};

	const [was, is] = [
		Map.groupBy(withdrawn, ({ text }) => squeeze(text)),
		Map.groupBy(news.keys(), (now) => squeeze(news[now] ?? '')),
	];
	for (const [text, [now, ...others]] of is) {
		const [back, ...doubles] = was.get(text) ?? [];
		if (!back || now === undefined || others.length + doubles.length > 0) continue;
		if (saysEnough(news[now] ?? '') && !standing.has(text)) name(now, back.id);
	}

	const shares = new Map<string, { old: string; now: number; letters: number }>();
	for (const { old, now, letters } of kept) {
		const key = `${old} ${now}`;
		const share = shares.get(key) ?? { old, now, letters: 0 };
		shares.set(key, { ...share, letters: share.letters + letters });
	}
	for (const { old, now } of [...shares.values()].sort((a, b) => b.letters - a.letters)) name(now, old);

	const holding = new Set(kept.map(({ now }) => now));
	const held = new Set(kept.map(({ old }) => old));
	const unnamed = [...news.keys()]
		.filter((now) => !holding.has(now) && names[now] === undefined)
		.map((now) => ({ now, is: news[now] ?? '', words: new Set(wordsOf(news[now] ?? '')) }));
	const rewritten = olds
		.filter(({ id }) => !held.has(id))
		.flatMap(({ id, text }) => {
			const words = wordsOf(text);
			return unnamed
				.filter((paragraph) => worthComparing(words, paragraph.words))
				.map(({ now, is }) => ({ id, now, alike: similarity(text, is) }));
		})
		.filter(({ alike }) => alike >= REWRITTEN);
	for (const { id, now } of rewritten.sort((a, b) => b.alike - a.alike)) name(now, id);
	return names;
}

const squeeze = (text: string) => text.replace(/\s+/g, '');
