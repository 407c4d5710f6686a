import type { Span } from '../anchoring/quote.ts';
import { likeness, sharedWords, wordsOf } from '../anchoring/similarity.ts';
import { alignedParts, isSame, readyText } from './alignedParts.ts';
import { alignTokens, type Step } from './alignTokens.ts';
import { placeOf, type Source, sourceOf } from './checkedSource.ts';
import { foldText } from './foldText.ts';
import { MENDED } from './marks.ts';
import { namesOf, wordNames } from './names.ts';
import { askedTokens, joinParted, type Token } from './quotedWords.ts';
import type { CheckedReadout, Place } from './verdict.ts';

/** Passages looked at closely for the nearest words. */
const CLOSE_LOOKS = 4;
/** Characters on either side of the sentences with most of the words in which others of them are looked for. */
const REACH = 4000;
/** The share of the letters of a quotation that stand in words of a stretch that is looked at. */
const LEAST = 0.3;

/** The stretches that share most words with the quotation, over all readouts. */
export function likelyWindows(
	quotation: string,
	readouts: readonly CheckedReadout[],
): { source: Source; span: Span }[] {
	const words = [...new Set(wordsOf(foldText(quotation).text))];
	const likely: { readout: CheckedReadout; at: number; score: number }[] = [];
	for (const readout of readouts) {
		const nameOf = wordNames(readout.names);
		const sought = words.map(nameOf);
		const bags = readout.passages.map(([, , text]) => wordsOf(text).map(nameOf));
		let at = 0;
		bags.forEach((_, first) => {
			let last = first;
			let length = readout.passages[first]?.[2].length ?? 0;
			const next = at + length + 1;
			while (length < quotation.length && last + 1 < bags.length) {
				last += 1;
				length += readout.passages[last]?.[2].length ?? 0;
			}
			const score = sharedWords(sought, new Set(bags.slice(first, last + 1).flat()));
			const before = likely.at(-1);
			// One look reaches both: the better one is its middle.
			if (before?.readout === readout && at - before.at < REACH) {
				if (score > before.score) Object.assign(before, { at, score });
			} else if (score >= LEAST) likely.push({ readout, at, score });
			at = next;
		});
	}
	likely.sort((a, b) => b.score - a.score).splice(CLOSE_LOOKS);
	return likely.map(({ readout, at }) => {
		const source = sourceOf(readout);
		const start = source.starts.find((offset) => offset >= at - REACH) ?? 0;
		const end = source.starts.find((offset) => offset > at + quotation.length + REACH) ?? source.text.length;
		return { source, span: { start, end } };
	});
}

/** The words of a window that are most like the quotation, with what differs. */
export function nearestPlace(
	quotation: string,
	source: Source,
	window: Span,
): { place: Place; alike: number } | undefined {
	const [original, mended] = joinParted(quotation, source);
	const folded = foldText(original);
	const quote = { original, folded, ...askedTokens(folded.text) };
	const text = readyText(source.text.slice(window.start, window.end));
	const gainOf = gains(quote.tokens, text.tokens, namesOf(source.readout.names));
	const rare = rarity(text.tokens);
	const weight = (asked: number, given: number) => {
		const gained = gainOf(asked, given);
		return gained > 0 ? gained + rare[given]! : gained;
	};
	const laid = alignTokens(quote.tokens.length, text.tokens, weight, (index) => quote.breaks.has(index));
	const steps = withoutStrangers(laid.steps, (asked, given) => gainOf(asked, given) > 0);
	const found = alignedParts(steps, quote, text);
	if (!found) return undefined;
	let [kept, size] = [0, laid.gaps];
	for (const { asked, given } of steps) {
		if (asked !== undefined) size += quote.tokens[asked]!.text.length;
		if (asked !== undefined && given !== undefined) {
			size += text.tokens[given]!.text.length;
			kept += Math.max(0, gainOf(asked, given));
		}
	}
	if (mended) found.tolerated.add(MENDED);
	const place = placeOf(source, window.start + found.start, window.start + found.end);
	return { place: { ...place, parts: found.parts, tolerated: [...found.tolerated] }, alike: (2 * kept) / size };
}

/** Two words less alike than this are two words, such as “end” and “and”. */
const SAME_WORD = 0.75;
/** What two different words lose that are laid on each other: less than when each stands alone. */
const OTHER = -0.25;

/** What each token of the one text gains that is laid on one of the other: its letters, as far as they are alike. */
function gains(asked: readonly Token[], given: readonly Token[], nameOf: (word: string) => string) {
	// Texts have few words, and each of them many times.
	const distinct = (tokens: readonly Token[]) => {
		const keys = tokens.map(({ text, first }) => (first ? `^${text}` : text));
		const each = [...new Map(tokens.map((token, index) => [keys[index], token])).values()];
		const numbers = new Map([...new Set(keys)].map((key, number) => [key, number]));
		return {
			each: each.map((token) => ({ token, name: nameOf(token.text) })),
			numbers: keys.map((key) => numbers.get(key)!),
		};
	};
	const [theirs, ours] = [distinct(asked), distinct(given)];
	const known = Float64Array.from(
		theirs.each.flatMap((one) => ours.each.map((other) => gain(one.token, other.token, one.name === other.name))),
	);
	return (i: number, j: number): number => known[theirs.numbers[i]! * ours.each.length + ours.numbers[j]!]!;
}

function gain(asked: Token, given: Token, sameName: boolean): number {
	if (asked.word !== given.word) return Number.NEGATIVE_INFINITY;
	if (isSame(asked, given)) return asked.text.length;
	if (!asked.word) return OTHER;
	const [shorter = 0, longer = 0] = [asked.text.length, given.text.length].sort((a, b) => a - b);
	const near = () => (shorter < SAME_WORD * longer ? 0 : likeness(asked.lower, given.lower));
	const alike = asked.lower === given.lower ? 0.95 : sameName ? 0.9 : near();
	return alike < SAME_WORD ? OTHER : (2 * alike - 1) * asked.text.length;
}

/** What a word gains besides that a text has this many times or fewer: “two” tells more of a place than “the”. */
const RARE = { times: 6, gain: 2 };

function rarity(tokens: readonly Token[]): number[] {
	const times = Map.groupBy(tokens, ({ lower }) => lower);
	return tokens.map(({ word, lower }) => (word && times.get(lower)!.length <= RARE.times ? RARE.gain : 0));
}

/** So many words at either end of a quotation may stand for others; more are words that it adds. */
const MOST_STRANGERS = 2;

/** Takes apart the words at the ends that were laid on words that they do not resemble, where they are many. */
function withoutStrangers(steps: readonly Step[], alike: (asked: number, given: number) => boolean): Step[] {
	const isPair = ({ asked, given }: Step) => asked !== undefined && given !== undefined;
	const resembles = (step: Step) => isPair(step) && alike(step.asked!, step.given!);
	const apart = (end: readonly Step[]) =>
		end.filter(isPair).length <= MOST_STRANGERS
			? end
			: end.flatMap(({ asked }) => (asked === undefined ? [] : [{ asked }]));
	const [first, last] = [steps.findIndex(resembles), steps.findLastIndex(resembles)];
	return [...apart(steps.slice(0, first)), ...steps.slice(first, last + 1), ...apart(steps.slice(last + 1))];
}
