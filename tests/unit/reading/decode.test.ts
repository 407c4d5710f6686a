import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decode } from '../../../src/reading/decode.ts';

describe('decode', () => {
	for (const text of ['', 'One.\nTwo.\t\r\n', 'Київ – “x” 😀', '\ufeffwith a byte-order mark', '\u00a0\u2028'])
		test(`takes ${JSON.stringify(text)}`, () => assert.equal(decode(Buffer.from(text), 'a.txt'), text));

	const bytes = (...parts: (string | number)[]) =>
		Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.of(part))));
	const refused: [name: string, bytes: Buffer, found: string, line: number, column: number][] = [
		['Windows-1252', bytes('na', 0xef, 've'), 'not UTF-8', 1, 3],
		['Windows-1252 on another line', bytes('Київ\n😀é', 0xef, 've'), 'not UTF-8', 2, 3],
		['half a character at the end', bytes('One', 0xe2, 0x80), 'not UTF-8', 1, 4],
		['half a character before others', bytes('One', 0xe2, 0x80, 'x'), 'not UTF-8', 1, 4],
		['an overlong slash', bytes(0xc0, 0xaf), 'not UTF-8', 1, 1],
		['half a surrogate pair', bytes('a', 0xed, 0xa0, 0x80), 'not UTF-8', 1, 2],
		['UTF-16', Buffer.from('\ufeffOne', 'utf16le'), 'not UTF-8', 1, 1],
		['UTF-16 without a mark', Buffer.from('One', 'utf16le'), 'U+0000', 1, 2],
		['NUL', bytes('One\nTwo\0'), 'U+0000', 2, 4],
		['an escape', bytes('\u001b[31m'), 'U+001B', 1, 1],
		['a bell', bytes('a\u0007'), 'U+0007', 1, 2],
		['a form feed', bytes('a\f'), 'U+000C', 1, 2],
		['delete', bytes('a\u007f'), 'U+007F', 1, 2],
		['next line', bytes('a\u0085'), 'U+0085', 1, 2],
	];
	for (const [name, data, found, line, column] of refused)
		test(`refuses ${name}`, () => {
			const fault = decode(data, 'a.txt');
			assert.ok(typeof fault !== 'string');
			assert.ok(fault.found.includes(found), fault.found);
			assert.deepEqual([fault.file, fault.line, fault.column], ['a.txt', line, column]);
		});
});
