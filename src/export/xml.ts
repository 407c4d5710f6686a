import type { Element, ElementContent } from 'xast';
import { toXml as serialize } from 'xast-util-to-xml';
import { x } from 'xastscript';

/** An XML element as data (xast): markup is made only by `toXml`, which escapes all that is text. */
export type XmlElement = Element;
/** What is not there is left out: `list.length > 0 && xml(…)`. */
export type XmlChild = XmlElement | string | false | undefined;

export const xml = (
	name: string,
	attributes: Record<string, string | undefined> = {},
	...children: XmlChild[]
): XmlElement => x(name, attributes, ...children.filter((child) => child !== false));

/** What XML 1.0 cannot hold at all, not even as a reference. */
export const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * A document, in UTF-8, with each element on a line of its own where white space means nothing: not
 * within an element that has text, or says `xml:space="preserve"`.
 */
export function toXml(root: XmlElement): string {
	const text = serialize(laidOut(root, '\n'), { closeEmptyElements: true, tightClose: true });
	// Both come from text alone. The library writes them as they are: the first is not well-formed, the second is lost.
	return `<?xml version="1.0" encoding="utf-8"?>\n${text.replaceAll(']]>', ']]&gt;').replaceAll('\r', '&#13;')}\n`;
}

function laidOut(element: XmlElement, indent: string | undefined): XmlElement {
	const { name, children } = element;
	const attributes: Record<string, string> = {};
	for (const key in element.attributes)
		attributes[key] = held(String(element.attributes[key])).replace(/[\t\n\r]/g, ' ');
	const tight = indent === undefined || attributes['xml:space'] === 'preserve' || children.some(isText);
	const inner = tight ? undefined : `${indent}\t`;
	const content: ElementContent[] = [];
	for (const child of children) {
		if (inner !== undefined) content.push({ type: 'text', value: inner });
		if (child.type === 'element') content.push(laidOut(child, inner));
		else content.push(child.type === 'text' ? { type: 'text', value: held(child.value) } : child);
	}
	if (inner !== undefined && content.length > 0) content.push({ type: 'text', value: indent as string });
	return { type: 'element', name, attributes, children: content };
}

/** `g` stands for a character. */
const isText = (node: ElementContent): boolean =>
	node.type === 'text' || node.type === 'cdata' || (node.type === 'element' && node.name === 'g');

const held = (text: string): string => text.toWellFormed().replace(NOT_IN_XML, '\u{FFFD}');
