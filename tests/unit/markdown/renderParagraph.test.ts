import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Mark } from '../../../src/edition/apparatus.ts';
import { apparatusOf } from '../../../src/edition/apparatus.ts';
import type { Act, Passage } from '../../../src/edition/edition.ts';
import { renderParagraph } from '../../../src/markdown/renderParagraph.ts';
import { random } from '../anchoring/ledgerEdits.ts';
import { loadChanged } from '../contentFolder.ts';

/** A paragraph of these sentences, parted by blanks, as HTML. */
function render(sentences: string[], marks: Mark[] = [], resolve = 'when'): string {
	let start = 0;
	const passages = sentences.map((text, index) => {
		const passage = { id: `p1s${index + 1}`, label: `1.${index + 1}`, number: String(index + 1), start, text };
		start += text.length + 1;
		return passage as Passage;
	});
	const paragraph = { id: 'p1', label: '1', text: sentences.join(' '), before: '', sentences: [], emphasis: [] };
	return renderParagraph({
		paragraph,
		passages,
		marks,
		voiceOf: () => 'own',
		hrefOf: (ref) => `/register/${ref}/`,
		resolve: () => resolve,
		marginId: (key) => `p1-${key}`,
	});
}

/** A tag, which may have > in its attributes. */
const TAG = /<(?:"[^"]*"|'[^']*'|[^'">])*>/g;
const NAMED: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** The text of an HTML fragment: no tags, references decoded. */
function textOf(html: string): string {
	return html
		.replace(TAG, '')
		.replace(/&(?:#x([0-9a-f]+)|(lt|gt|quot|amp));/gi, (_, code, name) =>
			code ? String.fromCodePoint(Number.parseInt(code, 16)) : (NAMED[name] ?? ''),
		);
}

const inner = (html: string) =>
	html
		.replace(/^<p id="p1">/, '')
		.replace(/<\/p>$/, '')
		.replaceAll(/<a class="n".*?<\/a>/g, '');
const act = (start: number, end: number, key: number, name: Act['class'] = 'agreement'): Mark => ({
	type: 'act',
	scope: false,
	act: { class: name } as Act,
	key,
	start,
	end,
});
const mention = (start: number, end: number, ...refs: string[]): Mark => ({
	type: 'mention',
	mentions: refs.map((ref) => ({ ref, start, end, exact: '', by: 'name' as const })),
	start,
	end,
});
const time = (start: number, end: number, key: number): Mark => ({
	type: 'time',
	time: { start, end, exact: '' },
	key,
	start,
	end,
});
const emphasis = (start: number, end: number, strong = false): Mark => ({ type: 'emphasis', strong, start, end });

describe('renderParagraph', () => {
	test('gives ids to the paragraph and its sentences; numbers are no text', () =>
		assert.equal(
			render(['One.', 'Two.']),
			'<p id="p1"><span id="p1s1" class="s own"><a class="n" href="#p1s1" data-n="1" aria-label="¶ 1.1"></a>One.</span>' +
				' <span id="p1s2" class="s own"><a class="n" href="#p1s2" data-n="2" aria-label="¶ 1.2"></a>Two.</span></p>',
		));

	const cases: [name: string, marks: Mark[], html: string][] = [
		['no mark', [], 'Ada met Bob.'],
		['a mention', [mention(0, 3, 'ada')], '<a class="mention" href="/register/ada/">Ada</a> met Bob.'],
		['a mention of two', [mention(0, 3, 'ada', 'eve')], '<a class="mention" href="/register/ada/">Ada</a> met Bob.'],
		['an act', [act(4, 12, 2)], 'Ada <span class="act act-agreement" data-k="2">met Bob.</span>'],
		['a note', [{ type: 'note', key: 3, start: 4, end: 7 }], 'Ada <span class="note" data-k="3">met</span> Bob.'],
		['a cue', [{ type: 'cue', start: 4, end: 7 }], 'Ada <span class="cue">met</span> Bob.'],
		['a time', [time(4, 7, 5)], 'Ada <a class="time" data-k="5" href="#p1-5" data-tip="when">met</a> Bob.'],
		['emphasis', [emphasis(4, 7)], 'Ada <em>met</em> Bob.'],
		['strong emphasis', [emphasis(4, 7, true)], 'Ada <strong>met</strong> Bob.'],
		['emphasis in emphasis', [emphasis(0, 7), emphasis(4, 7, true)], '<em>Ada <strong>met</strong></em> Bob.'],
		[
			'emphasis that a mark crosses',
			[emphasis(0, 7), { type: 'cue', start: 4, end: 11 }],
			'<em>Ada <span class="cue">met</span></em><span class="cue"> Bob</span>.',
		],
		[
			'a mention in an act',
			[act(0, 7, 1), mention(0, 3, 'ada')],
			'<span class="act act-agreement" data-k="1"><a class="mention" href="/register/ada/">Ada</a> met</span> Bob.',
		],
		[
			'a mention in a mention: the inner one is the link',
			[mention(0, 11, 'meeting'), mention(8, 11, 'bob')],
			'<a class="mention" href="/register/meeting/">Ada met </a>' + '<a class="mention" href="/register/bob/">Bob</a>.',
		],
		[
			'two acts that cross',
			[act(0, 7, 1), act(4, 11, 2, 'proposal')],
			'<span class="act act-agreement" data-k="1">Ada <span class="act act-proposal" data-k="2">met</span></span>' +
				'<span class="act act-proposal" data-k="2"> Bob</span>.',
		],
		[
			'a mention in a time: the mention is the link',
			[time(0, 7, 5), mention(0, 3, 'ada')],
			'<span class="time" data-k="5"><a class="mention" href="/register/ada/">Ada</a></span>' +
				'<a class="time" data-k="5" href="#p1-5" data-tip="when"> met</a> Bob.',
		],
		[
			'an act that begins in a mention',
			[mention(0, 7, 'ada'), act(4, 12, 1)],
			'<a class="mention" href="/register/ada/">Ada <span class="act act-agreement" data-k="1">met</span></a>' +
				'<span class="act act-agreement" data-k="1"> Bob.</span>',
		],
		['a mark past the end', [{ type: 'cue', start: 8, end: 40 }], 'Ada met <span class="cue">Bob.</span>'],
		['an empty mark', [{ type: 'cue', start: 4, end: 4 }], 'Ada met Bob.'],
	];
	for (const [name, marks, html] of cases)
		test(name, () =>
			assert.equal(inner(render(['Ada met Bob.'], marks)), `<span id="p1s1" class="s own">${html}</span>`),
		);

	test('a mark over two sentences is cut between them', () =>
		assert.equal(
			inner(render(['One.', 'Two.'], [{ type: 'cue', start: 2, end: 7 }])),
			'<span id="p1s1" class="s own">On<span class="cue">e.</span></span><span class="cue"> </span>' +
				'<span id="p1s2" class="s own"><span class="cue">Tw</span>o.</span>',
		));
});

describe('hostile text comes out as text', () => {
	const texts = [
		'<script>alert(1)</script>',
		'</span></p><script>alert(1)</script>',
		'<img src=x onerror="alert(1)">',
		'"><svg onload=alert(1)>',
		"' onmouseover='alert(1)",
		'&lt;script&gt; &amp;amp; &#60;b&#62;',
		'<!-- --> <![CDATA[ ]]> <?x ?>',
		'{{ x }} {y} <%= z %>',
		'javascript:alert(1)',
	];
	for (const text of texts)
		test(text, () => {
			const middle = Math.floor(text.length / 2);
			const html = render([text], [time(0, middle, 1), mention(middle, text.length, text)], text);
			assert.equal(textOf(html), text);
			const tags = [...html.matchAll(TAG)].map(([tag]) => tag.replaceAll(/"[^"]*"/g, ''));
			for (const tag of tags) assert.match(tag, /^<\/?(p|span|a)( (id|class|href|aria-label|data-[a-z]+)=)*>$/);
		});
});

describe('annotating changes no character', () => {
	test('of the first readout', () => {
		const [edition] = loadChanged().editions;
		assert.ok(edition);
		for (const paragraph of edition.paragraphs) {
			const passages: Passage[] = edition.passages.filter((passage) => passage.paragraph === paragraph.id);
			const { marks } = apparatusOf(edition, paragraph);
			assert.ok(marks.length > 3);
			const html = renderParagraph({
				paragraph,
				passages,
				marks,
				voiceOf: () => 'own',
				hrefOf: (ref) => ref,
				resolve: () => 'when',
				marginId: String,
			});
			assert.equal(textOf(html), paragraph.text);
			for (const { id } of [paragraph, ...passages]) assert.equal(html.split(`id="${id}"`).length, 2, id);
		}
	});

	test('in 300 random rounds', () => {
		const below = random(3);
		const pieces = [
			'Ada',
			' ',
			'<b>',
			'&amp;',
			'&',
			'"',
			'’',
			'–',
			'>',
			'  ',
			'\u00a0',
			'é',
			'e\u0301',
			'Київ',
			'.',
			'\t',
			'&#32;',
		];
		const some = (most: number) => Array.from({ length: 1 + below(most) }, () => pieces[below(pieces.length)]).join('');
		for (let round = 0; round < 300; round++) {
			const sentences = Array.from({ length: 1 + below(4) }, () => some(8));
			const text = sentences.join(' ');
			const marks = Array.from({ length: below(12) }, (): Mark => {
				const start = below(text.length);
				const end = start + below(text.length - start + 3);
				const key = 1 + below(9);
				const kinds: Mark[] = [
					act(start, end, key),
					mention(start, end, 'ada', 'bob'),
					time(start, end, key),
					emphasis(start, end, below(2) === 1),
					{ type: 'cue', start, end },
					{ type: 'note', key, start, end },
				];
				return kinds[below(kinds.length)] as Mark;
			});
			assert.equal(textOf(render(sentences, marks)), text, JSON.stringify({ sentences, marks }));
		}
	});
});
