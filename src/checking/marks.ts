import type { Span } from '../anchoring/quote.ts';
import type { Source } from './checkedSource.ts';
import { foldNames, foldText } from './foldText.ts';
import { CLOSING, OPENING } from './quotedWords.ts';

/** What is no difference but is told, besides what folding leaves out of account. */
export const MENDED = 'hyphens at line ends';
export const NOTHING_LEFT_OUT = 'an ellipsis where no words are left out';
const FIRST_LETTER = 'a capital or small first letter';
const AROUND = 'quotation marks around it';

/** Notes how two writings of the same words differ. `trim` takes off what is compared elsewhere. */
export function compareWriting(
	theirs: string,
	ours: string,
	tolerated: Set<string>,
	trim: (folded: string) => string = (folded) => folded.trim(),
): void {
	if (theirs === ours) return;
	const folded = (original: string, except?: (typeof foldNames)[number]) => trim(foldText(original, except).text);
	if (folded(theirs)[0] !== folded(ours)[0]) tolerated.add(FIRST_LETTER);
	for (const name of foldNames) if (folded(theirs, name).slice(1) !== folded(ours, name).slice(1)) tolerated.add(name);
}

/** The original of a folded place, with the marks at its ends that quotation and source share; notes what differs. */
export function withMarks(
	place: Span,
	asked: string,
	{ text, folded }: Pick<Source, 'text' | 'folded'>,
	tolerated: Set<string>,
	last: boolean,
): Span {
	const { at } = folded;
	const span = { start: at[place.start] ?? 0, end: at[place.end] ?? text.length };
	const opening = (OPENING.exec(asked)?.[0] ?? '').replace(/[\s…]/g, '');
	const closing = (CLOSING.exec(asked)?.[0] ?? '').replace(/[\s…]/g, '');
	const point = closing.replaceAll("'", '');
	const reach = (marks: string) => {
		const end = place.end + marks.length;
		if (folded.text.slice(place.end, end) !== marks) return false;
		span.end = at[end] ?? text.length;
		return true;
	};
	if (opening && folded.text.slice(place.start - opening.length, place.start) === opening)
		span.start = at[place.start - opening.length] ?? 0;
	else if (opening) tolerated.add(AROUND);
	if (closing && !reach(closing)) {
		if (closing !== point) tolerated.add(AROUND);
		if (point && !reach(point) && last) tolerated.add(`the final “${point}”, which the source does not have there`);
	}
	return span;
}
