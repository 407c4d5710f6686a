// The words that a search found, on their way from a hit to its text: in the address where it stays here, else beside it.
import { marksIn } from './searchMarks.ts';

/** In the storage of this tab. */
const KEY = 'marks';

/** Carries marks to an address, that of a hit; without storage the text has none. */
export function carryMarks(address: string, marks: string): void {
	try {
		sessionStorage.setItem(KEY, `${address} ${marks}`);
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

/** From the storage to this entry of the history, where a reload and the way back find them. */
function takeCarried(): string {
	try {
		const [address, marks] = sessionStorage.getItem(KEY)?.split(' ') ?? [];
		sessionStorage.removeItem(KEY);
		if (address === location.href) history.replaceState({ ...history.state, marks }, '');
	} catch {
		// Refused: the text is shown without marks.
	}
	return (history.state as { marks?: string } | null)?.marks ?? '';
}
