import type { Ledger } from '../schema/ledger.ts';

/**
 * The sentences of each paragraph. What the ledger has cut stays cut as it was: a paragraph that
 * still stands (white space apart), and in any other paragraph each run of the ledger's sentences
 * that begins and ends where `cut` also sees an end. The rest is cut by `cut`.
 */
export function keepCuts(
	passages: Ledger['passages'],
	paragraphs: string[],
	cut: (paragraph: string) => string[],
): string[][] {
	const standing = new Map<string, string[][]>();
	const known = new Map<string, Set<string>>();
	for (const sentences of Object.values(passages)) {
		const squeezed = Object.values(sentences).map(squeeze);
		const whole = squeezed.join('');
		standing.set(whole, [...(standing.get(whole) ?? []), squeezed]);
		for (const sentence of squeezed) {
			const key = sentence.slice(0, KEY);
			known.set(key, (known.get(key) ?? new Set()).add(sentence));
		}
	}
	return paragraphs.map((paragraph) => {
		const whole = squeeze(paragraph);
		const same = standing.get(whole);
		// Equal paragraphs may have been cut differently: each takes the cut of its own turn.
		const old = same && same.length > 1 ? same.shift() : same?.[0];
		const ends = old ? endsOf(old) : mendedEnds(whole, endsOf(cut(paragraph).map(squeeze)), known);
		if (whole.length !== (ends.at(-1) ?? 0))
			throw new Error(
				`The sentences cut from a paragraph must be the paragraph again, white space apart: “${paragraph}”`,
			);
		return slices(paragraph, ends);
	});
}

/** Sentences are looked up by so many first letters. */
const KEY = 2;

const squeeze = (text: string) => text.replace(/\s+/g, '');

/** Where each sentence ends, counted in characters that are not white space. */
function endsOf(squeezed: string[]): number[] {
	let end = 0;
	return squeezed.map((sentence) => {
		end += sentence.length;
		return end;
	});
}

/** `ends` with each run of known sentences between two of them cut as it was. */
function mendedEnds(whole: string, ends: number[], known: Map<string, Set<string>>): number[] {
	const stops = new Set(ends);
	const dead = new Set<number>();
	const run = (from: number): number[] | undefined => {
		if (dead.has(from)) return undefined;
		for (const sentence of known.get(whole.slice(from, from + KEY)) ?? []) {
			if (!whole.startsWith(sentence, from)) continue;
			const end = from + sentence.length;
			const rest = stops.has(end) ? [] : run(end);
			if (rest) return [end, ...rest];
		}
		dead.add(from);
		return undefined;
	};
	const mended: number[] = [];
	for (let at = 0; at < whole.length; at = mended.at(-1) ?? whole.length) {
		const next = ends.find((end) => end > at);
		const found = run(at) ?? (next === undefined ? undefined : [next]);
		if (!found) break;
		mended.push(...found);
	}
	return mended;
}

/** The pieces of a paragraph between ends counted without white space. */
function slices(paragraph: string, ends: number[]): string[] {
	const offsets = [...paragraph.matchAll(/\S/g)].map((match) => match.index);
	return ends.map((end, k) => {
		const first = offsets[ends[k - 1] ?? 0] ?? 0;
		const last = offsets[end - 1] ?? 0;
		return paragraph.slice(first, last + 1);
	});
}
