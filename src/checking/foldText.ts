export const QUOTATION_MARKS = '\'‘’‚‛“”„‟«»‹›´`"＇＂ʼ';

/**
 * What two writings of the same words may differ in: each has a name for readers, a pattern, and what
 * stands for it in the folded text. Earlier ones go before later ones.
 */
const FOLDS = [
	['invisible characters', /\u00ad\s*[\r\n]\s*|[\u00ad\u200b-\u200f\u2060\ufeff]+/, () => ''],
	['letters in square brackets', /\[\p{L}\]/u, (found: string) => found.slice(1, -1)],
	['the writing of ellipses', /\.(?:\s?\.){2,3}|…/, () => '…'],
	['dashes', /\s*(?:[–—―]|--+)\s*|\s+[-−]\s+/, () => '–'],
	['hyphens', /[‐‑−]/, () => '-'],
	['spaces beside marks', /\s+(?=[,;:!?)\]]|\.(?!\s?\.))|(?<=[([])\s+/, () => ''],
	['line ends and double spaces', /\s*[\r\n\u2028\u2029]\s*|\s{2,}/, () => ' '],
	['no-break and other spaces', /[\t\v\f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/, () => ' '],
	['quotation marks', new RegExp(`[${QUOTATION_MARKS}]{1,3}`), () => "'"],
	['the way accents and ligatures are stored', /\p{L}\p{M}+|[ﬀ-ﬆ]/u, (found: string) => found.normalize('NFKC')],
] as const;
export type FoldName = (typeof FOLDS)[number][0];
export const foldNames: readonly FoldName[] = FOLDS.map(([name]) => name);

export interface Folded {
	text: string;
	/** For each UTF-16 unit of `text`, and for its end, the offset in the original. */
	at: number[];
}

const patterns = new Map<FoldName | undefined, RegExp>();

/** Folds away what does not make other words of a text; `except` leaves out one of the folds. */
export function foldText(original: string, except?: FoldName): Folded {
	const folds = FOLDS.filter(([name]) => name !== except);
	let pattern = patterns.get(except);
	if (!pattern) {
		pattern = new RegExp(folds.map(([, { source }]) => `(${source})`).join('|'), 'gu');
		patterns.set(except, pattern);
	}
	let text = '';
	const at: number[] = [];
	const add = (piece: string, from: number, step: 0 | 1) => {
		for (let unit = 0; unit < piece.length; unit += 1) at.push(from + unit * step);
		text += piece;
	};
	let last = 0;
	for (const match of original.matchAll(pattern)) {
		add(original.slice(last, match.index), last, 1);
		const [found, ...groups] = match;
		const which = groups.findIndex((group) => group !== undefined);
		add(folds[which]?.[2](found) ?? found, match.index, 0);
		last = match.index + found.length;
	}
	add(original.slice(last), last, 1);
	at.push(original.length);
	return { text, at };
}
