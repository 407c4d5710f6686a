/** Marks ranges by the CSS Custom Highlight API, which touches no character of the text. */
export function highlight(name: string, ranges: readonly Range[]): void {
	if (!('highlights' in CSS)) return;
	const marked = new Highlight(...ranges);
	// Found words are seen within the passages around them, and among them those of the passage that is shown.
	marked.priority = { found: 1, current: 2 }[name] ?? 0;
	CSS.highlights.set(name, marked);
}
