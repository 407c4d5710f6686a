/** Items in their order, as many together as fit into `most`; one that is larger stands alone. */
export function cutBySize<T>(items: readonly T[], sizeOf: (item: T) => number, most: number): T[][] {
	const parts: T[][] = [];
	let room = 0;
	for (const item of items) {
		const size = sizeOf(item);
		if (parts.length === 0 || room < size) {
			parts.push([]);
			room = most;
		}
		parts.at(-1)?.push(item);
		room -= size;
	}
	return parts;
}
