/** The part of CBOR (RFC 8949) in which Pagefind writes its lists: whole numbers, texts, and arrays of them. */
export type Cbor = number | string | Cbor[];

const NUMBER = 0;
const NEGATIVE = 1;
const TEXT = 3;
const ARRAY = 4;

/** Reads one value. Throws at anything but numbers, texts and arrays of known length. */
export function readCbor(bytes: Uint8Array): Cbor {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let at = 0;
	const read = (): Cbor => {
		const head = buffer.readUInt8(at++);
		const [kind, short] = [head >> 5, head & 31];
		if (short > 26) throw new Error(`CBOR with the head ${head} at byte ${at - 1}`);
		const width = short < 24 ? 0 : 1 << (short - 24);
		const value = width === 0 ? short : buffer.readUIntBE(at, width);
		at += width;
		if (kind === NUMBER) return value;
		if (kind === NEGATIVE) return -1 - value;
		if (kind === ARRAY) {
			const items: Cbor[] = [];
			for (let item = 0; item < value; item += 1) items.push(read());
			return items;
		}
		if (kind !== TEXT || at + value > buffer.length) throw new Error(`CBOR of the kind ${kind} before byte ${at}`);
		at += value;
		return buffer.toString('utf8', at - value, at);
	};
	const value = read();
	if (at !== bytes.length) throw new Error(`CBOR that ends at byte ${at} of ${bytes.length}`);
	return value;
}

/** Writes a value, each number in as few bytes as it needs. */
export function writeCbor(value: Cbor): Buffer {
	let buffer = Buffer.allocUnsafe(1024);
	let at = 0;
	const makeRoom = (size: number) => {
		if (at + size > buffer.length) buffer = Buffer.concat([buffer], 2 * (at + size));
	};
	const head = (kind: number, number: number) => {
		makeRoom(5);
		const short = number < 24 ? number : number < 0x100 ? 24 : number < 0x10000 ? 25 : 26;
		at = buffer.writeUInt8((kind << 5) | short, at);
		if (short >= 24) at = buffer.writeUIntBE(number, at, 1 << (short - 24));
	};
	const write = (part: Cbor) => {
		if (typeof part === 'number') head(part < 0 ? NEGATIVE : NUMBER, part < 0 ? -1 - part : part);
		else if (typeof part === 'string') {
			const size = Buffer.byteLength(part);
			head(TEXT, size);
			makeRoom(size);
			at += buffer.write(part, at);
		} else {
			head(ARRAY, part.length);
			for (const item of part) write(item);
		}
	};
	write(value);
	return buffer.subarray(0, at);
}
