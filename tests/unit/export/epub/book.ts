import { strFromU8, unzipSync } from 'fflate';
import type { Element, Nodes, Parents } from 'xast';
import { fromXml } from 'xast-util-from-xml';

/** The files of an EPUB in the order of the archive; text, and XML as a tree (it throws where XML is not well-formed). */
export function openBook(epub: Uint8Array) {
	const files = new Map(Object.entries(unzipSync(epub)).map(([path, bytes]) => [path, strFromU8(bytes)]));
	return {
		files,
		read: (file: string) => {
			const text = files.get(`EPUB/${file}`);
			if (text === undefined) throw new Error(`The book has no ${file}, only ${[...files.keys()].join(', ')}.`);
			return fromXml(text);
		},
	};
}

/** All elements for which `wanted` is true, in document order. */
export function findAll(node: Nodes, wanted: (element: Element) => boolean): Element[] {
	const here = node.type === 'element' && wanted(node) ? [node] : [];
	return [
		...here,
		...('children' in node ? (node as Parents).children.flatMap((child) => findAll(child, wanted)) : []),
	];
}

export const byName = (name: string) => (element: Element) => element.name === name;
export const byClass = (name: string) => (element: Element) => element.attributes.class === name;
export const byType = (type: string) => (element: Element) => element.attributes['epub:type'] === type;

/** The text of an element, without the elements that `left` is true of. */
export function textOf(node: Nodes, left: (element: Element) => boolean = () => false): string {
	if (node.type === 'text') return node.value;
	if (node.type === 'element' && left(node)) return '';
	return 'children' in node ? (node as Parents).children.map((child) => textOf(child, left)).join('') : '';
}
