import { createHash } from 'node:crypto';
import { decode } from '../reading/decode.ts';
import type { Fault } from '../reading/fault.ts';

/** A raw transcript, and what its bytes had that its text has not. */
export interface Transcript {
	/** Without byte-order mark, lines parted by line feeds. */
	text: string;
	byteOrderMark: boolean;
	lineEnds: keyof typeof LINE_ENDS;
	/** Of the bytes that text, mark and line ends make: those of the file, unless its line ends were mixed. */
	sha256: string;
	/** Set where the file mixes line ends, which the entry cannot: how many of each, and the file's own hash. */
	mixed?: { counts: string; sha256: string };
}

const LINE_ENDS = { lf: '\n', crlf: '\r\n', cr: '\r' } as const;
const NAMES = { lf: 'LF', crlf: 'CRLF', cr: 'CR' } as const;

/** Reads the bytes of a transcript; `name` is how messages call the file. */
export function readTranscript(bytes: Uint8Array, name: string): Transcript | Fault {
	const decoded = decode(bytes, name);
	if (typeof decoded !== 'string') return decoded;
	const byteOrderMark = decoded.startsWith('\ufeff');
	const raw = byteOrderMark ? decoded.slice(1) : decoded;
	if (!/[\p{L}\p{N}]/u.test(raw))
		return {
			file: name,
			line: 1,
			column: 1,
			found: raw === '' ? 'an empty file' : 'a file without a word in it',
			expected: 'the text of a readout',
			remedy: 'check that this is the right file, and that it was saved',
		};
	const found = raw.match(/\r\n|\n|\r/g) ?? [];
	const counts = (Object.keys(LINE_ENDS) as (keyof typeof LINE_ENDS)[])
		.map((kind) => ({ kind, count: found.filter((end) => end === LINE_ENDS[kind]).length }))
		.filter(({ count }) => count > 0);
	const text = raw.replace(/\r\n?/g, '\n');
	const ofFile = sha256(bytes);
	if (counts.length < 2) return { text, byteOrderMark, lineEnds: counts[0]?.kind ?? 'lf', sha256: ofFile };
	return {
		text,
		byteOrderMark,
		lineEnds: 'lf',
		sha256: sha256((byteOrderMark ? '\ufeff' : '') + text),
		mixed: {
			counts: counts.map(({ kind, count }) => `${count} ${NAMES[kind]}`).join(', '),
			sha256: ofFile,
		},
	};
}

export function sha256(data: Uint8Array | string): string {
	return createHash('sha256').update(data).digest('hex');
}
