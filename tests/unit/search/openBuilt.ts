import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { close } from 'pagefind';
import { newestFirst } from '../../../src/edition/corpusIndex.ts';
import type { KeptEdition } from '../../../src/edition/editionStore.ts';
import type { Register } from '../../../src/schema/register.ts';
import { buildIndexPart } from '../../../src/search/buildIndex.ts';
import { searchEngine } from '../../../src/search/engine.ts';
import { nameForms } from '../../../src/search/nameForms.ts';
import { openIndex, type Pagefind } from '../../../src/search/openIndex.ts';

/** Builds the index of some editions and searches it here, by the code that runs in the browser. */
export async function openBuilt(editions: readonly KeptEdition[], register: Register) {
	const folder = mkdtempSync(join(tmpdir(), 'verbatim-search-'));
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	for (const [path, content] of await buildIndexPart(newestFirst(editions), register)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), content);
	}
	await close();
	// Pagefind fetches its files; here they are read.
	const read = (path: string) => readFileSync(path.split('?')[0] as string);
	const wasm = Buffer.concat([Buffer.from('pagefind_dcd'), read(join(folder, 'pagefind.wasm'))]);
	globalThis.fetch = async (path) => new Response(String(path).includes('.pagefind') ? wasm : read(String(path)));
	const { createInstance } = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as {
		createInstance(options: Record<string, unknown>): Pagefind;
	};
	const pagefind = createInstance({ basePath: `${folder}/` });
	const load = async (path: string) => JSON.parse(`${read(join(folder, path))}`);
	return searchEngine(openIndex(pagefind, '', load, async () => nameForms(register)));
}
