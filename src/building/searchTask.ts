import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close } from 'pagefind';
import { openSnapshot, readSnapshot } from '../edition/snapshot.ts';
import { buildSearchIndex } from '../search/buildIndex.ts';
import type { SearchOrder } from './plan.ts';

// The search index: `searchTask.ts ORDER`, an order in JSON.
const { snapshot, folder } = JSON.parse(process.argv[2] ?? '') as SearchOrder;
const { register, editions } = openSnapshot(readSnapshot(snapshot));
for (const [path, content] of await buildSearchIndex(editions, register)) {
	const file = join(folder, 'pagefind', path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, content);
}
await close();
