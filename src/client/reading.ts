// What the reading page gains with scripts: words that a search found are marked where a reader
// lands, by the CSS Custom Highlight API, which touches no character of the text.

const words = new URLSearchParams(location.search).get('mark')?.split(' ').filter(Boolean) ?? [];
const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
if (words.length > 0 && target && 'highlights' in CSS) {
	const ranges: Range[] = [];
	const walker = document.createTreeWalker(target, NodeFilter.SHOW_TEXT);
	const pieces: { node: Node; start: number }[] = [];
	let text = '';
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		pieces.push({ node, start: text.length });
		text += node.nodeValue;
	}
	const lower = text.toLowerCase();
	const place = (offset: number, end: boolean) => {
		const piece = pieces.findLast(({ start }) => (end ? start < offset : start <= offset));
		return piece && { node: piece.node, offset: offset - piece.start };
	};
	for (const word of words)
		for (let at = lower.indexOf(word.toLowerCase()); at !== -1; at = lower.indexOf(word.toLowerCase(), at + 1)) {
			const start = place(at, false);
			const end = place(at + word.length, true);
			if (!start || !end) continue;
			const range = new Range();
			range.setStart(start.node, start.offset);
			range.setEnd(end.node, end.offset);
			ranges.push(range);
		}
	CSS.highlights.set('found', new Highlight(...ranges));
}
