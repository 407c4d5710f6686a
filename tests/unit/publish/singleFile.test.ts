import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { singleFile } from '../../../src/publish/singleFile.ts';

const CSS = 'p > b { color: red }';
const page = (body: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>A &amp; B</title><meta http-equiv="content-security-policy" content="default-src 'self'">
<meta property="og:image" content="/card.png"><meta name="citation_title" content="[A]">
<link rel="icon" href="/icon.svg"><link rel="schema.DC" href="http://purl.org/dc/elements/1.1/">
<style>${CSS}</style><script>alert(1)</script></head><body><a class="skip" href="#text">Skip</a>
<header class="site"><a href="/">Verbatim</a></header><main>${body}</main><footer class="site">Us</footer>
<script type="module" src="/_astro/x.js"></script></body></html>`;
const path = '/sub/readouts/x/';
const sheet = (href: string) => `/* ${href} */`;
const offline = (body: string) => singleFile(page(body), { path, sheet });
const online = (body: string) => singleFile(page(body), { path, sheet, site: 'https://example.org' });

describe('a page as one file', () => {
	test('has its styles and no script, and a policy that lets it ask for nothing', () => {
		const file = offline('<p id="text">One</p>');
		const hash = createHash('sha256').update(CSS).digest('base64');
		assert.ok(file.includes(`<style>${CSS}</style>`));
		assert.ok(file.includes(`style-src &#x27;sha256-${hash}&#x27;; font-src data:; base-uri`), file);
		assert.ok(file.includes('content="default-src &#x27;none&#x27;;'));
		assert.doesNotMatch(file, /<script|alert|'self'|og:image|icon\.svg|Skip|Verbatim|Us</);
		assert.match(file, /<title>A &#x26; B<\/title>/);
		assert.match(file, /citation_title/);
		assert.match(file, /schema\.DC/);
	});

	test('has the style sheets inside that the page links to', () => {
		const file = offline('<p>One</p><link rel="stylesheet" href="/sub/_astro/later.css">');
		const hash = createHash('sha256').update('/* /sub/_astro/later.css */').digest('base64');
		assert.match(file, /<style>\/\* \/sub\/_astro\/later\.css \*\/<\/style><\/head>/);
		assert.ok(file.includes(`&#x27;sha256-${hash}&#x27;; font-src`));
		assert.doesNotMatch(file, /rel="?stylesheet/);
	});

	test('keeps links within the page, those by its own path included', () => {
		const links = '<p id="p1">x</p><a href="#p1">¶</a><a href="/sub/readouts/x/#p1">also</a>';
		for (const file of [offline(links), online(links)])
			assert.match(file, /<a href="#p1">¶<\/a><a href="#p1">also<\/a>/);
	});

	test('leads to the published site where its address is known', () => {
		assert.match(online('<a href="/sub/register/y/">y</a>'), /<a href="https:\/\/example\.org\/sub\/register\/y\/">y/);
		assert.match(online('<a class="more" href="../z/">z</a>'), /href="https:\/\/example\.org\/sub\/readouts\/z\/"/);
	});

	test('has words for links that would lead nowhere, and no signposts', () => {
		const file = offline(
			'<p><a href="/sub/register/y/">the <b>Y</b></a>; <a href="https://example.com/">far</a>; <a href="#gone">gone</a></p>' +
				'<p class="refs more">All about <a href="1.1/">1.1</a></p><p class="files"><a href="a.bib">BibTeX</a></p>' +
				'<dl><dt>Speaker</dt><dd><a href="/sub/speakers/z/">Z</a></dd><dt>Data</dt><dd><a href="/sub/a.json">a</a></dd></dl>',
		);
		assert.match(file, /<p>the <b>Y<\/b>; <a href="https:\/\/example\.com\/">far<\/a>; gone<\/p><dl>/);
		assert.match(file, /<dl><dt>Speaker<\/dt><dd>Z<\/dd><\/dl>/);
	});

	test('leaves the words of the text as they are', () => {
		const text = 'A “b”  &amp; c&lt;d&gt; \u00a0e\u200d f <em>g</em>';
		assert.match(offline(`<p id="p1">${text}</p>`), /A “b” {2}&#x26; c&#x3C;d> \u00a0e\u200d f <em>g<\/em>/);
	});
});
