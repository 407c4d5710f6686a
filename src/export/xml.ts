/** An XML element as data: markup is made only by `toXml`, which escapes all that is text. */
export interface XmlElement {
	name: string;
	attributes: Record<string, string | undefined>;
	children: (XmlElement | string)[];
}

export const xml = (
	name: string,
	attributes: XmlElement['attributes'] = {},
	...children: XmlElement['children']
): XmlElement => ({ name, attributes, children });

/** A document, in UTF-8. White space is written as it stands, and none is added within an element that has text. */
export function toXml(root: XmlElement): string {
	return `<?xml version="1.0" encoding="utf-8"?>\n${write(root, '\n')}\n`;
}

function write({ name, attributes, children }: XmlElement, indent: string): string {
	const given = Object.entries(attributes).flatMap(([key, value]) =>
		value === undefined ? [] : ` ${key}="${escaped(value).replace(/[\t\n]/g, (space) => `&#${space.charCodeAt(0)};`)}"`,
	);
	const head = `<${name}${given.join('')}`;
	if (children.length === 0) return `${head}/>`;
	const mixed = children.some((child) => typeof child === 'string');
	const [inner, before, after] = mixed ? ['', '', ''] : [`${indent}\t`, `${indent}\t`, indent];
	const content = children.map((child) => before + (typeof child === 'string' ? escaped(child) : write(child, inner)));
	return `${head}>${content.join('')}${after}</${name}>`;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };

/** What XML 1.0 cannot hold at all becomes U+FFFD. */
function escaped(text: string): string {
	return text
		.toWellFormed()
		.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}')
		.replace(/[&<>"\r]/g, (character) => ESCAPES[character] as string);
}
