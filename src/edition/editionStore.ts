import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keptFolder } from '../keptFolder.ts';
import type { Register } from '../schema/register.ts';
import type { Act, Edition, Passage } from './edition.ts';
import { type LineFile, openLines, toLines } from './lineFile.ts';
import type { Outline } from './outline.ts';

/**
 * Built editions, kept on disk between those who make them and those who show them: one file an
 * edition, named by the digest of all that it was made from. Its first line is its description; then come
 * its outline, the text, each passage and each act, a line each, read when they are asked for: ten thousand
 * texts do not stand in memory at once, and a list that shows a sentence does not read the whole text.
 */
const editions = keptFolder('editions');

/** An edition with its outline. All but its description may stand on disk. */
export type KeptEdition = Edition & { outline: Outline };

/** The parts of an edition that are read when they are asked for. */
const BODY = ['text', 'paragraphs', 'passages', 'acts'] as const;
type Body = Pick<Edition, (typeof BODY)[number]>;
/** What is read at once: the description, and how many sentences there are. */
type Head = Omit<Edition, (typeof BODY)[number]> & { sentences: number };
/** The lines that follow: the outline, the text, then each passage, then each act. */
const [OUTLINE, TEXT, PASSAGES] = [0, 1, 2];

/** No readout has such an id: its file and theirs are kept apart. */
const REGISTER = '_register';

const fileOf = (id: string, digest: string): string => join(editions, `${id}.${digest.slice(0, 24)}`);

export const isKept = (id: string, digest: string): boolean => existsSync(fileOf(id, digest));

/** Keeps an edition, and gives it back as it will be read. */
export function keepEdition(edition: KeptEdition): KeptEdition {
	const { text, paragraphs, passages, acts, outline, ...head } = edition;
	const file = fileOf(edition.id, edition.digest);
	const values = [outline, { text, paragraphs }, ...passages, ...acts];
	if (!existsSync(file)) write(file, toLines({ ...head, sentences: passages.length }, values));
	return openEdition(edition.id, edition.digest);
}

/** The same, where a machine that refuses it, for want of room say, is no obstacle: the edition stays in memory. */
export function keepWherePossible(edition: KeptEdition): KeptEdition {
	try {
		return keepEdition(edition);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === undefined) throw error;
		return edition;
	}
}

/** An edition that is kept. */
export function openEdition(id: string, digest: string): KeptEdition {
	const lines = openLines<Head>(fileOf(id, digest));
	const { sentences: _, ...head } = lines.head;
	let outline: Outline | undefined;
	const edition = Object.defineProperty({ ...head }, 'outline', {
		enumerable: true,
		get() {
			outline ??= lines.read(OUTLINE) as Outline;
			return outline;
		},
	}) as KeptEdition;
	for (const key of BODY) Object.defineProperty(edition, key, { enumerable: true, get: () => bodyOf(lines)[key] });
	files.set(edition, lines);
	return edition;
}

/** Where an edition stands that is kept. */
const files = new WeakMap<KeptEdition, LineFile<Head>>();

/** The bodies that were asked for last: a page asks for the same one many times. */
const lately = new Map<LineFile<Head>, Body>();
const MOST = 8;

function bodyOf(file: LineFile<Head>): Body {
	const known = lately.get(file);
	if (known) return known;
	const { sentences } = file.head;
	const values = file.readAll();
	const body = {
		...(values[TEXT] as Pick<Edition, 'text' | 'paragraphs'>),
		passages: values.slice(PASSAGES, PASSAGES + sentences) as Passage[],
		acts: values.slice(PASSAGES + sentences) as Act[],
	};
	lately.set(file, body);
	if (lately.size > MOST) lately.delete(lately.keys().next().value as LineFile<Head>);
	return body;
}

/** The file of an edition, where it is kept and its body is not in memory. */
function unread(edition: KeptEdition): LineFile<Head> | undefined {
	const file = files.get(edition);
	return file && !lately.has(file) ? file : undefined;
}

/** How many sentences an edition has. */
export const sentencesIn = (edition: KeptEdition): number =>
	files.get(edition)?.head.sentences ?? edition.passages.length;

/** A passage of an edition, from 0. */
export function passageAt(edition: KeptEdition, at: number): Passage {
	return (unread(edition)?.read(PASSAGES + at) ?? edition.passages[at]) as Passage;
}

/** An act of an edition, from 0. */
export function actAt(edition: KeptEdition, at: number): Act {
	return (unread(edition)?.read(PASSAGES + sentencesIn(edition) + at) ?? edition.acts[at]) as Act;
}

/** The text of an edition, without all that is said of it. */
export function textOf(edition: KeptEdition): string {
	const { text } = (unread(edition)?.read(TEXT) ?? edition) as Pick<Edition, 'text'>;
	return text;
}

/** Milliseconds: what was made longer ago, and is of a state that is gone, is forgotten. Builds of other states may be at work. */
const FORGOTTEN_AFTER = 24 * 60 * 60 * 1000;

/** Removes what was kept of these readouts, and is of a state that is gone. */
export function forgetOthers(kept: readonly Pick<Edition, 'id' | 'digest'>[]): void {
	const current = new Map(kept.map(({ id, digest }) => [id, fileOf(id, digest)]));
	for (const name of readdirSync(editions)) {
		const file = join(editions, name);
		const now = current.get(name.replace(/\.[^.]*$/, ''));
		if (now === undefined || now === file) continue;
		const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
		if (made !== undefined && Date.now() - made > FORGOTTEN_AFTER) rmSync(file, { force: true });
	}
}

/** Keeps the registers, and returns the digest under which they are found again. */
export function keepRegister(register: Register): string {
	const text = JSON.stringify(register, (_, value) => (value instanceof Map ? [...value.values()] : value));
	const digest = createHash('sha256').update(text).digest('hex');
	const file = fileOf(REGISTER, digest);
	if (!existsSync(file)) write(file, text);
	return digest;
}

export function openRegister(digest: string): Register {
	const lists = JSON.parse(readFileSync(fileOf(REGISTER, digest), 'utf8'));
	for (const key of ['people', 'places', 'organisations', 'events', 'topics'])
		lists[key] = new Map(lists[key].map((entry: { id: string }) => [entry.id, entry]));
	return lists as Register;
}

/** A reader sees the old file or the new one, never a half-written one. */
function write(file: string, text: string): void {
	mkdirSync(editions, { recursive: true });
	const draft = `${file}.${process.pid}`;
	try {
		writeFileSync(draft, text);
		renameSync(draft, file);
	} catch (error) {
		// A part of it takes room that is wanted.
		rmSync(draft, { force: true });
		throw error;
	}
}
