/**
 * The heaviest pairing of `a` with `b` that keeps the order of both (a weighted longest common
 * subsequence): index pairs, ascending. `weight` is 0 for items that must not be paired.
 */
export function align<T>(
	a: readonly T[],
	b: readonly T[],
	weight: (i: number, j: number) => number = (i, j) => (a[i] === b[j] ? 1 : 0),
): [number, number][] {
	// Equal ends are paired outright: an edit usually touches little, and the table is quadratic.
	let head = 0;
	while (head < a.length && head < b.length && a[head] === b[head]) head++;
	let tail = 0;
	while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;

	const rows = a.length - head - tail;
	const columns = b.length - head - tail;
	const width = columns + 1;
	const best = new Float64Array((rows + 1) * width);
	const weights = new Float64Array(rows * columns);
	const at = (table: Float64Array, index: number) => table[index] ?? 0;
	for (let i = rows - 1; i >= 0; i--)
		for (let j = columns - 1; j >= 0; j--) {
			const here = weight(head + i, head + j);
			weights[i * columns + j] = here;
			best[i * width + j] = Math.max(
				at(best, (i + 1) * width + j),
				at(best, i * width + j + 1),
				here > 0 ? here + at(best, (i + 1) * width + j + 1) : 0,
			);
		}

	const pairs: [number, number][] = [];
	for (let k = 0; k < head; k++) pairs.push([k, k]);
	for (let i = 0, j = 0; i < rows && j < columns; ) {
		const here = at(weights, i * columns + j);
		const value = at(best, i * width + j);
		if (here > 0 && value === here + at(best, (i + 1) * width + j + 1)) pairs.push([head + i++, head + j++]);
		else if (value === at(best, (i + 1) * width + j)) i++;
		else j++;
	}
	for (let k = tail; k > 0; k--) pairs.push([a.length - k, b.length - k]);
	return pairs;
}
