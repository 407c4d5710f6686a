import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close } from 'pagefind';
import { openSnapshot, readSnapshot } from '../edition/snapshot.ts';
import { buildIndexPart, SHARED } from '../search/buildIndex.ts';
import { indexParts } from '../search/parts.ts';
import { readOrder, type SearchOrder } from './plan.ts';

// The search index: `searchTask.ts FILE`, which holds the order. Makes the parts whose texts have changed, and
// prints the folders of all parts, each named by what it holds.
const { snapshot, folder: root, before } = readOrder<SearchOrder>();
const { register, editions } = openSnapshot(readSnapshot(snapshot));
const parts = indexParts(editions);
for (const { folder, editions: texts } of parts) {
	if (before.includes(folder)) continue;
	for (const [path, content] of await buildIndexPart(texts, register)) {
		const file = join(root, 'pagefind', SHARED.includes(path) ? '' : folder, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, content);
	}
}
await close();
console.log(JSON.stringify(parts.map(({ folder }) => folder)));
