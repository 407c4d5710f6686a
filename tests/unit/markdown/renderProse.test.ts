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
		['raw HTML in a line is dropped', 'a <b onclick="x">c</b>', '<p>a c</p>'],
		['a script is dropped', '<script>alert(1)</script>\n\nText.', '<p>Text.</p>'],
		['a comment is dropped', 'a <!-- b --> c', '<p>a  c</p>'],
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
