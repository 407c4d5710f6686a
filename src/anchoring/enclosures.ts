/** Offsets of an opening mark and of the mark that closes it. */
export interface Enclosure {
	open: number;
	close: number;
}

/** Opening marks and what closes each. */
const PAIRS: Record<string, string> = {
	'“': '”',
	'„': '“”',
	'‘': '’',
	'«': '»',
	'(': ')',
	'[': ']',
	'"': '"',
};

/** The quotations and brackets of a text that both open and close in it. */
export function enclosures(text: string): Enclosure[] {
	const found: Enclosure[] = [];
	const open: { mark: string; at: number }[] = [];
	for (let at = 0; at < text.length; at++) {
		const mark = text.charAt(at);
		const depth = open.findLastIndex(({ mark: opener }) => PAIRS[opener]?.includes(mark));
		const opener = open[depth];
		if (opener && (mark !== '’' || endsSpeech(text, at))) {
			found.push({ open: opener.at, close: at });
			// What opened inside and never closed is no enclosure.
			open.length = depth;
		} else if (mark in PAIRS && (mark !== '"' || beginsWord(text, at))) open.push({ mark, at });
	}
	return found;
}

/** Whether the ’ at `at` closes a quotation; elsewhere it is taken for an apostrophe. */
function endsSpeech(text: string, at: number): boolean {
	return /^[.,!?…]’(?!\p{L})/u.test(text.slice(at - 1, at + 2));
}

function beginsWord(text: string, at: number): boolean {
	return at === 0 || /[\s([“‘«„—–]/u.test(text.charAt(at - 1));
}
