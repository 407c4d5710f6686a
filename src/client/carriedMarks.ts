// The words that a search found, on their way from a hit to its text: in the address where it stays here, else beside it.
import { marksIn } from './searchMarks.ts';

/** In the storage of this tab. */
const KEY = 'marks';

/** Carries the marks of the hit that is followed; without storage the text has none. */
export function carryMarks(query: string): void {
	try {
		sessionStorage.setItem(KEY, query);
	} catch {
		// Refused: the text is shown without marks.
	}
}

let carried: string | undefined;

/** The words to mark on this page. */
export function marksHere(): string[] {
	const named = marksIn(location.search);
	if (named.length > 0) return named;
	carried ??= takeCarried();
	return marksIn(carried);
}

function takeCarried(): string {
	try {
		const query = sessionStorage.getItem(KEY) ?? '';
		sessionStorage.removeItem(KEY);
		return query;
	} catch {
		return '';
	}
}
