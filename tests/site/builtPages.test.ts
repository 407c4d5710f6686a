import assert from 'node:assert/strict';
import { test } from 'node:test';
import { htmlOf, ONE_OF_EACH_KIND, pagesIn } from './builtPages.ts';
import { invalidIn } from './validHtml.ts';

test('every kind of page is valid HTML', () => assert.deepEqual(invalidIn('dist', ONE_OF_EACH_KIND), []));

/** The sections of a class with their ids, each up to the next one. */
const sectionsOf = (html: string, name: string) =>
	html
		.split(new RegExp(`(?=<section class="${name}[ "])`))
		.slice(1)
		.map((section) => ({ id: /id="([^"]+)/.exec(section)?.[1] ?? '', section }));
/** The number in the heading of a section. */
const countOf = (section: string) => Number(/<h2[^>]*>[^<]*<span class="count">(\d+)</.exec(section)?.[1]);
const occurrences = (section: string, part: string) => section.split(part).length - 1;

test('agreements come first, and all other acts after the words “Not agreements”', () => {
	const groups = sectionsOf(htmlOf('dist', 'agreements/'), 'act-group');
	assert.deepEqual(
		groups.map(({ id }) => id),
		'agreement shared-view prior-understanding proposal intention initiative position prospect'.split(' '),
	);
	for (const [index, { id, section }] of groups.entries()) {
		const cards = occurrences(section, '<article class="act-card ');
		assert.ok(cards > 0 && cards === occurrences(section, `<article class="act-card act-${id}"`), id);
		assert.equal(countOf(section), cards, id);
		assert.equal(section.startsWith('<section class="act-group apart"'), index > 0, id);
		// They stand between the two: before anything else of the first class that is no agreement.
		assert.equal(/^<section[^>]*>\s*<p class="apart-note">Not agreements<\/p>/.test(section), index === 1, id);
	}
});

test('the pages of people and of the register count in their headings what they list', () => {
	const found: string[] = [];
	for (const page of pagesIn('dist').filter((path) => /^(?:speakers|register)\/./.test(path)))
		for (const { id, section } of sectionsOf(htmlOf('dist', page), 'occurrences')) {
			assert.equal(countOf(section), occurrences(section, '<figure class="passage-quote"'), `${page}#${id}`);
			found.push(id);
		}
	assert.deepEqual([...new Set(found)].toSorted(), ['mentioned', 'pointedTo', 'reported', 'speaks', 'unattributed']);
});
