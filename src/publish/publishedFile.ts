import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Body } from '../export/writers.ts';

/** A file that is published beside the pages. What is large comes in parts, and is never whole in memory. */
export interface PublishedFile {
	/** From the root of the site. */
	path: string;
	mediaType: string;
	make: () => Body | Promise<Body> | AsyncIterable<Body>;
}

/** Writes the file below a folder. */
export async function writePublished({ path, make }: PublishedFile, folder: string): Promise<void> {
	const file = join(folder, path);
	mkdirSync(dirname(file), { recursive: true });
	const made = make();
	if (isStream(made)) await pipeline(Readable.from(made), createWriteStream(file));
	else writeFileSync(file, await made);
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
