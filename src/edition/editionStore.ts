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
import type { Fault } from '../reading/fault.ts';
import type { Register } from '../schema/register.ts';
import type { Edition } from './edition.ts';
import type { Outline } from './outline.ts';

/**
 * Built editions, kept on disk between those who make them and those who show them: one file an
 * edition, named by the digest of all that it was made from. Its first line is what lists need, its
 * second the text with all that is said of it, read when it is asked for: ten thousand editions do
 * not stand in memory at once.
 */
const root = join(process.cwd(), '.astro', 'verbatim');
const editions = join(root, 'editions');

/** An edition with its outline. Its text and passages may stand on disk. */
export type KeptEdition = Edition & { outline: Outline };

/** The parts of an edition that are read when they are asked for. */
const BODY = ['text', 'paragraphs', 'passages', 'acts'] as const;
type Body = Pick<Edition, (typeof BODY)[number]>;
type Head = Omit<KeptEdition, (typeof BODY)[number]>;

const fileOf = (id: string, digest: string): string => join(editions, `${id}.${digest.slice(0, 24)}`);

export const isKept = (id: string, digest: string): boolean => existsSync(fileOf(id, digest));

/** Keeps an edition, and gives it back as it will be read. */
export function keepEdition(edition: KeptEdition): KeptEdition {
	const { text, paragraphs, passages, acts, ...head } = edition;
	const body: Body = { text, paragraphs, passages, acts };
	const file = fileOf(edition.id, edition.digest);
	if (!existsSync(file)) write(file, `${JSON.stringify(head)}\n${JSON.stringify(body)}`);
	return opened(head);
}

/** An edition that is kept. */
export function openEdition(id: string, digest: string): KeptEdition {
	return opened(JSON.parse(firstLine(fileOf(id, digest))) as Head);
}

function opened(head: Head): KeptEdition {
	const edition = { ...head };
	for (const key of BODY)
		Object.defineProperty(edition, key, { enumerable: true, get: () => bodyOf(head.id, head.digest)[key] });
	return edition as KeptEdition;
}

/** The bodies that were asked for last, the latest at the end: a page asks for the same one many times. */
const lately = new Map<string, Body>();
const MOST = 300;

function bodyOf(id: string, digest: string): Body {
	const file = fileOf(id, digest);
	const known = lately.get(file);
	if (known) {
		lately.delete(file);
		lately.set(file, known);
		return known;
	}
	const content = readFileSync(file, 'utf8');
	const body = JSON.parse(content.slice(content.indexOf('\n') + 1)) as Body;
	lately.set(file, body);
	if (lately.size > MOST) lately.delete(lately.keys().next().value as string);
	return body;
}

function firstLine(file: string): string {
	const descriptor = openSync(file, 'r');
	const parts: Buffer[] = [];
	try {
		for (;;) {
			const part = Buffer.allocUnsafe(16_384);
			const size = readSync(descriptor, part);
			const end = part.subarray(0, size).indexOf('\n');
			parts.push(part.subarray(0, end === -1 ? size : end));
			if (end !== -1 || size === 0) return Buffer.concat(parts).toString('utf8');
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

const faultsFile = join(root, 'faults.json');

/** What is wrong with the content just now, for the dev server to show in the browser. */
export function keepFaults(faults: readonly Fault[]): void {
	if (faults.length === 0) rmSync(faultsFile, { force: true });
	else write(faultsFile, JSON.stringify(faults));
}

export function readFaults(): Fault[] {
	return existsSync(faultsFile) ? JSON.parse(readFileSync(faultsFile, 'utf8')) : [];
}

/** A reader sees the old file or the new one, never a half-written one. */
function write(file: string, text: string): void {
	mkdirSync(editions, { recursive: true });
	const draft = `${file}.${process.pid}`;
	writeFileSync(draft, text);
	renameSync(draft, file);
}
