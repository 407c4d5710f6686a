import type { Element, Nodes, Parents } from 'xast';

/** The name of an element without the prefix of its namespace. */
export const nameOf = ({ name }: Element): string => name.replace(/^.*:/, '');

type Attributes = Record<string, string>;

/** The elements directly within a node, of a name and with these attributes where such are given. */
export function elements(node: Parents | undefined, name?: string, attributes: Attributes = {}): Element[] {
	return (node?.children ?? []).filter(
		(child): child is Element =>
			child.type === 'element' &&
			(name === undefined || nameOf(child) === name) &&
			Object.entries(attributes).every(([key, value]) => child.attributes[key] === value),
	);
}

/** The first element along a path of names. */
export function at(node: Parents | undefined, ...path: string[]): Element | undefined {
	return path.reduce<Parents | undefined>((here, name) => elements(here, name)[0], node) as Element | undefined;
}

/** All elements below a node, in the order of the document. */
export function* descendants(node: Parents): Iterable<Element> {
	for (const child of elements(node)) {
		yield child;
		yield* descendants(child);
	}
}

/** The text of a node, with the characters that `<g>` stands for. */
export function textIn(node: Nodes | undefined): string {
	if (node === undefined) return '';
	if (node.type === 'text' || node.type === 'cdata') return node.value;
	if (node.type === 'element' && nameOf(node) === 'g' && node.children.length === 0) return characterOf(node);
	return 'children' in node ? node.children.map(textIn).join('') : '';
}

function characterOf({ attributes }: Element): string {
	const [, code] = /^#char\.([0-9A-F]{4,6})$/.exec(attributes.ref ?? '') ?? [];
	return code ? String.fromCodePoint(Number.parseInt(code, 16)) : '';
}

/** 1-based place in the file. */
export function placeOf(node: Nodes | undefined): { line: number; column: number } {
	const { line = 1, column = 1 } = node?.position?.start ?? {};
	return { line, column };
}

/** An attribute; empty if it is not there. */
export const attributeOf = (element: Element | undefined, name: string): string => element?.attributes[name] ?? '';

/** The words of an attribute that is a list. */
export const listIn = (element: Element | undefined, attribute: string): string[] =>
	attributeOf(element, attribute)
		.split(/\s+/)
		.filter((part) => part !== '');
