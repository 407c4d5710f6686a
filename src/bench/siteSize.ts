import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface SiteSize {
	pages: number;
	files: number;
	bytes: number;
}

/** What a built site consists of. */
export function sizeOf(folder: string): SiteSize {
	const size = { pages: 0, files: 0, bytes: 0 };
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) {
			const inner = sizeOf(path);
			size.pages += inner.pages;
			size.files += inner.files;
			size.bytes += inner.bytes;
		} else {
			size.files += 1;
			size.bytes += statSync(path).size;
			if (entry.name.endsWith('.html')) size.pages += 1;
		}
	}
	return size;
}
