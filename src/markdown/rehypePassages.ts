import type { Element, ElementContent, Root } from 'hast';
import type { VFile } from 'vfile';
import type { Paragraph, Passage } from '../edition/edition.ts';

/** What the plugins of this folder need to know of the one paragraph that they work on. */
export interface ParagraphData {
	paragraph: Paragraph;
	passages: Passage[];
	/** The class of a sentence that tells whose it is. */
	voiceOf: (passage: Passage) => string;
}

/**
 * Gives the paragraph and its sentences their elements and ids. The numbers are drawn by the style
 * sheet from `data-n`: they are no text, so that selecting and copying yields the source alone.
 *
 *     <p>One. Two.</p>
 *     <p id="p1"><span class="s" id="p1s1"><a class="n" href="#p1s1" data-n="1" …></a>One.</span> <span …>
 */
export function rehypePassages() {
	return (tree: Root, file: VFile): void => {
		const { paragraph, passages, voiceOf } = file.data as unknown as ParagraphData;
		const p = tree.children[0] as Element;
		p.properties.id = paragraph.id;
		const { text } = paragraph;
		const children: ElementContent[] = [];
		let offset = 0;
		for (const passage of passages) {
			if (passage.start > offset) children.push({ type: 'text', value: text.slice(offset, passage.start) });
			offset = passage.start + passage.text.length;
			children.push({
				type: 'element',
				tagName: 'span',
				properties: { id: passage.id, className: ['s', voiceOf(passage)] },
				children: [numberLink(passage), { type: 'text', value: passage.text }],
			});
		}
		if (offset < text.length) children.push({ type: 'text', value: text.slice(offset) });
		p.children = children;
	};
}

function numberLink({ id, number, label }: Passage): Element {
	return {
		type: 'element',
		tagName: 'a',
		properties: { className: ['n'], href: `#${id}`, dataN: number, ariaLabel: `¶ ${label}` },
		children: [],
	};
}
