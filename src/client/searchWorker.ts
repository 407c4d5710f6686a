// Searches off the page's own thread, so that typing never waits. Posts only the hits that are shown.
import { searchEngine } from '../search/engine.ts';
import { type Engine, layeredEngine } from '../search/layers.ts';
import { foldWords } from '../search/nearestWord.ts';
import { once } from '../search/once.ts';
import { openIndex, type Pagefind } from '../search/openIndex.ts';
import type { IndexPart } from '../search/parts.ts';
import type { Answer, Question } from './searchAsk.ts';

let engine: Engine | undefined;

/** One engine for all parts of the index; a part is loaded when it is first searched. */
function load(root: string, parts: readonly IndexPart[]): Engine {
	answerPagefind(root);
	const file = async (path: string): Promise<unknown> => {
		const response = await asFetched(root + path);
		if (!response.ok) throw new Error(`${path}: ${response.status}`);
		return response.json();
	};
	const names = once(async () => (await file('search/names.json')) as string[][]);
	const words = once(async () => foldWords((await file('search/words.json')) as string[]));
	const known = new Map<string, () => Promise<Engine>>();
	const open = ({ folder }: IndexPart) => {
		const part = known.get(folder) ?? once(() => loadPart(root, `pagefind/${folder}/`, file, names));
		known.set(folder, part);
		return part();
	};
	return layeredEngine(parts, open, words);
}

/** What stands at the head of a file of Pagefind's, for its loader to see that it came whole. */
const SIGNATURE = 'pagefind_dcd';
const asFetched = globalThis.fetch;

/** Each part of an index asks for WebAssembly of its own: it is one file, without a signature, fetched once for all. */
function answerPagefind(root: string): void {
	const wasm = once(async () => {
		const response = await asFetched(`${root}pagefind/pagefind.wasm`);
		if (!response.ok) throw new Error(`pagefind.wasm: ${response.status}`);
		return response.blob();
	});
	globalThis.fetch = async (address) =>
		/\.pagefind(\?|$)/.test(String(address)) ? new Response(new Blob([SIGNATURE, await wasm()])) : asFetched(address);
}

async function loadPart(
	root: string,
	folder: string,
	file: (path: string) => Promise<unknown>,
	names: () => Promise<string[][]>,
): Promise<Engine> {
	const { createInstance } = (await import(/* @vite-ignore */ `${root}pagefind/pagefind.js`)) as {
		createInstance(options: Record<string, unknown>): Pagefind;
	};
	const pagefind = createInstance({ basePath: root + folder, baseUrl: root, noWorker: true });
	return searchEngine(openIndex(pagefind, folder, file, names));
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
