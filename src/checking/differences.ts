import { occurrences } from '../anchoring/quote.ts';
import { wordsOf } from '../anchoring/similarity.ts';
import { labelOf } from '../edition/edition.ts';
import { otherSpellings } from '../search/spellings.ts';
import { placeOf, type Source, sourceOf } from './checkedSource.ts';
import { foldText } from './foldText.ts';
import { core, hasWords } from './quotedWords.ts';
import type { CheckedReadout, Place } from './verdict.ts';

/** More differences than this are shown in the text alone. */
const MOST_TOLD = 40;
/** Words that are not at their place are told to stand in up to so many others. */
const MOST_ELSEWHERE = 3;
/** More words than this are told by the first and last of them, and their number. */
const MOST_WORDS = 12;
const AT_ENDS = 3;

/** What differs between a quotation and the text where it is nearest, in words, in the order of the text; the same once. */
export function differencesInWords({ readout, parts }: Pick<Place, 'readout' | 'parts'>): string[] {
	const quoted = new Set(
		parts.flatMap(({ op, text }) => (op === 'same' || op === 'added' ? wordsOf(foldText(text).text) : [])),
	);
	const told = parts.flatMap(({ op, text }, index): string[] => {
		const words = inQuotes(text);
		const before = parts[index - 1];
		if (op === 'left out') return [`Left out at an ellipsis: ${words}.`];
		if (op === 'added' && before?.op === 'removed')
			return [
				`In the quotation ${words}, in the text ${inQuotes(before.text)}${kinship(before.text, text, readout.names)}.`,
			];
		if (op === 'added') return [addedInWords(text, sourceOf(readout))];
		if (op === 'same' || parts[index + 1]?.op === 'added') return [];
		return [
			quotedElsewhere(text, quoted)
				? `In the text, not at this place in the quotation: ${words}.`
				: `In the text, left out in the quotation: ${words}.`,
		];
	});
	const each = [...Map.groupBy(told, (line) => line)].map(([line, { length }]) =>
		length === 1 ? line : line.replace(/\.$/, ` (${length} times).`),
	);
	const more = each.length - MOST_TOLD;
	return more > 0 ? [...each.slice(0, MOST_TOLD), `And ${more} more, marked above.`] : each;
}

const MARKS_AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu;

/** Words that a quotation adds. That a text does not have them is said only where it has none of them. */
function addedInWords(added: string, source: Source): string {
	const words = inQuotes(added);
	const stands = (sought: string) => occurrences(source.lower, sought);
	const sought = foldText(added).text.toLowerCase().replace(MARKS_AROUND, '');
	if (hasWords(added) && wordsOf(sought).every((word) => stands(word).length === 0))
		return `In the quotation, nowhere in this text: ${words}.`;
	const { at } = source.folded;
	const places = hasWords(added)
		? stands(sought).map(({ start, end }) => placeOf(source, at[start] ?? 0, at[end] ?? 0).passages)
		: [];
	const labelsOf = (passages: Place['passages']) =>
		`¶ ${[...new Set([passages[0], passages.at(-1)])].map((passage) => labelOf(passage?.[0] ?? '')).join('–')}`;
	const labels = [...new Set(places.map((passages) => labelsOf(passages)))];
	const elsewhere =
		labels.length === 0
			? ''
			: labels.length > MOST_ELSEWHERE
				? ' (found elsewhere in it)'
				: ` (found in ${list.format(labels)})`;
	return `In the quotation, not at this place in the text: ${words}${elsewhere}.`;
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Whether a quotation has all of these words at other places. */
function quotedElsewhere(text: string, quoted: ReadonlySet<string>): boolean {
	const words = wordsOf(foldText(text).text);
	return words.length > 0 && words.every((word) => quoted.has(word));
}

/** What words that stand one for the other are to each other, where it is known. */
function kinship(was: string, now: string, names: CheckedReadout['names']): string {
	const [ours = '', theirs = ''] = [was, now].map((text) => core(foldText(text).text.trim()).toLowerCase());
	if (!ours || !theirs) return '';
	if (ours === theirs) return ': capital and small letters';
	for (const forms of names) {
		const [one, other] = [ours, theirs].map((words) => longest(forms, words));
		if (!one || !other || one === other) continue;
		const whole = one.toLowerCase() === ours && other.toLowerCase() === theirs;
		return whole ? ': forms of one name' : ` (“${other}” and “${one}” are forms of one name)`;
	}
	const [left, right] = [wordsOf(ours), wordsOf(theirs)];
	const spelt = left.length === right.length && left.join() !== right.join();
	if (!spelt || !left.every((word, at) => word === right[at] || otherSpellings(word).includes(right[at] ?? '')))
		return '';
	return left.length === 1 ? ': spellings of one word' : ': spellings of the same words';
}

/** The longest form of a name that stands in folded words. */
const longest = (forms: readonly string[], words: string): string | undefined =>
	forms
		.filter((form) => occurrences(words, foldText(form).text.toLowerCase()).length > 0)
		.toSorted((a, b) => b.length - a.length)[0];

const MARKS: Record<string, string> = {
	',': 'a comma',
	'.': 'a full stop',
	';': 'a semicolon',
	':': 'a colon',
	'–': 'a dash',
	'-': 'a hyphen',
	'…': 'an ellipsis',
	"'": 'a quotation mark',
};

/** Words in quotation marks, of many the first and the last; marks by their names. */
function inQuotes(text: string): string {
	const words = text.trim();
	if (words === '') return 'a space';
	if (!hasWords(words))
		return list.format(Array.from(foldText(words).text.replaceAll(' ', ''), (mark) => MARKS[mark] ?? `“${mark}”`));
	const all = words.split(/\s+/).filter(hasWords);
	if (all.length <= MOST_WORDS) return `“${words}”`;
	return `${all.length} words, from “${all.slice(0, AT_ENDS).join(' ')}” to “${all.slice(-AT_ENDS).join(' ')}”`;
}
