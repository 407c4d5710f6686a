import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close } from 'pagefind';
import { openSnapshot, readSnapshot } from '../edition/snapshot.ts';
import { buildIndexPart, SHARED } from '../search/buildIndex.ts';
import { indexParts } from '../search/parts.ts';
import { readOrder, type SearchOrder } from './plan.ts';

// The search index: `searchTask.ts FILE`, which holds the order. Makes the parts whose texts have changed, and
// prints all parts with the digest of what each holds.
const { snapshot, folder, before } = readOrder<SearchOrder>();
const { register, editions } = openSnapshot(readSnapshot(snapshot));
const now: Record<string, string> = {};
for (const { name, editions: texts } of indexParts(editions)) {
	const state = createHash('sha256')
		.update(texts.map(({ digest }) => digest).join('\n'))
		.digest('hex');
	now[name] = state;
	if (before[name] === state) continue;
	for (const [path, content] of await buildIndexPart(texts, register)) {
		const file = join(folder, 'pagefind', SHARED.includes(path) ? '' : name, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, content);
	}
}
await close();
console.log(JSON.stringify(now));
