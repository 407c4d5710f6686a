import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { passageCardsWanted } from '../cards/setting.ts';
import { openEdition } from '../edition/editionStore.ts';
import { engineDigest } from '../edition/engineDigest.ts';
import type { Snapshot } from '../edition/snapshot.ts';
import type { BuildRecord } from './buildRecord.ts';
import type { PageOrder } from './pagePlan.ts';
import type { Templates } from './templates.ts';

/** Files beside the pages of some readouts, or, without `readouts`, of the whole edition; or those that are made last. */
export interface PublishOrder {
	snapshot: string;
	site: string;
	folder: string;
	readouts?: string[];
	/** Files of the whole edition that the last build made, each with the digest of what it is made of. */
	before?: Record<string, string>;
	/** Where the last build has what did not change; empty where there is none. */
	last?: string;
}
/** What is made of pages, for one folder of them. */
export interface PageFilesOrder {
	snapshot: string;
	site: string;
	pages: string;
	folder: string;
}
/** A share of the pages. */
export interface PagesOrder extends PageOrder {
	templates: Templates;
	folder: string;
}
export interface SearchOrder {
	snapshot: string;
	folder: string;
	/** Folders of the parts of the index that there are. */
	before: string[];
}

/** The order of this process: from a file, since a list of thousands of readouts is too long for a command. */
export const readOrder = <Order>(): Order => JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Order;

/** Settings that change what is built. */
const SETTINGS = ['VERBATIM_SITE', 'VERBATIM_CARDS', 'VERBATIM_PASSAGES', 'VERBATIM_FORMATS'];

/** Digest of all that every page depends on. */
export function settingOf({ register, editions }: Snapshot, options: readonly string[]): string {
	const settings = SETTINGS.map((name) => `${name}=${process.env[name] ?? ''}`);
	const cards = passageCardsWanted(editions.values().map(({ id, digest }) => openEdition(id, digest)));
	return createHash('sha256')
		.update([engineDigest(), register, ...options, ...settings, `passage cards: ${cards}`].join('\n'))
		.digest('hex');
}

/** What changed since the last build: ids of readouts. */
export interface Difference {
	changed: string[];
	gone: string[];
}

export function differenceOf(before: BuildRecord['editions'], { editions }: Snapshot): Difference {
	const now = new Map(editions.map(({ id, digest }) => [id, digest]));
	return {
		changed: [...now].flatMap(([id, digest]) => (before[id] === digest ? [] : [id])),
		gone: Object.keys(before).filter((id) => !now.has(id)),
	};
}
