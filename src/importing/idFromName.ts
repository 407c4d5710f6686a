import { parse } from 'node:path';

/** An address as long as this can still be read aloud. */
const LONGEST = 80;

/** The id of a readout from the name of its file; from the hash of its text where the name has no Latin letter or digit. */
export function idFromName(file: string, sha256: string): string {
	const slug = parse(file)
		.name.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-/, '')
		.slice(0, LONGEST)
		.replace(/-$/, '');
	return slug === '' ? `readout-${sha256.slice(0, 8)}` : slug;
}
