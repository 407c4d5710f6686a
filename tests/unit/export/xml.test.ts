import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Element, Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { toXml, xml } from '../../../src/export/xml.ts';

const body = (document: string) => document.slice(document.indexOf('\n') + 1, -1);

const textOf = (node: Nodes): string =>
	'children' in node ? node.children.map(textOf).join('') : node.type === 'text' ? node.value : '';

describe('XML', () => {
	test('text and attributes are escaped; white space in an attribute is a blank, as for whoever reads it', () => {
		assert.equal(
			body(toXml(xml('a', { b: '"<&>’\n\t' }, '<i>&amp;</i> “–” \r\n]]>'))),
			'<a b="&#x22;&#x3C;&#x26;>’  ">&#x3C;i>&#x26;amp;&#x3C;/i> “–” &#13;\n]]&gt;</a>',
		);
	});

	test('what XML cannot hold becomes a replacement character; letters of all scripts stay', () => {
		assert.equal(
			body(toXml(xml('a', {}, 'x\u{0}\u{B}\u{FFFE}\u{D800}y Київ 😀'))),
			'<a>x\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}y Київ 😀</a>',
		);
	});

	test('is well-formed, and reads back as it was, whatever its words', () => {
		const text = ' <&>"\' ]]> --> <![CDATA[ &amp; &#0; \r\n\t\r ]]]>> \u202e “Київ”\u00a0😀\u0085\u2028 ';
		const attribute = text.replace(/[\t\r\n]/g, ' ');
		const document = fromXml(toXml(xml('a', { b: attribute }, text, xml('b', {}, text))));
		const root = document.children.find((node): node is Element => node.type === 'element');
		assert.equal(root?.attributes.b, attribute);
		assert.equal(textOf(document), text + text);
	});

	test('elements are set out on lines; white space within text stays as it is', () => {
		assert.equal(
			toXml(xml('a', { gone: undefined }, xml('b'), xml('c', {}, ' x ', xml('d', {}, 'y')))),
			'<?xml version="1.0" encoding="utf-8"?>\n<a>\n\t<b/>\n\t<c> x <d>y</d></c>\n</a>\n',
		);
	});

	test('white space is left alone where it is said to matter', () => {
		assert.equal(
			body(toXml(xml('a', {}, xml('p', { 'xml:space': 'preserve' }, xml('s', {}, xml('b')))))),
			'<a>\n\t<p xml:space="preserve"><s><b/></s></p>\n</a>',
		);
	});
});
