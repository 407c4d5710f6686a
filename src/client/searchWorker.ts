// Searches off the page's own thread, so that typing never waits. Posts only the hits that are shown.
import { searchEngine } from '../search/engine.ts';
import { openIndex, type Pagefind } from '../search/openIndex.ts';
import type { Answer, Question } from './searchAsk.ts';

let engine: Promise<ReturnType<typeof searchEngine>> | undefined;

async function load(root: string) {
	const pagefind = (await import(/* @vite-ignore */ `${root}pagefind/pagefind.js`)) as Pagefind;
	await pagefind.options({ baseUrl: root, noWorker: true });
	const file = async (path: string): Promise<unknown> => {
		const response = await fetch(root + path);
		if (!response.ok) throw new Error(`${path}: ${response.status}`);
		return response.json();
	};
	return searchEngine(openIndex(pagefind, file));
}

addEventListener('message', async ({ data: { id, root, request, count } }: MessageEvent<Question>) => {
	try {
		engine ??= load(root);
		const { search, count: countValues } = await engine;
		const answer: Answer = { id };
		if (request) answer.response = await search(request);
		if (count) answer.counts = await countValues(count.q, count.filters, count.facets);
		postMessage(answer);
	} catch (error) {
		engine = undefined;
		postMessage({ id, error: String(error) } satisfies Answer);
	}
});
