/** The one in the middle; of two, their mean. NaN of none. */
export function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	const [upper = Number.NaN, lower = upper] = [sorted[middle], sorted[middle - 1]];
	return sorted.length % 2 === 1 ? upper : (lower + upper) / 2;
}

/** The value that this share of all values does not exceed: the nearest rank. NaN of none. */
export function percentile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** The spread of values about their median, as a share of it; 0 for a single one. */
export function spread(values: readonly number[]): number {
	return values.length < 2 ? 0 : (Math.max(...values) - Math.min(...values)) / median(values);
}
