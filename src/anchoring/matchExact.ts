import { align } from './align.ts';
import type { NewSentence, OldSentence, Pairing } from './pairing.ts';
import { wordsOf } from './similarity.ts';

/** The sentences that stand as they were, in order: whole paragraphs first, then what lies between. */
export function anchors(olds: OldSentence[], news: NewSentence[]): [number, number][] {
	const [left, right] = [byParagraph(olds), byParagraph(news)];
	const [leftKeys, rightKeys] = [left, right].map((paragraphs) => paragraphs.map(({ texts }) => texts.join('\n'))) as [
		string[],
		string[],
	];
	const same = align(leftKeys, rightKeys, (i, j) =>
		leftKeys[i] === rightKeys[j] ? (leftKeys[i]?.length ?? 0) + 1 : 0,
	);
	const pairs: [number, number][] = [];
	let [oldFrom, nowFrom] = [0, 0];
	const end: [number, number] = [left.length, right.length];
	for (const [i, j] of [...same, end]) {
		const oldTo = left[i]?.start ?? olds.length;
		const nowTo = right[j]?.start ?? news.length;
		pairs.push(...inOrder(olds, news, [oldFrom, oldTo], [nowFrom, nowTo]));
		const count = left[i]?.texts.length ?? 0;
		for (let k = 0; k < count; k++) pairs.push([oldTo + k, nowTo + k]);
		[oldFrom, nowFrom] = [oldTo + count, nowTo + count];
	}
	return pairs;
}

/** Equal sentences in order within two ranges; of equal ones, those with equal neighbours. */
function inOrder(
	olds: OldSentence[],
	news: NewSentence[],
	[oldFrom, oldTo]: [number, number],
	[nowFrom, nowTo]: [number, number],
): [number, number][] {
	const same = (i: number, j: number) => olds[i]?.text === news[j]?.text;
	return align(
		olds.slice(oldFrom, oldTo).map(({ text }) => text),
		news.slice(nowFrom, nowTo).map(({ text }) => text),
		(i, j) => {
			const [old, now] = [oldFrom + i, nowFrom + j];
			if (!same(old, now)) return 0;
			// Long sentences count for more: of two that changed places the short one has moved.
			const weight = 10 + (olds[old]?.text.length ?? 0);
			return weight + (same(old - 1, now - 1) ? 2 : 0) + (same(old + 1, now + 1) ? 2 : 0);
		},
	).map(([i, j]) => [oldFrom + i, nowFrom + j]);
}

function byParagraph(sentences: { text: string; paragraph: string | number }[]): { start: number; texts: string[] }[] {
	const groups: { start: number; texts: string[] }[] = [];
	sentences.forEach(({ text, paragraph }, start) => {
		if (start === 0 || sentences[start - 1]?.paragraph !== paragraph) groups.push({ start, texts: [] });
		groups.at(-1)?.texts.push(text);
	});
	return groups;
}

/** Pairs the sentences that stand elsewhere word for word, if there can be no doubt which is which. */
export function matchMoved(olds: OldSentence[], news: NewSentence[], pairing: Pairing) {
	const [oldLeft, nowLeft] = pairing.leftovers(olds, news);
	const places = new Map<string, { old: number[]; now: number[] }>();
	const placesOf = (text = '') => {
		const found = places.get(text) ?? { old: [], now: [] };
		places.set(text, found);
		return found;
	};
	for (const old of oldLeft) placesOf(olds[old]?.text).old.push(old);
	for (const now of nowLeft) placesOf(news[now]?.text).now.push(now);
	for (const [
		text,
		{
			old: [old, ...olders],
			now: [now, ...others],
		},
	] of places)
		if (old !== undefined && now !== undefined && olders.length + others.length === 0)
			if (saysEnough(text)) pairing.add(old, now);
}

/** Pairs equal sentences next to a pair: what moved took them along. */
export function matchNeighbours(olds: OldSentence[], news: NewSentence[], pairing: Pairing) {
	for (const step of [1, -1])
		for (let { old, now } of pairing.list())
			while (true) {
				[old, now] = [old + step, now + step];
				const text = olds[old]?.text;
				if (text === undefined || text !== news[now]?.text || !pairing.free(old, now)) break;
				pairing.add(old, now);
			}
}

/** Gives words that come back the id they had: it means the same again. */
export function matchRestored(
	olds: OldSentence[],
	news: NewSentence[],
	pairing: Pairing,
	withdrawn: [id: string, text: string][],
) {
	const [, left] = pairing.leftovers(olds, news);
	const ids = Map.groupBy(withdrawn, ([, text]) => text);
	const places = Map.groupBy(left, (now) => news[now]?.text ?? '');
	for (const [text, [now, ...others]] of places) {
		const [back, ...doubles] = ids.get(text) ?? [];
		if (!back || now === undefined || others.length + doubles.length > 0) continue;
		if (saysEnough(text)) pairing.restored.set(now, back[0]);
	}
}

/** Whether a text is known again by itself: four words, or as many letters in scripts without spaces. */
export function saysEnough(text: string): boolean {
	const words = wordsOf(text);
	return words.length >= 4 || words.join('').length >= 16;
}
