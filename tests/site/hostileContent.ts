import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { escapeText } from '../../src/markdown/escapeText.ts';
import { type Change, readoutId, sha256 } from '../unit/contentFolder.ts';

/** What would run, load, link, close or open something, or vanish, where it came to stand as anything but text. */
const PIECES = [
	'</script><script>canary=1</script><!--',
	'"><img src=x onerror="canary=1"><svg/onload=canary=1>',
	"' onclick='canary=1' style='position:fixed'",
	'<a href="javascript:canary=1">a</a> javascript:canary=1 data:text/html,<b>b</b> vbscript:c file:///d',
	'<iframe srcdoc="<script>parent.canary=1</script>"></iframe><base href="https://elsewhere.invalid/">',
	'<link rel=stylesheet href=https://elsewhere.invalid/x.css><style>*{display:none}</style><meta http-equiv=refresh content=0>',
	// biome-ignore lint/suspicious/noTemplateCurlyInString: what a template would fill in
	']]> --> */ // {{7*7}} ${7*7} <%= 7 %> #{7} {7} @{7} &lt;b&gt; &amp; &#x3c; \\u003cb\\u003e %3Cscript%3E',
	'`*_[b](javascript:c)_*` ![i](https://elsewhere.invalid/i.png) # | \\ ~',
	'\\begin{a} } @misc{x, } TY  - X ER  - ',
	'<main id="content" tabindex="-1"><main><p class="kept">',
	'__proto__ constructor toString null undefined NaN',
];
const MARKUP = PIECES.join(' ');
/** Letters from right to left; signs without width; marks of direction, a mark on nothing, beyond the first plane. */
const SCRIPTS =
	'שלום مرحبا\u200f \u200e 1 \u200b\u2060\ufeff\u200d \u0301\u0301\u0301 \u{1f3f3}\ufe0f\u200d\u{1f308} \u2028 \u00ad';
const LONG = 'A'.repeat(3000);

/** In a field of the edition's own voice. */
export const HOSTILE = `${MARKUP} ${SCRIPTS} ${LONG} end`;
/** In the source text: controls of direction too, left open. */
export const HOSTILE_SOURCE = `${MARKUP} ${SCRIPTS} \u202egnorw\u202c \u2067\u202d\u202e ${LONG} end`;
/** In a name, which a heading must hold. */
export const HOSTILE_NAME = `"><img src=x onerror=canary=1>'</script><script>canary=1</script> שלום {{7*7}} ]]>`;

/** An address of the web, as far as it may go. */
export const HOSTILE_ADDRESS = `https://example.org/"><script>canary=1</script>?a=b&c='d'#\`{{7}}`;

/** Fields of free text; ids, dates and words that must stand in the text are left as they are. */
const FREE = new Set(
	'note ambiguity evidence text about found statement source what annotated_by checked_against why emendations'.split(
		' ',
	),
);
const NAMES = new Set(['name', 'family', 'word']);

function poison(value: unknown, key = ''): unknown {
	if (Array.isArray(value)) return value.map((item) => poison(item, key));
	if (value !== null && typeof value === 'object')
		return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, poison(part, name)]));
	if (typeof value !== 'string') return value;
	if (NAMES.has(key)) return `${value} ${HOSTILE_NAME}`;
	return FREE.has(key) ? `${value} ${HOSTILE}` : value;
}

const inYaml = (file: string, of: (value: never) => unknown): void =>
	writeFileSync(file, stringify(of(parse(readFileSync(file, 'utf8')) as never)));

