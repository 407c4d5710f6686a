import { crc32, deflateSync } from 'node:zlib';

/**
 * A PNG of a few colours: each pixel is the nearest of a palette of at most 16, in four bits. The
 * images are flat paper and letters, so that nothing is lost that an eye would see.
 */
export function palettePng(rgba: Uint8Array, width: number, height: number, palette: readonly number[]): Buffer {
	const stride = Math.ceil(width / 2);
	const rows = Buffer.alloc((stride + 1) * height);
	const nearest = new Map<number, number>();
	for (let y = 0, at = 0; y < height; y++)
		for (let x = 0; x < width; x++, at += 4) {
			const colour = ((rgba[at] as number) << 16) | ((rgba[at + 1] as number) << 8) | (rgba[at + 2] as number);
			let index = nearest.get(colour);
			if (index === undefined) {
				index = nearestOf(palette, colour);
				nearest.set(colour, index);
			}
			// The first byte of each row says “no filter”, which suits a palette best.
			rows[y * (stride + 1) + 1 + (x >> 1)]! |= x & 1 ? index : index << 4;
		}
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([4, 3], 8);
	return Buffer.concat([
		Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
		chunk('IHDR', header),
		chunk('PLTE', Buffer.from(palette.flatMap((colour) => parts(colour)))),
		chunk('IDAT', deflateSync(rows, { level: 9 })),
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

function nearestOf(palette: readonly number[], colour: number): number {
	const distance = (other: number) =>
		parts(other).reduce((sum, part, at) => sum + (part - (parts(colour)[at] as number)) ** 2, 0);
	let best = 0;
	for (let index = 1; index < palette.length; index++)
		if (distance(palette[index] as number) < distance(palette[best] as number)) best = index;
	return best;
}

function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	check.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, check]);
}
