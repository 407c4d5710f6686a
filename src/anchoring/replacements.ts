import { align } from './align.ts';
import { gapsBetween } from './matchSentences.ts';
import type { Match, NewSentence, OldSentence } from './pairing.ts';
import { containment, sharedWords, wordsOf } from './similarity.ts';

/** So much of a sentence within another makes it a part of that one. */
const PART = 0.6;

/**
 * What took the place of each withdrawn sentence: new indices by old index. That is what holds
 * its words now (it was merged) or whose words it held (it was split); failing that, the new
 * sentences that stand where it stood, if they stand in its paragraph.
 */
export function replacements(
	olds: OldSentence[],
	news: (NewSentence & { paragraphId: string })[],
	matches: Match[],
): Map<number, number[]> {
	const ofNow = new Map(matches.map(({ old, now }) => [now, old]));
	const ofOld = new Map(matches.map(({ old, now }) => [old, now]));
	const isNew = (now: number) => !ofNow.has(now);
	const changed = (now: number) => {
		const old = ofNow.get(now);
		return old === undefined || olds[old]?.text !== news[now]?.text;
	};
	const standing = gapsBetween(inOrder(matches.filter(({ now }) => !changed(now))), olds.length, news.length);
	const places = gapsBetween(inOrder(matches), olds.length, news.length);
	const surviving = new Set(news.map(({ paragraphId }) => paragraphId));
	const withdrawn = [...olds.keys()].filter((old) => !ofOld.has(old));
	const indices = [...news.keys()];
	const readings = news.map(read);

	return new Map(
		withdrawn.map((old) => {
			const was = olds[old];
			if (!was) return [old, []];
			const gone = read(was);
			const parts = indices.filter((now) => {
				if (standing.now[now] !== standing.old[old] || !changed(now)) return false;
				const is = readings[now];
				return is && (holds(is, gone) || (isNew(now) && holds(gone, is)));
			});
			if (parts.length > 0) return [old, parts];
			const stays = surviving.has(was.paragraph);
			const here = (index: number) => places.old[index] === places.old[old];
			const inPlace = indices.filter(
				(now) =>
					isNew(now) && places.now[now] === places.old[old] && (!stays || news[now]?.paragraphId === was.paragraph),
			);
			const rivals = withdrawn.filter((other) => here(other) && (!stays || olds[other]?.paragraph === was.paragraph));
			return [old, shareOf(inPlace, rivals.indexOf(old), rivals.length)];
		}),
	);
}

interface Sentence {
	text: string;
	words: string[];
	vocabulary: Set<string>;
}

function read({ text }: { text: string }): Sentence {
	const words = wordsOf(text);
	return { text, words, vocabulary: new Set(words) };
}

function holds(whole: Sentence, part: Sentence): boolean {
	return (
		part.words.length > 1 &&
		sharedWords(part.words, whole.vocabulary) >= PART / 2 &&
		containment(part.text, whole.text) >= PART
	);
}

/** The part of `items` that falls to the `rank`th of `count` that share it in order. */
function shareOf(items: number[], rank: number, count: number): number[] {
	const from = Math.floor((rank * items.length) / count);
	const to = Math.floor(((rank + 1) * items.length) / count);
	return items.slice(from, Math.max(to, from + 1));
}

/** The most matches that follow each other in both texts. */
function inOrder(matches: Match[]): Match[] {
	const key = ({ old, now }: Match) => `${old} ${now}`;
	const byOld = [...matches].sort((a, b) => a.old - b.old);
	return align(byOld.map(key), matches.map(key)).flatMap(([i]) => byOld[i] ?? []);
}
