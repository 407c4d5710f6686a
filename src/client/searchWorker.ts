// Searches off the page's own thread, so that typing never waits. Posts only the hits that are shown.
import { searchEngine } from '../search/engine.ts';
import { type Engine, layeredEngine } from '../search/layers.ts';
import { openIndex, type Pagefind } from '../search/openIndex.ts';
import type { IndexPart } from '../search/parts.ts';
import type { Answer, Question } from './searchAsk.ts';

let engine: Engine | undefined;

/** One engine for all parts of the index; a part is loaded when it is first searched. */
function load(root: string, parts: readonly IndexPart[]): Engine {
	const known = new Map<string, Promise<Engine>>();
	return layeredEngine(parts, ({ name }) => {
		const engine = known.get(name) ?? loadPart(root, name ? `pagefind/${name}/` : 'pagefind/');
		known.set(name, engine);
		engine.catch(() => known.delete(name));
		return engine;
	});
}

/** What stands at the head of a file of Pagefind's, for its loader to see that it came whole. */
const SIGNATURE = 'pagefind_dcd';
const asFetched = globalThis.fetch;
let wasm: Promise<Blob> | undefined;

/** Each part of an index asks for WebAssembly of its own: it is one file, without a signature, fetched once for all. */
async function fetchForPagefind(root: string, address: string): Promise<Response> {
	if (!/\.pagefind(\?|$)/.test(address)) return asFetched(address);
	wasm ??= asFetched(`${root}pagefind/pagefind.wasm`).then((response) => {
		if (!response.ok) throw new Error(`pagefind.wasm: ${response.status}`);
		return response.blob();
	});
	wasm.catch(() => {
		wasm = undefined;
	});
	return new Response(new Blob([SIGNATURE, await wasm]));
}

async function loadPart(root: string, folder: string): Promise<Engine> {
	globalThis.fetch = (address) => fetchForPagefind(root, String(address));
	const { createInstance } = (await import(/* @vite-ignore */ `${root}pagefind/pagefind.js`)) as {
		createInstance(options: Record<string, unknown>): Pagefind;
	};
	const pagefind = createInstance({ basePath: root + folder, baseUrl: root, noWorker: true });
	const file = async (path: string): Promise<unknown> => {
		const response = await fetch(root + path);
		if (!response.ok) throw new Error(`${path}: ${response.status}`);
		return response.json();
	};
	return searchEngine(openIndex(pagefind, folder, file));
}

addEventListener('message', async ({ data: { id, root, parts, request, count } }: MessageEvent<Question>) => {
	try {
		engine ??= load(root, parts);
		const { search, count: countValues } = engine;
		const answer: Answer = { id };
		if (request) answer.response = await search(request);
		if (count) answer.counts = await countValues(count.q, count.filters, count.facets);
		postMessage(answer);
	} catch (error) {
		postMessage({ id, error: String(error) } satisfies Answer);
	}
});
