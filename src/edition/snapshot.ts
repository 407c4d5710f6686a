import { readFileSync, writeFileSync } from 'node:fs';
import { ContentFaults } from '../reading/fault.ts';
import type { Register } from '../schema/register.ts';
import { newestFirst } from './corpusIndex.ts';
import { dateOf } from './dates.ts';
import { type KeptEdition, keepRegister, openEdition, openRegister } from './editionStore.ts';
import { type Content, loadContent } from './loadContent.ts';

/** The published content at one moment, as names of what is kept: loaded once, and handed to every process of a build. */
export interface Snapshot {
	/** Digest of the registers. */
	register: string;
	/** Digest of our own prose. */
	prose: string;
	/** The newest first. */
	editions: { id: string; digest: string; year: string }[];
}

/** Drafts are shown to their editor only. */
export function snapshotOf({ register, prose, editions }: Content, { drafts = false } = {}): Snapshot {
	const shown = newestFirst(editions.filter(({ status }) => drafts || status === 'published'));
	return {
		register: keepRegister(register),
		prose,
		editions: shown.map((edition) => ({ id: edition.id, digest: edition.digest, year: dateOf(edition).slice(0, 4) })),
	};
}

/** The registers and editions of a snapshot; their texts are read when they are asked for. */
export function openSnapshot({ register, editions }: Pick<Snapshot, 'register' | 'editions'>): {
	register: Register;
	editions: KeptEdition[];
} {
	return {
		register: openRegister(register),
		editions: editions.map(({ id, digest }) => openEdition(id, digest)),
	};
}

export const writeSnapshot = (snapshot: Snapshot, file: string): void => writeFileSync(file, JSON.stringify(snapshot));
export const readSnapshot = (file: string): Snapshot => JSON.parse(readFileSync(file, 'utf8')) as Snapshot;

/** The snapshot that this build works on: the one it was handed, or the content as it is. Any fault stops it. */
export function snapshot(handed = process.env.VERBATIM_SNAPSHOT): Snapshot {
	if (handed) return readSnapshot(handed);
	const content = loadContent(undefined, { keep: true });
	if (content.faults.length > 0) throw new ContentFaults(content.faults);
	return snapshotOf(content);
}
