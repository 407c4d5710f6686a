// Searches off the page's own thread, so that typing never waits. Posts only the hits that are shown.
import { type Pagefind, type SearchRequest, searchEngine } from '../search/engine.ts';

type Ask = { id: number; root: string } & SearchRequest;
let engine: Promise<ReturnType<typeof searchEngine>> | undefined;

async function load(root: string) {
	const pagefind = (await import(/* @vite-ignore */ `${root}pagefind/pagefind.js`)) as Pagefind;
	await pagefind.options({ baseUrl: root, noWorker: true });
	let words: Promise<string[]> | undefined;
	return searchEngine(pagefind, () => {
		words ??= fetch(`${root}search/words.json`).then((response) => response.json());
		return words;
	});
}

addEventListener('message', async ({ data }: MessageEvent<Ask>) => {
	const { id, root, ...request } = data;
	try {
		engine ??= load(root);
		postMessage({ id, response: await (await engine)(request) });
	} catch (error) {
		engine = undefined;
		postMessage({ id, error: String(error) });
	}
});
