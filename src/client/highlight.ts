/** Marks ranges by the CSS Custom Highlight API, which touches no character of the text. */
export function highlight(name: string, ranges: readonly Range[]): void {
	if (!('highlights' in CSS)) return;
	const marked = new Highlight(...ranges);
	// Found words are seen within the passages around them.
	marked.priority = name === 'found' ? 1 : 0;
	CSS.highlights.set(name, marked);
}
