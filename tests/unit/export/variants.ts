import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitFrontMatter } from '../../../src/edition/readReadout.ts';
import { sourceBytes } from '../../../src/edition/sourceBytes.ts';
import { escapeText } from '../../../src/markdown/escapeText.ts';
import { readSourceText } from '../../../src/markdown/sourceText.ts';
import type { Readout } from '../../../src/schema/readout.ts';
import { add, attribute, type Change, change, contentFiles, edit, sha256 } from '../contentFolder.ts';

export const HOSTILE = ` <b>&amp; "'</b> ]]> <!-- --> <?x?> \n\t\u00a0\u2028\ufeff 😀 `;

/** As far as a text may have such. */
const HOSTILE_TEXT = '<b>&amp; ]]> \u202e\\\\*x*\u00a0😀&#0; _a_';

/** Puts the hash and what the file had besides its text; for changes of the body that leave its words alone. */
const asFile =
	(lineEnds: Readout['source']['line_ends'], byteOrderMark: boolean): Change =>
	(folder) => {
		const path = join(folder, contentFiles.readout);
		const text = readFileSync(path, 'utf8');
		const parts = splitFrontMatter(text, 'readout.md');
		if (!('body' in parts)) throw new Error('no front matter');
		const source = { line_ends: lineEnds, byte_order_mark: byteOrderMark };
		const description = { source } as Readout;
		const hash = sha256(sourceBytes({ text: readSourceText(parts.body, 'readout.md').text, description }));
		writeFileSync(
			path,
			text.replace(/sha256: \w+/, `sha256: ${hash}\n  line_ends: ${lineEnds}\n  byte_order_mark: ${byteOrderMark}`),
		);
	};

