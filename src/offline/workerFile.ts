import { cacheNames, KEPT_ON, LIST } from './keeping.ts';
import { offlineWorker, type WorkerSettings } from './worker.ts';

/** The script of the service worker, for a site below `base`. The runtime has taken the types out of its function. */
export function workerFile(base: string): string {
	const settings: WorkerSettings = { base, names: cacheNames(base), list: LIST, keptOn: KEPT_ON };
	return `(${offlineWorker})(${JSON.stringify(settings)});\n`.replace(/[ \t]+$/gm, '').replace(/\n{2,}/g, '\n');
}
