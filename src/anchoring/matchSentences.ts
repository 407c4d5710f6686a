import { anchors, matchMoved, matchNeighbours, matchRestored, saysEnough } from './matchExact.ts';
import { type Match, type NewSentence, type OldSentence, Pairing } from './pairing.ts';
import { sharedWords, similarity, wordsOf } from './similarity.ts';

/** Alike enough, in its old place, to be the same sentence reworded. */
const REWORDED = 0.6;
/** The same for a sentence that stands elsewhere: being in place is evidence too. */
const REWORDED_ELSEWHERE = 0.8;

/**
 * Which new sentence is which old one (indices, by new index): first those that stand as they
 * were, in order; then those moved; then withdrawn ones that came back; then those reworded, the
 * most alike first.
 */
export function matchSentences(
	olds: OldSentence[],
	news: NewSentence[],
	withdrawn: [id: string, text: string][],
): Pairing {
	const pairing = new Pairing();
	for (const [old, now] of anchors(olds, news)) pairing.add(old, now);
	const gaps = gapsBetween(pairing.list(), olds.length, news.length);
	matchMoved(olds, news, pairing);
	matchNeighbours(olds, news, pairing);
	matchRestored(olds, news, pairing, withdrawn);
	matchReworded(olds, news, pairing, gaps);
	matchNeighbours(olds, news, pairing);
	dropChance(olds, news, pairing);
	return pairing;
}

/** For every index, the number of pairs before it: what has the same number stands in the same place. */
export function gapsBetween(inOrder: Match[], oldCount: number, nowCount: number): { old: number[]; now: number[] } {
	const count = (length: number, taken: Set<number>) => {
		let gap = 0;
		return Array.from({ length }, (_, k) => (taken.has(k) ? gap++ : gap));
	};
	return {
		old: count(oldCount, new Set(inOrder.map(({ old }) => old))),
		now: count(nowCount, new Set(inOrder.map(({ now }) => now))),
	};
}

function matchReworded(
	olds: OldSentence[],
	news: NewSentence[],
	pairing: Pairing,
	gaps: { old: number[]; now: number[] },
) {
	const [oldLeft, nowLeft] = pairing.leftovers(olds, news);
	const oldWords = oldLeft.map((old) => wordsOf(olds[old]?.text ?? ''));
	const nowWords = nowLeft.map((now) => new Set(wordsOf(news[now]?.text ?? '')));
	const found: (Match & { score: number })[] = [];
	oldLeft.forEach((old, i) => {
		nowLeft.forEach((now, j) => {
			const [was, is] = [olds[old]?.text ?? '', news[now]?.text ?? ''];
			const inPlace = gaps.old[old] === gaps.now[now];
			const least = inPlace ? REWORDED : REWORDED_ELSEWHERE;
			// Equal words were left over because it is in doubt which moved where.
			if (was === is || (!inPlace && !saysEnough(was))) return;
			if (!worthComparing(oldWords[i] ?? [], nowWords[j] ?? new Set())) return;
			const alike = similarity(was, is);
			if (alike < least) return;
			const nearness = 1 / (1 + Math.abs(i - j));
			found.push({
				old,
				now,
				score: alike + (inPlace ? 0.1 : 0) + 0.05 * nearness,
			});
		});
	});
	found.sort((a, b) => b.score - a.score || a.now - b.now || a.old - b.old);
	for (const { old, now } of found) if (pairing.free(old, now)) pairing.add(old, now);
}

/** A cheap test before the dear one: if there are words to go by, some must be the same. */
export function worthComparing(a: string[], b: Set<string>): boolean {
	return Math.min(a.length, b.size) < 5 || sharedWords(a, b) >= 0.2;
}

/**
 * Undoes pairs of equal words that say too little to be known again without their neighbours:
 * “Yes.” after another question is another answer, and must not carry the old one's id. What
 * both texts have in another paragraph is no neighbour, unless such words fill whole paragraphs.
 */
function dropChance(olds: OldSentence[], news: NewSentence[], pairing: Pairing) {
	const startsBoth = (old: number, now: number) =>
		olds[old]?.paragraph !== olds[old - 1]?.paragraph && news[now]?.paragraph !== news[now - 1]?.paragraph;
	const chances: Match[] = [];
	let run: Match[] = [];
	for (const match of pairing.list()) {
		run.push(match);
		const [next, nextNow] = [match.old + 1, match.now + 1];
		if (pairing.has(next, nextNow) && !startsBoth(next, nextNow)) continue;
		const first = run[0] ?? match;
		const whole = startsBoth(first.old, first.now) && startsBoth(next, nextNow);
		const beside =
			pairing.has(first.old - 1, first.now - 1) ||
			pairing.has(next, nextNow) ||
			(first.old === 0 && first.now === 0) ||
			(next === olds.length && nextNow === news.length);
		const standing = run.every(({ old, now }) => olds[old]?.text === news[now]?.text);
		const text = run.map(({ old }) => olds[old]?.text).join(' ');
		if (standing && !saysEnough(text) && !(whole && beside)) chances.push(...run);
		run = [];
	}
	for (const chance of chances) pairing.remove(chance);
}
