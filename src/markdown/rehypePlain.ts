import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Where a link of our prose may lead: a page of this site or of another, or a mailbox. */
const PROTOCOLS = new Set(['http:', 'https:', 'mailto:']);

/**
 * Prose is text, headings, lists and links. Raw HTML becomes the text that it is, an image its
 * description, and a link of another kind (`javascript:`, `data:`) the words of the link.
 */
export function rehypePlain() {
	return (tree: Root): void => {
		visit(tree, (node, index, parent) => {
			if (!parent || index === undefined) return undefined;
			// remark-rehype has a node type for it that HTML itself does not.
			const { type, value } = node as { type: string; value?: string };
			const put = (...children: ElementContent[]): [typeof SKIP, number] => {
				parent.children.splice(index, 1, ...children);
				return [SKIP, index + (node.type === 'element' && node.tagName === 'a' ? 0 : children.length)];
			};
			if (type === 'raw') {
				const text: ElementContent = { type: 'text', value: value ?? '' };
				return put(parent.type === 'root' ? element('p', text) : text);
			}
			if (node.type !== 'element') return undefined;
			if (node.tagName === 'img') return put({ type: 'text', value: String(node.properties.alt ?? '') });
			const protocol = URL.parse(String(node.properties.href ?? ''), 'https://here.invalid/')?.protocol ?? '';
			return node.tagName === 'a' && !PROTOCOLS.has(protocol) ? put(...node.children) : undefined;
		});
	};
}

const element = (tagName: string, child: ElementContent): Element => ({
	type: 'element',
	tagName,
	properties: {},
	children: [child],
});