/** Puts hostile text into every field of a content folder that takes text, and into its source text. */
export const makeHostile: Change = (folder) => {
	for (const file of readdirSync(join(folder, 'register')))
		inYaml(join(folder, 'register', file), (entries: unknown) => {
			if (!Array.isArray(entries)) return poison(entries);
			return entries.map((entry, index) => ({
				...(poison(entry) as object),
				...('forms' in entry ? { forms: [...entry.forms, `${HOSTILE_NAME} ${file} ${index}`] } : {}),
				...(file === 'people.yaml' ? { family: `${entry.name} ${HOSTILE_NAME}` } : {}),
				...('date' in entry ? { date: { ...(poison(entry.date) as object), stated: HOSTILE } } : {}),
			}));
		});
	inYaml(join(folder, 'register', 'vocabulary.yaml'), (vocabulary: { choices: { words: string[] }[] }) => ({
		...vocabulary,
		choices: vocabulary.choices.map((choice) => ({ ...choice, words: [...choice.words, MARKUP] })),
	}));
	const prose = join(folder, 'pages', 'method.md');
	writeFileSync(
		prose,
		`${readFileSync(prose, 'utf8')}\n## ${HOSTILE_NAME}\n\n${HOSTILE}\n\n- ${MARKUP}\n\n    ${MARKUP}\n`,
	);
	const readout = join(folder, 'readouts', readoutId);
	inYaml(join(readout, 'annotations.yaml'), (annotations: Record<string, unknown>) => {
		const poisoned = poison(annotations) as Record<'mentions' | 'notes' | 'times' | 'acts', object[]> & {
			attributions: Record<string, object>;
		};
		const turned = { in: 'p3s1', exact: '\u202egnorw\u202c' };
		const all = { in: 'p3s1', exact: HOSTILE_SOURCE };
		const words = {
			in: 'p3s1',
			prefix: `${PIECES.slice(0, 2).join(' ')} `,
			exact: PIECES.slice(2, 4).join(' '),
			suffix: ` ${PIECES.slice(4).join(' ')}`,
		};
		const supplied = { supplied: '2025-12-28', evidence: HOSTILE, certainty: 'low' };
		return {
			...poisoned,
			attributions: {
				...poisoned.attributions,
				p3s1: {
					...poisoned.attributions.p3s1,
					cue: [HOSTILE_SOURCE, MARKUP],
					within: [{ who: 'russia', cue: MARKUP }],
				},
			},
			acts: [
				...poisoned.acts,
				{
					id: 'hostile',
					class: 'agreement',
					name: HOSTILE_NAME,
					quote: words,
					parties: [],
					time: { stated: MARKUP, ...supplied },
					modality: HOSTILE_SOURCE,
				},
			],
			mentions: [
				...poisoned.mentions,
				{ in: 'p3s1', exact: '<script>canary=1</script>', is: 'russia' },
				{ ...words, is: 'ukraine' },
			],
			exceptions: [{ ...words, isnt: 'kyiv' }],
			times: [...poisoned.times, { ...words, ...supplied, note: HOSTILE }],
			notes: [
				...poisoned.notes,
				{ ...turned, text: HOSTILE, evidence: HOSTILE },
				{ ...words, text: HOSTILE },
				{ ...all, text: HOSTILE },
			],
			sentences: { join_after: [MARKUP], cut_after: [MARKUP] },
		};
	});
	// A sentence of the text becomes hostile, in text, ledger and hash alike, and one that was withdrawn.
	inYaml(join(readout, 'passages.yaml'), (ledger: { passages: Record<string, Record<string, string>> }) => {
		const p3 = ledger.passages.p3!;
		p3.p3s1 = p3.p3s1!.replace('Logically', `Logically ${HOSTILE_SOURCE}`);
		return {
			...ledger,
			withdrawn: { p3s9: { text: HOSTILE_SOURCE, on: '2026-01-02' } },
			changes: [
				{ id: 'p3s2', on: '2026-01-02', was: HOSTILE_SOURCE, now: p3.p3s2 },
				{ id: 'p3s1', on: '2026-01-02', was: HOSTILE_SOURCE, now: p3.p3s1 },
			],
		};
	});
	const file = join(readout, 'readout.md');
	const [, head = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(readFileSync(file, 'utf8'))!;
	const text = body.replace('Logically', () => `Logically ${HOSTILE_SOURCE}`);
	const description = parse(head);
	description.source.sha256 = sha256(text);
	const supplied = { evidence: HOSTILE, certainty: 'low' };
	description.title = { stated: HOSTILE, supplied: `A title ${HOSTILE_NAME}`, ...supplied };
	description.audience = { stated: HOSTILE, supplied: HOSTILE, ...supplied };
	description.emendations = [HOSTILE];
	description.source.url = { stated: HOSTILE_ADDRESS, supplied: HOSTILE_ADDRESS, ...supplied };
	description.source.licence = { stated: HOSTILE, supplied: HOSTILE, ...supplied };
	for (const part of ['issuer', 'translated_from']) description[part].stated = HOSTILE;
	description.date.stated = MARKUP;
	const lines = text.split('\n').map(escapeText).join('\n');
	writeFileSync(file, `---\n${stringify({ ...(poison(description) as object) })}---\n${lines}`);
};
