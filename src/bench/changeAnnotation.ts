import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NOTE = /is the spelling of this text(?: \(looked at \d+ times\))?;/;

/**
 * Changes the words of one note of one readout in the middle of a synthetic corpus, each `time` to other words; returns
 * of which readout, and the words.
 */
export function changeAnnotation(content: string, time: number): { readout: string; words: string } {
	const readouts = join(content, 'readouts');
	const ids = readdirSync(readouts).toSorted();
	const readout = ids[Math.floor(ids.length / 2)] ?? '';
	const file = join(readouts, readout, 'annotations.yaml');
	const text = readFileSync(file, 'utf8');
	if (!NOTE.test(text)) throw new Error(`${file} has no note to change.`);
	const words = `is the spelling of this text (looked at ${time} times);`;
	writeFileSync(file, text.replace(NOTE, words));
	return { readout, words };
}
