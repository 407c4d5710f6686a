import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import type { Fault } from './fault.ts';

/** The largest content file that is read, in bytes: a readout of 100 pages has about 300,000. */
export const MOST_BYTES = 5_000_000;

/** Reads a content file as text, or tells why it cannot be one. `name` is how messages call it. */
export function readText(path: string, name: string): string | Fault {
	const bytes = readBytes(path, name);
	return Buffer.isBuffer(bytes) ? asText(bytes, name) : bytes;
}

/** Reads a content file, or tells why it cannot be read. */
export function readBytes(path: string, name: string): Buffer | Fault {
	const at = { file: name, line: 1, column: 1 };
	try {
		const handle = openSync(path, 'r');
		try {
			const { size } = fstatSync(handle);
			if (size > MOST_BYTES)
				return {
					...at,
					found: `a file of ${(size / 1e6).toFixed(1)} MB`,
					expected: `at most ${MOST_BYTES / 1e6} MB`,
					remedy: 'split the text into several readouts, or check that this is the right file',
				};
			return readFileSync(handle);
		} finally {
			closeSync(handle);
		}
	} catch (error) {
		return unreadable(at, error as NodeJS.ErrnoException);
	}
}

/** The text of a content file, or why it cannot be one. */
export function asText(bytes: Buffer, name: string): string | Fault {
	const text = decode(bytes, name);
	// A checkout may have changed the line ends of a content file; what the source had is recorded apart.
	if (typeof text !== 'string') return text;
	const plain = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
	return refusedCharacter(plain, /\r/, name) ?? plain;
}

function unreadable(at: Pick<Fault, 'file' | 'line' | 'column'>, error: NodeJS.ErrnoException): Fault {
	if (error.code === 'ENOENT')
		return {
			...at,
			found: 'no such file',
			expected: 'a file of this name',
			remedy:
				'write it, or bring it back from the history; `npm run new` makes the files of a readout, `npm run settle` its passages.yaml',
			missing: false,
		};
	return {
		...at,
		found: `a file that cannot be read (${error.code ?? error.message})`,
		expected: 'a text file that this user may read',
		remedy: error.code === 'EISDIR' ? 'remove the folder of this name' : 'check the permissions of the file',
	};
}

/** UTF-8 bytes to text; a fault names the line of the first byte or character that has no place in a text. */
export function decode(bytes: Uint8Array, name: string): string | Fault {
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return {
			file: name,
			...invalidBytePlace(bytes),
			found: 'bytes that are not UTF-8',
			expected: 'text in UTF-8',
			remedy: 'save the file as UTF-8 (it may be in Windows-1251, Windows-1252 or UTF-16)',
		};
	}
	return refusedCharacter(text, NO_TEXT, name) ?? text;
}

/** Characters that are part of no text: controls, halves of characters, and code points that Unicode assigns to none. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
export const NO_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\p{Cs}\p{Noncharacter_Code_Point}]/u;

/** How a fault names such a character. */
export function controlCharacter(character: string): string {
	const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
	const kind = /\p{Cc}/u.test(character) ? 'a control character' : 'half a character, or none';
	return `${kind} (U+${code})`;
}

/** The fault of the first character that has no place in a content file. */
function refusedCharacter(text: string, refused: RegExp, name: string): Fault | undefined {
	const control = refused.exec(text);
	if (!control) return undefined;
	const before = text.slice(0, control.index).split('\n');
	return {
		file: name,
		line: before.length,
		column: (before.at(-1)?.length ?? 0) + 1,
		found: controlCharacter(control[0]),
		expected: 'printable characters, tabs and line ends only',
		remedy: 'delete the character',
	};
}

/** Line and column of the first byte that breaks UTF-8; decoding byte by byte, streamed, finds it. */
function invalidBytePlace(bytes: Uint8Array): { line: number; column: number } {
	const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
	let line = 1;
	let column = 1;
	for (const byte of bytes) {
		try {
			for (const character of decoder.decode(Uint8Array.of(byte), { stream: true })) {
				if (character === '\n') {
					line += 1;
					column = 1;
				} else column += 1;
			}
		} catch {
			break;
		}
	}
	return { line, column };
}
