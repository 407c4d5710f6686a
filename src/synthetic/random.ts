/** Numbers that look random and are the same for the same seed, on every machine. */
export interface Random {
	/** At least 0, less than 1. */
	unit(): number;
	/** A whole number: at least 0, less than `count`. */
	below(count: number): number;
	/** True with this probability. */
	chance(probability: number): boolean;
	pick<T>(items: readonly T[]): T;
	/** As words are used: an item about half as often as the one of half its rank. */
	zipf<T>(items: readonly T[]): T;
}

/** Mulberry32, by integer arithmetic, started from the FNV-1a hash of `seed`. */
export function randomOf(seed: string): Random {
	let state = 0x811c9dc5;
	for (const byte of Buffer.from(seed)) state = Math.imul(state ^ byte, 0x01000193);
	const unit = () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const below = (count: number) => Math.floor(unit() * count);
	return {
		unit,
		below,
		chance: (probability) => unit() < probability,
		pick: (items) => items[below(items.length)]!,
		zipf: (items) => items[Math.floor((items.length + 1) ** unit()) - 1]!,
	};
}
