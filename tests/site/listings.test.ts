import assert from 'node:assert/strict';
import { test } from 'node:test';
import { htmlOf, READOUT } from './builtPages.ts';

/** The words of a built page, in one line. */
const wordsOf = (page: string) =>
	htmlOf('dist', page)
		.replace(/<(style|script)[^>]*>.*?<\/\1>/gs, '')
		.replace(/<[^>]+>/g, ' ')
		.replace(/\s+/g, ' ');
/** The section of a page below the heading with this id. */
const sectionOf = (page: string, heading: string) =>
	new RegExp(`<section[^>]*aria-labelledby="${heading}".*?</section>`, 's').exec(htmlOf('dist', page))?.[0] ?? '';

test('the page of an issuer leads to what it issued, and says that no text mentions it', () => {
	const page = 'register/presidential-executive-office-of-russia/';
	assert.ok(sectionOf(page, 'issued').includes(`/readouts/${READOUT}/`));
	assert.match(wordsOf(page), /Issuer of 1 .*No text mentions this entry\./);
	assert.equal(sectionOf('register/kyiv/', 'issued'), '');
});

test('content that a sentence points to stands on the page of whose it is, not of who pays attention to it', () => {
	for (const page of ['speakers/vladimir-putin/', 'register/russia/'])
		assert.ok(sectionOf(page, 'h-pointedTo').includes('¶ 4.1'), page);
	assert.equal(sectionOf('speakers/donald-trump/', 'h-pointedTo'), '');
	assert.ok(sectionOf('speakers/donald-trump/', 'h-reported').includes('¶ 4.1'));
});

test('tables of voices by topics say what a sentence counts for', () => {
	for (const page of ['speakers/', 'topics/', `readouts/${READOUT}/`])
		assert.match(wordsOf(page), /Attention counts for whoever is said to pay it/, page);
});

test('a supplied title stands in brackets wherever the page is named', () => {
	const html = htmlOf('dist', `readouts/${READOUT}/`);
	assert.match(html, /<title>\[Statement by [^<]*\] · Verbatim<\/title>/);
	assert.match(html, /property="?og:title"? content="\[Statement by [^"]*\]"/);
});

test('the timeline shows a time among the words around it, and how certain each supplied date is', () => {
	const words = wordsOf('timeline/');
	assert.match(
		words,
		/“ ?\[…\] .*President Vladimir Putin has just finished his telephone conversation .*\[…\] ?” ¶ 1\.1/,
	);
	assert.match(words, /Source: White House press secretary on X, .* certainty: high/);
	assert.match(words, /that this is evening in Moscow is an inference\. Certainty: medium/);
});
