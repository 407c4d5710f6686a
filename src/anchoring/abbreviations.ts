const list = (words: string) => new Set(words.split(/\s+/));

/** Titles and the like, always followed by more of the same sentence. Without the point. */
const NEVER_LAST = list(`
	mr mrs ms mx messrs mme mlle dr prof gen lt col maj capt cpt sgt cpl pvt adm cmdr brig
	sen rep gov pres amb rev hon fr supt insp e.g i.e cf viz vs v
`);

/** Before a number these are abbreviations; elsewhere “No.” is a sentence and “Mar.” a name. */
const BEFORE_NUMBER = list(`
	no nos art arts sec secs vol vols fig figs p pp para paras ch chap ca approx app
	jan feb mar apr jun jul aug sep sept oct nov dec
`);

/** These stand at the end of a sentence as well as within: what follows decides. */
const EITHER = list(`
	etc al inc ltd co corp llc plc jr sr st ave blvd rd mt ft bros dept est univ ph.d
	yu ya ye zh kh ts sh
`);

/** Initials (W.) and letters with points (U.S., p.m., J.D.). */
const LETTERS = /^(?:\p{L}\.)+$/u;

/**
 * Words that, in capitals after an abbreviation, begin a sentence. None of them begins a name
 * or an office: “Under” is missing for the sake of “U.S. Under Secretary”.
 */
const OPENERS = list(`
	the a an this that these those there here he she it we they i you his her its our their my
	your in on at by for from with without as after before during since while when where whether
	if although though because despite but and or nor so yet then thus therefore hence however
	moreover meanwhile nevertheless nonetheless furthermore also again still instead
	finally later earlier today yesterday tomorrow now once both each some many most such several
	all any every another other others nobody none nothing everyone not what who whom whose which
	why how to of about above according following given regarding among between until upon
	let please yes
`);

/**
 * Whether the point at the end of `token` can end a sentence: `yes`, `no`, or `either` for an
 * abbreviation after which only the next word tells. `token` is one word, its brackets removed.
 */
export function pointEnds(token: string, next: string): 'yes' | 'no' | 'either' {
	const word = token.slice(0, -1).toLowerCase();
	if (NEVER_LAST.has(word)) return 'no';
	if (BEFORE_NUMBER.has(word) && /^(?:\d|[IVXLC]+\b)/.test(next)) return 'no';
	return EITHER.has(word) || LETTERS.test(token) ? 'either' : 'yes';
}

/** Whether `text` begins with a word that plainly opens a sentence; `A.` is an initial, not one. */
export function opensSentence(text: string): boolean {
	const [, word] = /^(\p{Lu}[\p{L}]*)(?=[\s,:;]|['’]\p{Ll}|$)/u.exec(text) ?? [];
	return word !== undefined && OPENERS.has(word.toLowerCase());
}
