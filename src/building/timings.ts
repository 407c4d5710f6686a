import { writeFileSync } from 'node:fs';
import type { TaskResult } from './tasks.ts';

/** Where the time of a build went, in milliseconds, for the benchmark: `VERBATIM_TIMINGS` names the file. */
export function writeTimings({ load, total, results }: { load: number; total: number; results: TaskResult[] }): void {
	const file = process.env.VERBATIM_TIMINGS;
	if (!file) return;
	const of = (...names: string[]) =>
		results.reduce((most, { name, milliseconds }) => (names.includes(name) ? Math.max(most, milliseconds) : most), 0);
	const phases = {
		load,
		templates: of('templates'),
		pages: of('pages'),
		exports: of('files beside the pages', 'files of the whole edition') + of('files made of pages', 'the archive'),
		search: of('search index'),
		total,
	};
	writeFileSync(file, JSON.stringify({ phases }));
}
