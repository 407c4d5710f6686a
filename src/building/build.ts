import { mkdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type Snapshot, writeSnapshot } from '../edition/snapshot.ts';
import { writeOfflineList } from '../offline/writeList.ts';
import { type BuildRecord, forgetRecord, readRecord, writeRecord } from './buildRecord.ts';
import { differenceOf, settingOf } from './plan.ts';
import { mergeInto, putInPlace, stagingOf } from './putInPlace.ts';
import { runTasks, type TaskResult } from './tasks.ts';
import { FILES, SNAPSHOT, tasksOf } from './tasksOf.ts';
import { compileTask, keepTemplates, keptTemplates } from './templates.ts';
import { workFolder } from './workFolder.ts';

export interface BuildOptions {
	/** Absolute. */
	outDir: string;
	/** Astro's own options. */
	astro: string[];
	/** Where the edition is published, its path included: `https://example.org/` or, without a host, `/`. */
	site: string;
	/** Make all anew, whatever the last build made. */
	force: boolean;
}
/** What failed, with all that it printed. */
export interface BuildFailure {
	failed: Pick<TaskResult, 'name' | 'output'>;
	/** The new site is in the output folder already, or some of its files are; otherwise that is as it was. */
	placed?: boolean | 'partly';
}
export interface BuildReport {
	/** Readouts that were made anew, and those that are gone. */
	changed: number;
	gone: number;
	/** All pages of the output, and those of them that were made. */
	pages: number;
	made: number;
	results: TaskResult[];
}

/**
 * Builds the site of a snapshot beside the output folder, and puts it in place when it is whole. After
 * an earlier build with the same registers, engine and settings only what changed is made.
 */
export async function build(
	snapshot: Snapshot,
	{ outDir, astro, site: address, force }: BuildOptions,
): Promise<BuildReport | BuildFailure> {
	const setting = settingOf(snapshot, [...astro, address]);
	const last = force ? undefined : readRecord(outDir);
	const before = last?.setting === setting ? last : undefined;
	const { changed, gone } = differenceOf(before?.editions ?? {}, snapshot);
	const report = { changed: changed.length, gone: gone.length, pages: 0, made: 0, results: [] };
	if (before?.prose === snapshot.prose && changed.length + gone.length === 0)
		return { ...report, pages: Object.keys(before.pages).length };

	const work = workFolder(outDir);
	mkdirSync(work, { recursive: true });
	const inWork = (name: string) => join(work, name);
	writeSnapshot(snapshot, inWork(SNAPSHOT));

	const kept = force ? undefined : keptTemplates(astro);
	const templates = kept ?? inWork('templates');
	const { tasks, pages } = tasksOf({
		work,
		site: address,
		readouts: snapshot.editions.length,
		changed,
		before,
		outDir,
		templates,
	});
	// One more than there are cores, since the search index waits for Pagefind part of its time.
	const results = await runTasks(
		[...(kept ? [] : [compileTask(templates, astro)]), ...tasks],
		availableParallelism() + 1,
	);
	const failed = results.find(({ ok }) => !ok);
	if (failed) return { failed };

	const made: BuildRecord['pages'] = {};
	for (const { now } of pages) Object.assign(made, JSON.parse(readFileSync(now, 'utf8')));
	const told = (task: string) => JSON.parse(results.find(({ name }) => name === task)?.answer ?? '');
	const record: BuildRecord = {
		setting,
		prose: snapshot.prose,
		editions: Object.fromEntries(snapshot.editions.map(({ id, digest }) => [id, digest])),
		pages: made,
		files: told('files of the whole edition') as BuildRecord['files'],
		search: told('search index') as BuildRecord['search'],
	};
	const site = join(stagingOf(outDir), 'site');
	for (const { folder } of pages) mergeInto(folder, site);
	mergeInto(inWork(FILES), site);
	if (!kept && !force) keepTemplates(templates, astro);
	// What is cut short from here on is made anew as a whole by the next build.
	forgetRecord(outDir);
	putInPlace(outDir, {
		whole: before === undefined,
		gone: before ? goneFiles(before, record) : [],
		renewed: [
			...[...changed, ...gone].flatMap((id) => [join('readouts', id), join('agreements', id)]),
			...(before?.search ?? []).filter((part) => !record.search.includes(part)).map((part) => join('pagefind', part)),
		],
	});
	try {
		writeOfflineList(outDir);
		writeRecord(outDir, record);
	} catch (error) {
		return { failed: { name: 'writing down what was built', output: `${error}` }, placed: true };
	}
	const anew = Object.entries(made).filter(([address, key]) => before?.pages[address] !== key);
	return { ...report, results, pages: Object.keys(made).length, made: anew.length };
}

/** Files that an earlier build made and this one does not. */
function goneFiles(before: BuildRecord, now: BuildRecord): string[] {
	const pages = Object.keys(before.pages).filter((address) => !(address in now.pages));
	const files = Object.keys(before.files).filter((file) => !(file in now.files));
	return [...pages.map((address) => (address.endsWith('/') ? `${address}index.html` : address)), ...files];
}
