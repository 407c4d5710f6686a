import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/**
 * Set, though nobody sees them: what is clipped or transparent makes no bookmark. They take no room, and
 * stand a little below the edge of a page: on it, they would be painted on two.
 */
export const bookmarkStyle =
	'.bookmark { margin: 0 0 -5pt; padding-block-start: 3pt; font-size: 1pt; line-height: 2; color: var(--paper); }';

/**
 * Headings for the bookmarks of a print: they name what the page names otherwise, its folded
 * parts by their summaries and its paragraphs by their labels.
 */
export function addBookmarks(tree: Root): void {
	visit(tree, 'element', (element) => {
		const classes = [element.properties.className].flat();
		const summary = element.children.find(
			(child): child is Element => child.type === 'element' && child.tagName === 'summary',
		);
		const name =
			element.tagName === 'section' && classes.includes('paragraph')
				? `Paragraph ${numberOf(element)}`
				: classes.includes('panel') && summary && textOf(summary);
		if (name) element.children.splice(summary ? 1 : 0, 0, heading(name));
	});
}

/** The number of a paragraph, as its link shows it. */
function numberOf({ children }: Element): string {
	const numbers = children.flatMap((child) => (child.type === 'element' ? (child.properties.dataN ?? []) : []));
	return String(numbers[0]);
}

const heading = (name: string): Element => ({
	type: 'element',
	tagName: 'h2',
	properties: { className: ['bookmark'] },
	children: [{ type: 'text', value: name }],
});
