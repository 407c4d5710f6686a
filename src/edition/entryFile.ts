import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder } from './loadContent.ts';

/** Files of a readout as its editors wrote them. */
export const entryFiles = ['readout.md', 'annotations.yaml', 'passages.yaml'] as const;

/** One of them, byte for byte. */
export function entryFile(readout: string, file: (typeof entryFiles)[number]): Buffer {
	return readFileSync(join(contentFolder(), 'readouts', readout, file));
}