/** Readouts of every shape that the content may have, as changes to the first one. */
export const variants: Record<string, Change[]> = {
	'as it is': [],
	'hostile words in every field': [
		add('annotations', 'notes', { in: 'p8s1', exact: 'telephone', text: HOSTILE, evidence: HOSTILE }),
		add('annotations', 'times', { in: 'p8s1', exact: 'promptly', evidence: HOSTILE, certainty: 'low', note: HOSTILE }),
		add('annotations', 'acts', {
			id: 'p1',
			class: 'agreement',
			name: HOSTILE,
			quote: { in: 'p8s1', exact: 'telephone' },
			parties: [],
			modality: 'agreed to',
			time: { stated: 'this evening', supplied: '2025', evidence: HOSTILE, certainty: 'inference' },
			note: HOSTILE,
			follow_ups: [{ date: '2025-12-29', statement: HOSTILE, source: HOSTILE, inference: true }],
		}),
		attribute('p2s1', { chain: [], kind: 'own-statement-of-fact', note: HOSTILE, ambiguity: HOSTILE }),
		edit('readout', /^ {2}supplied: Statement by.*$/m, `  supplied: ${JSON.stringify(HOSTILE)}`),
		edit('readout', /^annotated_by: .*$/m, `annotated_by: ${JSON.stringify(HOSTILE)}`),
		edit('readout', /^checked_against: .*$/m, `checked_against: ${JSON.stringify(HOSTILE)}`),
		edit('readout', /^ {4}what: .*$/m, `    what: ${JSON.stringify(HOSTILE)}`),
		edit('readout', /^ {4}evidence: Hind.*$/m, `    evidence: ${JSON.stringify(HOSTILE)}`),
	],
	'hostile words in the text': [
		edit('readout', 'good-natured', escapeText(HOSTILE_TEXT)),
		change('passages', (text) =>
			text.replace(/^( {4}p3s2: )(.*)$/m, (_, key, value) => {
				return key + JSON.stringify(value.replace('good-natured', HOSTILE_TEXT));
			}),
		),
		asFile('lf', false),
	],
	'emphasis, nested and over sentences': [
		edit(
			'readout',
			'Donald Trump paid close attention to Russia’s assessment',
			'**Donald *Trump* paid** *close attention to **Russia’s*** assess*ment*',
		),
		edit('readout', 'initiative. The US President wished', 'initi*ative. The US **President*** wished'),
		edit('readout', 'Vladimir Putin and Donald Trump agreed', '***Vladimir* Putin** and Donald **Trump** agreed'),
		edit('readout', 'Logically,', '_**Logically**,_'),
	],
	'line ends of Windows, blank lines, a byte-order mark': [
		edit('readout', '\nThe conversation took', '\n\n&#32;&#9;\n\n  &#32;The conversation took'),
		edit('readout', /\n+$/, '&#32;\n&#9;\n\n'),
		asFile('crlf', true),
	],
	'no line end at all at the end, a blank line before': [
		edit('readout', '---\nAide', '---\n\n&#32;\nAide'),
		edit('readout', /\n+$/, ''),
		asFile('cr', false),
	],
	'a body speaks': [edit('readout', /^speaker: .*/m, 'speaker: presidential-executive-office-of-russia')],
	'passages withdrawn and reworded': [
		edit(
			'passages',
			'withdrawn: {}\nchanges: []',
			`withdrawn: ${JSON.stringify({
				p9: { text: HOSTILE, on: '2026-12-01' },
				p2s9: { text: 'It was <b>.', on: '2026-12-02', replaced_by: ['p2s3', 'p2s2'] },
			})}\nchanges: ${JSON.stringify([
				{ id: 'p2s2', on: '2026-12-02', was: 'One.', now: HOSTILE },
				{ id: 'p2s2', on: '2026-12-01', was: '', now: ' ' },
			])}`,
		),
		edit(
			'readout',
			/^ {2}- date: 2026-11-22$/m,
			'  - { date: 2026-12-02, what: A later one first. }\n  - date: 2026-11-22',
		),
	],
	'several reporters, direct speech, some ends of a chain': [
		attribute('p8s1', { reporter: 'russia', chain: [], kind: 'own-statement-of-plan' }),
		attribute('p2s2', { reporter: 'donald-trump', chain: [], kind: 'characterisation' }),
		attribute('p6s2', {
			chain: ['donald-trump', 'russia', 'vladimir-putin'],
			ends: ['donald-trump', 'vladimir-putin'],
			kind: 'reported-speech-direct',
			cue: ['acknowledged'],
		}),
	],
	'names that stand for something else, mentions that cross, words twice': [
		edit('annotations', /^mentions:/m, 'exceptions: [{ in: p5s1, exact: Ukraine, isnt: ukraine }]\n\nmentions:'),
		add('annotations', 'mentions', { in: 'p4s1', exact: 'assessment of the realistic', is: 'russia' }),
		add('annotations', 'mentions', { in: 'p4s1', exact: 'the realistic prospects', is: ['kyiv', 'ukraine'] }),
		add('annotations', 'mentions', { in: 'p4s1', exact: 'the', prefix: 'continuing to build upon ', is: 'donbas' }),
		add('annotations', 'notes', { in: 'p4s1', exact: 'the', suffix: ' two administrations', text: 'A note.' }),
		add('annotations', 'notes', { in: 'p4s1', exact: 'attention', text: 'A note before the other.' }),
	],
	'little known of the source': [
		edit('readout', /^audience:\n(?: .*\n)+/m, ''),
		edit('readout', /^translated_from:\n(?: .*\n)+/m, ''),
		edit('readout', /^ {2}url:\n(?: {4}.*\n)+/m, ''),
		edit(
			'readout',
			/^issuer:\n(?: .*\n)+/m,
			'issuer: { stated: <The> Office, evidence: A letterhead., certainty: low }\n',
		),
		edit('readout', /^ {4}supplied: not verified\n/m, '    stated: © <All> rights\n    supplied: not verified\n'),
		edit('readout', /^annotated_by/m, 'emendations: ["A <comma>.", " Another. "]\nannotated_by'),
	],
	'a topic order of its own, and none': [
		change('annotations', (text) =>
			text.replace(
				/^topics:\n(?: .*\n)+/m,
				'topics:\n  working-groups: [p7s1, p2s1]\n  settlement: [p2s1, p7s2]\n  2025: [p7s1]\n',
			),
		),
		edit('topics', /^- /m, '- { id: "2025", name: A year, about: "A year, as a topic." }\n- '),
	],
	'nothing beside the attributions': [change('annotations', (text) => `${text.slice(0, text.indexOf('\ntopics:'))}\n`)],
};
