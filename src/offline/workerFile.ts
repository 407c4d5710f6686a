import { cacheNames, KEPT_ON, LIST } from './keeping.ts';
import { offlineStore, type StoreSettings } from './store.ts';
import { offlineWorker } from './worker.ts';

/** Lines of a comment alone, and what stands before a line: the worker is fetched by every reader. */
const NEEDLESS = /^\s*(?:\/\/|\/?\*).*\n|^\t+/gm;

/** The script of the service worker, for a site below `base`. The runtime has taken the types out of its functions. */
export function workerFile(base: string): string {
	const settings: StoreSettings = { base, names: cacheNames(base), list: LIST, keptOn: KEPT_ON };
	return `(${offlineWorker})(${JSON.stringify(settings)}, ${offlineStore});\n`
		.replace(NEEDLESS, '')
		.replace(/[ \t]+$/gm, '')
		.replace(/\n{2,}/g, '\n');
}
