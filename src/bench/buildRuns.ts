import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { addCost, costsFile, type FileCosts } from '../publish/fileCosts.ts';
import { writeCorpus } from '../synthetic/writeCorpus.ts';
import { eleventyProgram, writeBareSite } from './bareSite.ts';
import { changeAnnotation } from './changeAnnotation.ts';
import { measureEditing, type Waits } from './editingRun.ts';
import { measureRun, type Run } from './measureRun.ts';
import { type SiteSize, sizeOf } from './siteSize.ts';
import { makeWorkCopy } from './workCopy.ts';

/** One build, measured. */
export interface BuildRun extends Run {
	size?: SiteSize;
	/** Milliseconds by what they were spent on, where the build tells. */
	phases: Record<string, number>;
	/** What the files beside the pages took, by their names, where the build tells. */
	costs?: FileCosts;
}

/** The ways to build one corpus, each as often as it was asked for; of one turn of all come the ratios. */
export const BUILDS = { cold: 'cold', changed: 'one annotation changed', bare: 'Eleventy, bare pages' } as const;
export type Build = keyof typeof BUILDS;
export type Turn = Record<Build, BuildRun> & { waits: Waits };

/** Changes of one turn; each writes other words. */
const CHANGES = 10;

/** A corpus and the folders in which it is built. */
export interface Site {
	count: number;
	project: string;
	/** Of the corpus. */
	content: string;
	/** Of the same texts as bare pages. */
	bare: string;
	/** Of the copy of the project, and of its output. */
	copy: string;
	out: string;
	env: Record<string, string>;
}

/** Writes a corpus, and the bare pages of it, below `folder`. */
export function prepareSite(count: number, project: string, folder: string, env: Record<string, string> = {}): Site {
	const place = (name: string) => join(folder, `${count}-${name}`);
	const site = {
		count,
		project,
		content: place('content'),
		bare: place('bare'),
		copy: place('project'),
		out: place('out'),
		env,
	};
	mkdirSync(folder, { recursive: true });
	writeCorpus(count, site.content, readdirSync(join(project, 'content', 'pages')));
	writeBareSite(site.content, site.bare);
	return site;
}

/** One turn: the bare pages, a cold build, another after a change, and what an editor does then. `tell` is told what is next. */
export async function takeTurn(site: Site, time: number, tell: (next: string) => void): Promise<Turn> {
	tell(BUILDS.bare);
	const bare = await buildBare(site);
	for (const folder of [site.copy, site.out]) rmSync(folder, { recursive: true, force: true });
	makeWorkCopy(site.project, site.copy);
	tell(BUILDS.cold);
	const cold = await buildSite(site);
	tell(BUILDS.changed);
	const change = time * CHANGES;
	if (cold.ok) changeAnnotation(site.content, change);
	const changed = cold.ok ? await buildSite(site) : cold;
	tell('check and dev');
	const waits = cold.ok ? await measureEditing(site, change + 1) : {};
	return { cold, changed, bare, waits };
}

/** Builds the site of a corpus in its copy of the project, with whatever caches that has; see `measureRun` for `name`. */
export async function buildSite({ copy, out, content, env }: Site, name?: string): Promise<BuildRun> {
	const timings = `${out}.timings.json`;
	for (const file of [timings, costsFile(timings)]) rmSync(file, { force: true });
	const run = await measureRun(['src/cli/build.ts', '--outDir', out], {
		cwd: copy,
		name,
		// An invented corpus has no address.
		env: { ...env, VERBATIM_CONTENT: content, VERBATIM_TIMINGS: timings, VERBATIM_SITE: undefined },
	});
	return {
		...run,
		...(run.ok ? { size: sizeOf(out) } : {}),
		phases: readPhases(timings),
		costs: readCosts(costsFile(timings)),
	};
}

async function buildBare({ bare }: Site): Promise<BuildRun> {
	const out = join(bare, 'out');
	rmSync(out, { recursive: true, force: true });
	const run = await measureRun([eleventyProgram(), '--quiet'], { cwd: bare });
	return { ...run, ...(run.ok ? { size: sizeOf(out) } : {}), phases: {} };
}

/** What the processes of a build say of their files, taken together. */
function readCosts(file: string): FileCosts {
	const all: FileCosts = {};
	const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
	for (const line of lines)
		for (const [name, cost] of Object.entries(JSON.parse(line) as FileCosts)) addCost(all, name, cost);
	return all;
}

function readPhases(file: string): Record<string, number> {
	if (!existsSync(file)) return {};
	const { phases } = JSON.parse(readFileSync(file, 'utf8')) as { phases?: Record<string, number> };
	return phases ?? {};
}
