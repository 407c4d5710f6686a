import type { SearchRequest, SearchResponse } from '../search/engine.ts';
import type { Facet } from '../search/facets.ts';
import type { Counts, Filters } from '../search/facts.ts';
import type { IndexPart } from '../search/parts.ts';

/** What the page asks of its worker; a question that asks nothing loads the index. */
export interface Question {
	id: number;
	/** The address of the site. */
	root: string;
	/** The parts of the index, the newest texts first. */
	parts: readonly IndexPart[];
	request?: SearchRequest;
	count?: { q: string; filters: Filters; facets: Facet[] };
}
export interface Answer {
	id: number;
	response?: SearchResponse;
	counts?: Counts;
	error?: string;
}

/**
 * A worker that searches; answers come in any order and find their question by its number. One that failed is given
 * up: modules and Pagefind remember what did not load, and a file may have gone with the edition of which it was. The
 * next question has a new one.
 */
export function searchWorker(root: string, parts: readonly IndexPart[]) {
	const open = new Map<number, { resolve(answer: Answer): void; reject(error: Error): void }>();
	let worker: Worker | undefined;
	const giveUp = (why: string) => {
		worker?.terminate();
		worker = undefined;
		for (const { reject } of open.values()) reject(new Error(why));
		open.clear();
	};
	const start = () => {
		const started = new Worker(new URL('./searchWorker.ts', import.meta.url), { type: 'module' });
		started.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
			if (data.error) return giveUp(data.error);
			open.get(data.id)?.resolve(data);
			open.delete(data.id);
		});
		started.addEventListener('error', () => giveUp('The worker did not start.'));
		return started;
	};
	let id = 0;
	return (question: Omit<Question, 'id' | 'root' | 'parts'>): Promise<Answer> =>
		new Promise((resolve, reject) => {
			id += 1;
			open.set(id, { resolve, reject });
			worker ??= start();
			worker.postMessage({ id, root: new URL(root, location.href).href, parts, ...question } satisfies Question);
		});
}
