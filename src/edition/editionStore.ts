import { createHash } from 'node:crypto';
import {
	closeSync,
	existsSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	readSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { keptFolder } from '../keptFolder.ts';
import type { Register } from '../schema/register.ts';
import type { Act, Edition, Passage } from './edition.ts';
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
type Head = Omit<Edition, (typeof BODY)[number]>;
/** Beside the head, in its line: how many sentences there are, and the bytes of each line that follows, its end included. */
interface Layout {
	sentences: number;
	lines: number[];
}
/** The lines that follow: the outline, the text, then each passage, then each act. */
const [OUTLINE, TEXT, PASSAGES] = [0, 1, 2];

const fileOf = (id: string, digest: string): string => join(editions, `${id}.${digest.slice(0, 24)}`);

export const isKept = (id: string, digest: string): boolean => existsSync(fileOf(id, digest));

/** Keeps an edition, and gives it back as it will be read. */
export function keepEdition(edition: KeptEdition): KeptEdition {
	const { text, paragraphs, passages, acts, outline, ...head } = edition;
	const lines = [outline, { text, paragraphs }, ...passages, ...acts].map((part) => `${JSON.stringify(part)}\n`);
	const layout: Layout = { sentences: passages.length, lines: lines.map((line) => Buffer.byteLength(line)) };
	const file = fileOf(edition.id, edition.digest);
	if (!existsSync(file)) write(file, [`${JSON.stringify({ ...head, ...layout })}\n`, ...lines].join(''));
	return openEdition(edition.id, edition.digest);
}

/** An edition that is kept. */
export function openEdition(id: string, digest: string): KeptEdition {
	const file = fileOf(id, digest);
	const first = firstLine(file);
	const { sentences, lines, ...head } = JSON.parse(`${first}`) as Head & Layout;
	const edition = { ...head } as KeptEdition;
	let outline: Outline | undefined;
	Object.defineProperty(edition, 'outline', {
		enumerable: true,
		get() {
			outline ??= readLine(edition, OUTLINE) as Outline;
			return outline;
		},
	});
	for (const key of BODY) Object.defineProperty(edition, key, { enumerable: true, get: () => bodyOf(edition)[key] });
	places.set(edition, { file, sentences, starts: startsOf(lines, first.length + 1) });
	return edition;
}

/** Where the lines of an edition stand that is kept: the byte of each, and that after the last. */
interface Place {
	file: string;
	sentences: number;
	starts: Uint32Array;
}
const places = new WeakMap<KeptEdition, Place>();

function startsOf(lines: readonly number[], first: number): Uint32Array {
	const starts = new Uint32Array(lines.length + 1);
	starts[0] = first;
	for (const [at, size] of lines.entries()) starts[at + 1] = (starts[at] ?? 0) + size;
	return starts;
}

/** How many sentences an edition has. */
export const sentencesIn = (edition: KeptEdition): number => places.get(edition)?.sentences ?? edition.passages.length;

/** A passage of an edition, from 0. */
export function passageAt(edition: KeptEdition, at: number): Passage {
	return (isRead(edition) ? edition.passages[at] : readLine(edition, PASSAGES + at)) as Passage;
}

/** An act of an edition, from 0. */
export function actAt(edition: KeptEdition, at: number): Act {
	return (isRead(edition) ? edition.acts[at] : readLine(edition, PASSAGES + sentencesIn(edition) + at)) as Act;
}

/** The text of an edition, without all that is said of it. */
export function textOf(edition: KeptEdition): string {
	return isRead(edition) ? edition.text : (readLine(edition, TEXT) as Pick<Edition, 'text'>).text;
}

/** Whether the body of an edition is in memory. */
function isRead(edition: KeptEdition): boolean {
	const place = places.get(edition);
	return !place || lately.has(place.file);
}

/** A line of an edition that is kept. */
function readLine(edition: KeptEdition, at: number): unknown {
	const { file, starts } = places.get(edition) as Place;
	const [start = 0, end = 0] = starts.subarray(at, at + 2);
	const line = Buffer.allocUnsafe(end - start);
	readSync(descriptorOf(file), line, { position: start });
	return JSON.parse(line.toString('utf8'));
}

/** The file that was read last stays open: lists show several sentences of a text. */
let last = { file: '', descriptor: -1 };

function descriptorOf(file: string): number {
	if (last.file === file) return last.descriptor;
	if (last.file) closeSync(last.descriptor);
	last = { file: '', descriptor: -1 };
	last = { file, descriptor: openSync(file, 'r') };
	return last.descriptor;
}

/** The bodies that were asked for last: a page asks for the same one many times. */
const lately = new Map<string, Body>();
const MOST = 8;

function bodyOf(edition: KeptEdition): Body {
	const { file, sentences } = places.get(edition) as Place;
	const known = lately.get(file);
	if (known) return known;
	const lines = readFileSync(file, 'utf8').trimEnd().split('\n').slice(1);
	const parts = JSON.parse(`[${lines.slice(PASSAGES).join(',')}]`) as (Passage | Act)[];
	const body = {
		...JSON.parse(lines[TEXT] as string),
		passages: parts.slice(0, sentences),
		acts: parts.slice(sentences),
	} as Body;
	lately.set(file, body);
	if (lately.size > MOST) lately.delete(lately.keys().next().value as string);
	return body;
}

function firstLine(file: string): Buffer {
	const descriptor = openSync(file, 'r');
	const parts: Buffer[] = [];
	try {
		for (;;) {
			const part = Buffer.allocUnsafe(16_384);
			const size = readSync(descriptor, part);
			const end = part.subarray(0, size).indexOf('\n');
			parts.push(part.subarray(0, end === -1 ? size : end));
			if (end !== -1 || size === 0) return Buffer.concat(parts);
		}
	} finally {
		closeSync(descriptor);
	}
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
	const file = fileOf('register', digest);
	if (!existsSync(file)) write(file, text);
	return digest;
}

export function openRegister(digest: string): Register {
	const lists = JSON.parse(readFileSync(fileOf('register', digest), 'utf8'));
	for (const key of ['people', 'places', 'organisations', 'events', 'topics'])
		lists[key] = new Map(lists[key].map((entry: { id: string }) => [entry.id, entry]));
	return lists as Register;
}

/** A reader sees the old file or the new one, never a half-written one. */
function write(file: string, text: string): void {
	mkdirSync(editions, { recursive: true });
	const draft = `${file}.${process.pid}`;
	writeFileSync(draft, text);
	renameSync(draft, file);
}
