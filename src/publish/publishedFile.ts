import { closeSync, createWriteStream, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { KeptEdition } from '../edition/editionStore.ts';
import type { Body } from '../export/writers.ts';
import { noteCost } from './fileCosts.ts';

/** A file that is published beside the pages. What is large comes in parts, and is never whole in memory. */
export interface PublishedFile {
	/** From the root of the site. */
	path: string;
	mediaType: string;
	make: () => Body | Promise<Body> | AsyncIterable<Body>;
	/** The editions that it is made of, where these are not all: while they are as they were, so is the file. */
	of?: () => readonly KeptEdition[];
	/** It holds what others hold, and is made when they are written. */
	last?: true;
	/** The set to which it belongs, where several files are made of one pass over all editions. */
	together?: FileSet;
}

/** Files that are made side by side, part by part. */
export interface FileSet {
	parts: () => Iterable<readonly [path: string, part: string]>;
}

/** The files of a set: written in one pass, or each by itself where only one is asked for. */
export function fileSet(files: readonly Pick<PublishedFile, 'path' | 'mediaType'>[], set: FileSet): PublishedFile[] {
	return files.map((file) => ({
		...file,
		together: set,
		make: async function* () {
			for (const [path, part] of set.parts()) if (path === file.path) yield part;
		},
	}));
}

/** Writes all files of a set below a folder. */
export function writeSet({ parts }: FileSet, folder: string): void {
	const started = performance.now();
	const open = new Map<string, number>();
	try {
		for (const [path, part] of parts()) {
			const descriptor = open.get(path) ?? openSync(place(path, folder), 'w');
			open.set(path, descriptor);
			// Unlike `writeSync`, which may write less than it is given.
			writeFileSync(descriptor, part);
		}
	} finally {
		for (const descriptor of open.values()) closeSync(descriptor);
	}
	noteCost(
		[...open.keys()].map((path) => join(folder, path)),
		started,
	);
}

/** Writes the file below a folder. */
export async function writePublished({ path, make }: PublishedFile, folder: string): Promise<void> {
	const started = performance.now();
	const file = place(path, folder);
	const made = make();
	if (isStream(made)) await pipeline(Readable.from(made), createWriteStream(file));
	else writeFileSync(file, await made);
	noteCost([file], started);
}

function place(path: string, folder: string): string {
	const file = join(folder, path);
	mkdirSync(dirname(file), { recursive: true });
	return file;
}

/** The whole content of the file. */
export async function bytesOf({ make }: PublishedFile): Promise<Buffer> {
	const made = make();
	if (!isStream(made)) return Buffer.from(await made);
	const parts: Buffer[] = [];
	for await (const part of made) parts.push(Buffer.from(part));
	return Buffer.concat(parts);
}

function isStream(made: ReturnType<PublishedFile['make']>): made is AsyncIterable<Body> {
	return typeof made === 'object' && Symbol.asyncIterator in made;
}
