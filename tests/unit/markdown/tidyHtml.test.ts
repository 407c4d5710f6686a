import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { tidyHtml } from '../../../src/markdown/tidyHtml.ts';

describe('tidyHtml', () => {
	const cases: [name: string, html: string, tidy: string][] = [
		['white space beside blocks', '<ul> <li>One</li> <li>Two</li> </ul>', '<ul><li>One<li>Two</ul>'],
		['white space in a line stays', '<p>a</p> <p>b <b>c</b> d</p>', '<p>a</p> <p>b <b>c</b> d</p>'],
		['an end that follows from what comes next', '<div><p>a</p><p>b</p></div>', '<div><p>a<p>b</div>'],
		['plain values', '<a class="ref" href="#p1">x</a>', '<a class=ref href=#p1>x</a>'],
		[
			'values that want their marks',
			'<a class="a b" title="" href="/?a=b">x</a>',
			'<a class="a b" title="" href="/?a=b">x</a>',
		],
		['what looks like an attribute in the text', '<p>say ="this" now</p>', '<p>say ="this" now</p>'],
		[
			'the source text',
			'<div> <p id="p1">  Two <table> spaces. </p> </div>',
			'<div><p id=p1>  Two <table> spaces. </p></div>',
		],
	];
	for (const [name, html, tidy] of cases) test(name, () => assert.equal(tidyHtml(html), tidy));
});
