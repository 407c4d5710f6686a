import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toXml, xml } from '../../../src/export/xml.ts';

const body = (document: string) => document.slice(document.indexOf('\n') + 1, -1);

describe('XML', () => {
	test('text and attributes are escaped, and nothing else is', () => {
		assert.equal(
			body(toXml(xml('a', { b: '"<&>’\n\t' }, '<i>&amp;</i> “–” \r\n]]>'))),
			'<a b="&quot;&lt;&amp;&gt;’&#10;&#9;">&lt;i&gt;&amp;amp;&lt;/i&gt; “–” &#13;\n]]&gt;</a>',
		);
	});

	test('what XML cannot hold becomes a replacement character; letters of all scripts stay', () => {
		assert.equal(
			body(toXml(xml('a', {}, 'x\u{0}\u{B}\u{FFFE}\u{D800}y Київ 😀'))),
			'<a>x\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}y Київ 😀</a>',
		);
	});

	test('elements are set out on lines; white space within text stays as it is', () => {
		assert.equal(
			toXml(xml('a', { gone: undefined }, xml('b'), xml('c', {}, ' x ', xml('d', {}, 'y')))),
			'<?xml version="1.0" encoding="utf-8"?>\n<a>\n\t<b/>\n\t<c> x <d>y</d></c>\n</a>\n',
		);
	});
});
