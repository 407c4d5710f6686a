import { crc32, deflateSync } from 'node:zlib';

/**
 * A PNG of a few colours: each pixel is the nearest of a palette of at most 16, in four bits. The
 * images are flat paper and letters, so that nothing is lost that an eye would see.
 */
export function palettePng(rgba: Uint8Array, width: number, height: number, palette: readonly number[]): Buffer {
	const stride = Math.ceil(width / 2);
	const rows = Buffer.alloc((stride + 1) * height);
	// A pixel as one number tells whether its colour was seen before; most are that of their neighbour.
	const pixels = new Uint32Array(Uint8Array.from(rgba).buffer);
	const nearest = new Map<number, number>();
	let last: number | undefined;
	let index = 0;
	for (let y = 0, at = 0; y < height; y++) {
		// The first byte of each row says “no filter”, which suits a palette best.
		const start = y * (stride + 1) + 1;
		for (let x = 0; x < width; x++, at++) {
			const pixel = pixels[at] as number;
			if (pixel !== last) {
				index = nearest.get(pixel) ?? nearestOf(palette, rgba.subarray(at * 4, at * 4 + 3));
				nearest.set(pixel, index);
				last = pixel;
			}
			if (index > 0) rows[start + (x >> 1)]! |= x & 1 ? index : index << 4;
		}
	}
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([4, 3], 8);
	return Buffer.concat([
		Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
		chunk('IHDR', header),
		chunk('PLTE', Buffer.from(palette.flatMap(parts))),
		chunk('IDAT', deflateSync(rows)),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

/** `steps` colours from one to another, the first left out. */
export function ramp(from: string, to: string, steps: number): number[] {
	const [start, end] = [parts(numberOf(from)), parts(numberOf(to))];
	return Array.from({ length: steps }, (_, index) =>
		start.reduce(
			(sum, part, at) => (sum << 8) | Math.round(part + (((end[at] as number) - part) * (index + 1)) / steps),
			0,
		),
	);
}

export const numberOf = (colour: string): number => Number.parseInt(colour.slice(1), 16);

const parts = (colour: number): number[] => [colour >> 16, (colour >> 8) & 255, colour & 255];

function nearestOf(palette: readonly number[], colour: Uint8Array): number {
	const distances = palette.map((other) =>
		parts(other).reduce((sum, part, at) => sum + (part - (colour[at] as number)) ** 2, 0),
	);
	return distances.indexOf(Math.min(...distances));
}

function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	check.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, check]);
}
