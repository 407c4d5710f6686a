import type { SearchRequest, SearchResponse } from '../search/engine.ts';
import type { Facet } from '../search/facets.ts';
import type { Counts, Filters } from '../search/facts.ts';
import type { IndexPart } from '../search/parts.ts';

const ONE_PART: IndexPart[] = [{ name: '', years: [] }];

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

/** A worker that searches; answers come in any order and find their question by its number. */
export function searchWorker(root: string, parts: readonly IndexPart[] = ONE_PART) {
	const worker = new Worker(new URL('./searchWorker.ts', import.meta.url), { type: 'module' });
	const open = new Map<number, { resolve(answer: Answer): void; reject(error: Error): void }>();
	worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
		const question = open.get(data.id);
		open.delete(data.id);
		if (data.error) question?.reject(new Error(data.error));
		else question?.resolve(data);
	});
	worker.addEventListener('error', () => {
		for (const { reject } of open.values()) reject(new Error('The worker did not start.'));
		open.clear();
	});
	let id = 0;
	return (question: Omit<Question, 'id' | 'root' | 'parts'>): Promise<Answer> =>
		new Promise((resolve, reject) => {
			id += 1;
			open.set(id, { resolve, reject });
			worker.postMessage({ id, root: new URL(root, location.href).href, parts, ...question } satisfies Question);
		});
}
