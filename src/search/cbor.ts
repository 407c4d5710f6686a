/** The part of CBOR (RFC 8949) in which Pagefind writes its lists: whole numbers, texts, and arrays of them. */
export type Cbor = number | string | Cbor[];

const NUMBER = 0;
const NEGATIVE = 1;
const TEXT = 3;
const ARRAY = 4;

/** Reads one value. Throws at anything but numbers, texts and arrays of known length. */
export function readCbor(bytes: Uint8Array): Cbor {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let at = 0;
	const argument = (): { kind: number; value: number } => {
		const head = view.getUint8(at++);
		const [kind, short] = [head >> 5, head & 31];
		const start = at;
		if (short < 24) return { kind, value: short };
		const width = { 24: 1, 25: 2, 26: 4 }[short];
		if (!width) throw new Error(`CBOR with the head ${head} at byte ${start - 1}`);
		at += width;
		const value = width === 1 ? view.getUint8(start) : width === 2 ? view.getUint16(start) : view.getUint32(start);
		return { kind, value };
	};
	const read = (): Cbor => {
		const { kind, value } = argument();
		if (kind === NUMBER) return value;
		if (kind === NEGATIVE) return -1 - value;
		if (kind === ARRAY) return Array.from({ length: value }, read);
		if (kind !== TEXT) throw new Error(`CBOR of the kind ${kind} before byte ${at}`);
		at += value;
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(at - value, at));
	};
	const value = read();
	if (at !== bytes.length) throw new Error(`CBOR that ends at byte ${at} of ${bytes.length}`);
	return value;
}

/** Writes a value, each number in as few bytes as it needs. */
export function writeCbor(value: Cbor): Buffer {
	const parts: Buffer[] = [];
	const head = (kind: number, number: number) => {
		const width = number < 24 ? 0 : number < 0x100 ? 1 : number < 0x10000 ? 2 : 4;
		const bytes = Buffer.alloc(1 + width, (kind << 5) | (width === 0 ? number : { 1: 24, 2: 25, 4: 26 }[width]!));
		if (width > 0) bytes.writeUIntBE(number, 1, width);
		parts.push(bytes);
	};
	const write = (part: Cbor) => {
		if (typeof part === 'number') head(part < 0 ? NEGATIVE : NUMBER, part < 0 ? -1 - part : part);
		else if (typeof part === 'string') {
			const text = Buffer.from(part);
			head(TEXT, text.length);
			parts.push(text);
		} else {
			head(ARRAY, part.length);
			for (const item of part) write(item);
		}
	};
	write(value);
	return Buffer.concat(parts);
}
