import { appendFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';

/** What all files of one name took: to make and to write, in milliseconds of one process, and on disk. */
export interface FileCost {
	files: number;
	bytes: number;
	milliseconds: number;
}
export type FileCosts = Record<string, FileCost>;

/** Beside the file that `VERBATIM_TIMINGS` names: a line of JSON for each process that wrote files. */
export const costsFile = (timings: string): string => `${timings}.files`;

const costs: FileCosts = {};

/** Notes for the benchmark what it took to make and write files, since `started`; nothing where none is asked for. */
export function noteCost(paths: readonly string[], started: number): void {
	const timings = process.env.VERBATIM_TIMINGS;
	if (!timings) return;
	if (Object.keys(costs).length === 0)
		process.on('exit', () => appendFileSync(costsFile(timings), `${JSON.stringify(costs)}\n`));
	const each = (performance.now() - started) / paths.length;
	for (const path of paths) addCost(costs, kindOf(path), { files: 1, bytes: statSync(path).size, milliseconds: each });
}

/** Adds what some files took to what others of their name did. */
export function addCost(costs: FileCosts, name: string, { files, bytes, milliseconds }: FileCost): void {
	const known = costs[name] ?? { files: 0, bytes: 0, milliseconds: 0 };
	costs[name] = {
		files: known.files + files,
		bytes: known.bytes + bytes,
		milliseconds: known.milliseconds + milliseconds,
	};
}

/** The name of a file without what tells it from others of its kind: a year, a parameter. */
function kindOf(path: string): string {
	return basename(path).replace(/-\d{4}[-\d]*(?=\.)|;[^.]*/, '');
}
