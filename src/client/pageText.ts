import type { Span } from '../anchoring/quote.ts';
import type { TextOfPage } from './taking.ts';

/** The source text on this page, and the way from its offsets to the page and back. */
export interface PageText extends TextOfPage {
	elements: Element[];
}

export function readPageText(article: Element): PageText {
	const page: PageText = {
		text: '',
		paragraphs: [],
		sentences: [],
		elements: [...article.querySelectorAll('.source p')],
	};
	for (const p of page.elements) {
		if (page.paragraphs.length > 0) page.text += '\n';
		const start = page.text.length;
		for (const node of p.childNodes) {
			const from = page.text.length;
			page.text += node.textContent;
			if (node instanceof Element) page.sentences.push({ id: node.id, start: from, end: page.text.length });
		}
		page.paragraphs.push({ id: p.id, start, end: page.text.length });
	}
	return page;
}

/** A stretch of the text as ranges of the page, one a paragraph: the margin between stays out. */
export function rangesOf({ paragraphs, elements }: PageText, { start, end }: Span): Range[] {
	return paragraphs.flatMap((paragraph, index) => {
		const from = Math.max(paragraph.start, start) - paragraph.start;
		const to = Math.min(paragraph.end, end) - paragraph.start;
		return from < to ? [rangeIn(elements[index]!, from, to)] : [];
	});
}

/** A stretch of the text of an element. */
export function rangeIn(element: Element, start: number, end: number): Range {
	const range = new Range();
	const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	let offset = 0;
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const next = offset + node.nodeValue!.length;
		if (start >= offset && start < next) range.setStart(node, start - offset);
		if (end > offset && end <= next) range.setEnd(node, end - offset);
		offset = next;
	}
	return range;
}

/** What of the source text is selected, if the selection is one of the text and not of other things too. */
export function selectedSpan(article: Element, page: PageText): Span | undefined {
	const selection = getSelection();
	if (!selection?.rangeCount || selection.isCollapsed) return undefined;
	// Firefox leaves out what cannot be selected by making several ranges.
	const range = selection.getRangeAt(0).cloneRange();
	const last = selection.getRangeAt(selection.rangeCount - 1);
	range.setEnd(last.endContainer, last.endOffset);
	if (!article.contains(range.startContainer)) return undefined;
	if (!article.contains(range.endContainer)) {
		// Three clicks on the last paragraph select up to what follows, and nothing of it.
		const beyond = range.cloneRange();
		beyond.setStartAfter(article);
		if (beyond.toString().trim()) return undefined;
	}
	let span: Span | undefined;
	page.elements.forEach((p, index) => {
		if (!range.intersectsNode(p)) return;
		const part = new Range();
		part.selectNodeContents(p);
		if (p.contains(range.endContainer)) part.setEnd(range.endContainer, range.endOffset);
		const end = part.toString().length;
		if (p.contains(range.startContainer)) part.setStart(range.startContainer, range.startOffset);
		const { length } = part.toString();
		const offset = page.paragraphs[index]!.start + end;
		if (length > 0) span = { start: span?.start ?? offset - length, end: offset };
	});
	return span;
}
