import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../reading/fault.ts';
import type { Register } from '../schema/register.ts';
import type { Edition } from './edition.ts';

/**
 * Built editions between the loader, which makes them, and the pages, which read them: one file an
 * edition, named by its digest. Astro's own store holds only what listings need, since it keeps
 * every entry in memory twice (as data and as a module).
 */
const folder = join(process.cwd(), '.astro', 'verbatim');

const fileOf = (id: string, digest: string): string => join(folder, `${id}.${digest.slice(0, 16)}.json`);

export function keepEdition(edition: Edition): void {
	const file = fileOf(edition.id, edition.digest);
	if (!existsSync(file)) write(file, JSON.stringify(edition));
}

export function readEdition(id: string, digest: string): Edition {
	return JSON.parse(readFileSync(fileOf(id, digest), 'utf8')) as Edition;
}

/** Keeps the registers, and returns the digest under which they are found again. */
export function keepRegister(register: Register): string {
	const text = JSON.stringify(register, (_, value) => (value instanceof Map ? [...value.values()] : value));
	const digest = createHash('sha256').update(text).digest('hex');
	const file = fileOf('register', digest);
	if (!existsSync(file)) write(file, text);
	return digest;
}

export function readRegisterCopy(digest: string): Register {
	const lists = JSON.parse(readFileSync(fileOf('register', digest), 'utf8'));
	for (const key of ['people', 'places', 'organisations', 'events', 'topics'])
		lists[key] = new Map(lists[key].map((entry: { id: string }) => [entry.id, entry]));
	return lists as Register;
}

const faultsFile = join(folder, 'faults.json');

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
	mkdirSync(folder, { recursive: true });
	const draft = `${file}.${process.pid}`;
	writeFileSync(draft, text);
	renameSync(draft, file);
}
