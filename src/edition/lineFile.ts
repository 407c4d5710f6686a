import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

/**
 * A file of JSON, a value a line, of which any can be read alone: the first line is a head, with the bytes of every
 * line that follows.
 */
export interface LineFile<Head> {
	head: Head;
	/** A value, from 0, read from the file. */
	read(at: number): unknown;
	/** All of them. */
	readAll(): unknown[];
}

/** The text of such a file. */
export function toLines(head: object, values: readonly unknown[]): string {
	const lines = values.map((value) => `${JSON.stringify(value)}\n`);
	const sizes = lines.map((line) => Buffer.byteLength(line));
	return [`${JSON.stringify({ head, sizes })}\n`, ...lines].join('');
}

export function openLines<Head>(file: string): LineFile<Head> {
	const first = firstLine(file);
	const { head, sizes } = JSON.parse(`${first}`) as { head: Head; sizes: number[] };
	const starts = new Uint32Array(sizes.length + 1);
	starts[0] = first.length + 1;
	for (const [at, size] of sizes.entries()) starts[at + 1] = (starts[at] ?? 0) + size;
	return {
		head,
		read(at) {
			const [start = 0, end = 0] = starts.subarray(at, at + 2);
			const line = Buffer.allocUnsafe(end - start);
			readSync(descriptorOf(file), line, { position: start });
			return JSON.parse(line.toString('utf8'));
		},
		readAll() {
			const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
			return JSON.parse(`[${lines.slice(1).join(',')}]`);
		},
	};
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
