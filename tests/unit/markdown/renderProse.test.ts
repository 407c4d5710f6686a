import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { renderProse } from '../../../src/markdown/renderProse.ts';
import { projectFolder } from '../contentFolder.ts';

describe('renderProse', () => {
	const cases: [name: string, markdown: string, html: string][] = [
		['a heading has an id', '## Where it is from', '<h2 id="where-it-is-from">Where it is from</h2>'],
		['two alike have two', '# A\n\n# A', '<h1 id="a">A</h1>\n<h1 id="a-1">A</h1>'],
		['raw HTML in a line is text', 'a <b onclick="x">c</b>', '<p>a &#x3C;b onclick="x">c&#x3C;/b></p>'],
		[
			'a script is text',
			'<script>alert(1)</script>\n\nText.',
			'<p>&#x3C;script>alert(1)&#x3C;/script></p>\n<p>Text.</p>',
		],
		['a comment is text', 'a <!-- b --> c', '<p>a &#x3C;!-- b --> c</p>'],
		['an image is its description', '![*a* <b>](https://b/c.png) ![](d)', '<p>a &#x3C;b> </p>'],
		['a link of an odd kind is its words', '[a *b*](javascript:c) [d](data:e)', '<p>a <em>b</em> d</p>'],
		['also by reference, and hidden', '[a][b] [c](&#x6a;avascript:d)\n\n[b]: VBScript:e', '<p>a c</p>'],
		['an image within such a link', '[![a](b)](file:///c)', '<p>a</p>'],
		[
			'a link elsewhere, to a mailbox, within the page',
			'<https://a.b/> <c@d.e> [f](#g)',
			'<p><a href="https://a.b/">https://a.b/</a> <a href="mailto:c@d.e">c@d.e</a> <a href="#g">f</a></p>',
		],
		['escaped HTML is text', '\\<b> &lt;i>', '<p>&#x3C;b> &#x3C;i></p>'],
		['quotes, dashes and dots stay as they are', '"a" -- b... \'c\'', '<p>"a" -- b... \'c\'</p>'],
		['emphasis and links', '*a* [b](/c/)', '<p><em>a</em> <a href="/c/">b</a></p>'],
		['lists', '- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
		['nothing', '', ''],
	];
	for (const [name, markdown, html] of cases) test(name, () => assert.equal(renderProse(markdown), html));

	test('each page of the edition: every heading has an id of its own', () => {
		const folder = join(projectFolder, 'content', 'pages');
		for (const file of readdirSync(folder)) {
			const html = renderProse(readFileSync(join(folder, file), 'utf8'));
			const ids = [...html.matchAll(/<h\d id="([^"]+)"/g)].map(([, id]) => id);
			assert.equal(ids.length, [...html.matchAll(/<h\d/g)].length);
			assert.equal(new Set(ids).size, ids.length);
			assert.ok(ids.length > 0, file);
		}
	});
});
