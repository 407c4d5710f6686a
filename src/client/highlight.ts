import { rangeIn } from './pageText.ts';

/** Marks ranges by the CSS Custom Highlight API, which touches no character of the text. */
export function highlight(name: string, ranges: readonly Range[]): void {
	if ('highlights' in CSS) CSS.highlights.set(name, new Highlight(...ranges));
}

/** Marks every place of the words in an element. */
export function highlightWords(element: Element, words: readonly string[]): void {
	const text = (element.textContent ?? '').toLowerCase();
	const ranges: Range[] = [];
	for (const word of words.map((word) => word.toLowerCase()).filter(Boolean))
		for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length))
			ranges.push(rangeIn(element, at, at + word.length));
	highlight('found', ranges);
}
