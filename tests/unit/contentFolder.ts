import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { type Content, loadContent } from '../../src/edition/loadContent.ts';
import type { Fault } from '../../src/reading/fault.ts';

/** The folder of the project, for commands that a test runs. */
export const projectFolder = join(import.meta.dirname, '..', '..');

export const readoutId = '2025-12-28-putin-trump-call';

/** Files of a content folder, by the names that tests use. */
export const contentFiles = {
	readout: `readouts/${readoutId}/readout.md`,
	annotations: `readouts/${readoutId}/annotations.yaml`,
	passages: `readouts/${readoutId}/passages.yaml`,
	people: 'register/people.yaml',
	places: 'register/places.yaml',
	organisations: 'register/organisations.yaml',
	events: 'register/events.yaml',
	topics: 'register/topics.yaml',
	vocabulary: 'register/vocabulary.yaml',
} as const;
export type ContentFile = keyof typeof contentFiles;

/** One change to a content folder. */
export type Change = (folder: string) => void;

/** Makes another text of the text of a file. */
export const change =
	(file: ContentFile, of: (text: string) => string): Change =>
	(folder) => {
		const path = join(folder, contentFiles[file]);
		const text = readFileSync(path, 'utf8');
		const changed = of(text);
		assert.notEqual(changed, text, `${file} has nothing to change`);
		writeFileSync(path, changed);
	};

/** Puts `to` for the first `from`, which must be there. */
export const edit = (file: ContentFile, from: string | RegExp, to: string): Change =>
	change(file, (text) => text.replace(from, () => to));

/** Adds an item on one line, as JSON, at the head of a list: of `key`, or of the file where no key is given. */
export const add = (file: ContentFile, key: string | undefined, item: unknown): Change =>
	key
		? edit(file, new RegExp(`^${key}:\\n`, 'm'), `${key}:\n  - ${JSON.stringify(item)}\n`)
		: edit(file, /^- /m, `- ${JSON.stringify(item)}\n- `);

/** Puts another attribution for the one that a sentence has, or none. */
export const attribute = (id: string, attribution?: unknown): Change =>
	edit(
		'annotations',
		new RegExp(`^ {2}${id}:\\n(?: {4}.*\\n)+`, 'm'),
		attribution ? `  ${id}: ${JSON.stringify(attribution)}\n` : '',
	);

/** An act that nothing is wrong with, for `add('annotations', 'acts', …)`. */
export const trialAct = {
	id: 'trial',
	class: 'agreement',
	name: 'A trial',
	quote: { in: 'p8s1', exact: 'agreed to speak again by telephone' },
	parties: [{ who: 'donald-trump', role: 'party' }],
	modality: 'agreed to',
};

/** Edits bytes as Latin-1 text, for what is not UTF-8. */
export const editBytes =
	(file: ContentFile, from: string, to: string): Change =>
	(folder) => {
		const path = join(folder, contentFiles[file]);
		const bytes = readFileSync(path, 'latin1');
		assert.ok(bytes.includes(from), `${file} has no “${from}” to change`);
		writeFileSync(
			path,
			bytes.replace(from, () => to),
			'latin1',
		);
	};

export const write =
	(file: ContentFile, text: string): Change =>
	(folder) =>
		writeFileSync(join(folder, contentFiles[file]), text);

const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/;

/** Puts another text below the front matter, and leaves hash and ledger as they were. */
export const writeBody = (body: string): Change =>
	change('readout', (text) => (FRONT_MATTER.exec(text)?.[0] ?? '') + body);

export const remove =
	(file: ContentFile): Change =>
	(folder) =>
		rmSync(join(folder, contentFiles[file]));

/** A folder where a file should be. */
export const makeFolder =
	(path: string): Change =>
	(folder) => {
		rmSync(join(folder, path), { force: true });
		mkdirSync(join(folder, path), { recursive: true });
	};

/** Makes a file as long as `bytes` says, without writing them. */
export const stretch =
	(file: ContentFile, bytes: number): Change =>
	(folder) =>
		truncateSync(join(folder, contentFiles[file]), bytes);

/** Another wording of the source, in text, ledger and hash alike. */
export const reword = (from: string, to: string): Change[] => [
	edit('readout', from, to),
	edit('passages', from, to),
	change('readout', (text) =>
		text.replace(/sha256: [0-9a-f]{64}/, `sha256: ${sha256(text.replace(FRONT_MATTER, ''))}`),
	),
];

export function sha256(data: string | Uint8Array): string {
	return createHash('sha256').update(data).digest('hex');
}

/** Calls `look` on a copy of `content/` with its first readout and these changes; the copy goes afterwards. */
export function withContent<T>(changes: readonly Change[], look: (folder: string) => T): T {
	const folder = mkdtempSync(join(tmpdir(), 'verbatim-content-'));
	try {
		for (const part of ['register', 'pages', `readouts/${readoutId}`]) {
			mkdirSync(dirname(join(folder, part)), { recursive: true });
			cpSync(join(projectFolder, 'content', part), join(folder, part), { recursive: true });
		}
		for (const change of changes) change(folder);
		return look(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

export function loadChanged(...changes: Change[]): Content {
	return withContent(changes, loadContent);
}

/** A change that must stop the build, and what the editor is told. */
export interface Stop {
	name: string;
	changes: Change | Change[];
	/** The file at fault, or a path in the content folder. */
	file: ContentFile | (string & {});
	/** Its line, or words that stand in that line (the first such) of the changed file. */
	line?: number | string;
	/** Words that these parts of the fault contain. */
	found?: string;
	expected?: string;
	remedy?: string;
	/** How many faults there are in all, where the mistake makes more than one. */
	of?: number | 'several';
}

/** One test for each case: its fault is told, at its place, and no other. */
export function mustStop(cases: readonly Stop[]): void {
	for (const stop of cases)
		test(stop.name, () =>
			withContent([stop.changes].flat(), (folder) => {
				const { faults } = loadContent(folder);
				const file = contentFiles[stop.file as ContentFile] ?? stop.file;
				const line =
					typeof stop.line === 'string' ? lineOf(readFileSync(join(folder, file), 'utf8'), stop.line) : stop.line;
				const matches = (fault: Fault) =>
					fault.file === `${folder}/${file}` &&
					(line === undefined || fault.line === line) &&
					(['found', 'expected', 'remedy'] as const).every((part) => fault[part].includes(stop[part] ?? ''));
				assert.ok(faults.some(matches), `no such fault (line ${line}) among ${JSON.stringify(faults, null, 1)}`);
				if (stop.of === 'several') assert.ok(faults.length > 1);
				else assert.equal(faults.length, stop.of ?? 1, JSON.stringify(faults, null, 1));
				assert.ok(faults.every(({ line, column }) => line >= 1 && column >= 1));
			}),
		);
}

function lineOf(text: string, words: string): number {
	const index = text.split('\n').findIndex((line) => line.includes(words));
	assert.notEqual(index, -1, `no line has “${words}”`);
	return index + 1;
}
