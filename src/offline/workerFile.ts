import { cacheNames, KEPT_ON, LIST } from './keeping.ts';
import { offlineWorker, type WorkerSettings } from './worker.ts';

/** Lines of a comment alone, and what stands before a line: the worker is fetched by every reader. */
const NEEDLESS = /^\s*(?:\/\/|\/?\*).*\n|^\t+/gm;

/** The script of the service worker, for a site below `base`. The runtime has taken the types out of its function. */
export function workerFile(base: string): string {
	const settings: WorkerSettings = { base, names: cacheNames(base), list: LIST, keptOn: KEPT_ON };
	return `(${offlineWorker})(${JSON.stringify(settings)});\n`
		.replace(NEEDLESS, '')
		.replace(/[ \t]+$/gm, '')
		.replace(/\n{2,}/g, '\n');
}
