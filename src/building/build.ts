import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { type Snapshot, writeSnapshot } from '../edition/snapshot.ts';
import { pageFormats } from '../export/formats.ts';
import { wantedFormats } from '../export/wantedFormats.ts';
import { keptFolder } from '../keptFolder.ts';
import { writeOfflineList } from '../offline/writeList.ts';
import { type BuildRecord, readRecord, writeRecord } from './buildRecord.ts';
import {
	differenceOf,
	type PageFilesOrder,
	type PagesOrder,
	type PublishOrder,
	type SearchOrder,
	settingOf,
} from './plan.ts';
import { mergeInto, putInPlace, stagingOf } from './putInPlace.ts';
import { runTasks, type Task, type TaskResult } from './tasks.ts';
import { compileTask, keepTemplates, keptTemplates } from './templates.ts';

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
/** What failed, with all that it printed; the output folder is as it was. */
export interface BuildFailure {
	failed: Pick<TaskResult, 'name' | 'output'>;
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

type Order = PublishOrder | PageFilesOrder | PagesOrder | SearchOrder;

/**
 * V8 lets a heap grow to many times what is in use on a machine with much memory. A fifth takes a third less memory
 * for ten thousand readouts, and no more time that could be measured; a small build takes a tenth longer with it.
 */
const SMALL_HEAP = '--heap-growing-percent=20';
const LARGE = 1000;

/** Fewer readouts than these are made into pages sooner than a second process starts. */
const WORTH_SHARING = 30;

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
	if (before && changed.length + gone.length === 0) return { ...report, pages: Object.keys(before.pages).length };

	const work = workFolder(outDir);
	removeForsaken(dirname(work));
	mkdirSync(work, { recursive: true });
	const inWork = (name: string) => join(work, name);
	writeSnapshot(snapshot, inWork('snapshot.json'));
	writeFileSync(inWork('before.json'), JSON.stringify(before?.pages ?? {}));

	const parts = changed.length < WORTH_SHARING ? 1 : availableParallelism();
	const shares = Array.from({ length: parts }, (_, part) => changed.filter((_, at) => at % parts === part));
	const taskOf = tasksIn(work, snapshot.editions.length > LARGE ? [SMALL_HEAP] : []);
	const order = { snapshot: inWork('snapshot.json'), site: address, folder: inWork('files') };
	const kept = force ? undefined : keptTemplates(astro);
	const templates = kept ?? inWork('templates');
	const pages = shares.map((_, part) => ({
		...taskOf(
			'pages',
			'pagesTask.ts',
			{
				templates,
				folder: inWork(`pages.${part}`),
				before: inWork('before.json'),
				now: inWork(`pages.${part}.json`),
				part,
				parts,
			},
			{ VERBATIM_SNAPSHOT: order.snapshot },
		),
		after: ['templates'],
	}));
	const beside = [
		...shares.map((readouts) => taskOf('files beside the pages', 'publishTask.ts', { ...order, readouts })),
		taskOf('files of the whole edition', 'publishTask.ts', { ...order, before: before?.files ?? {} }),
	];
	// Made of what the others have written.
	const ofOthers = [
		taskOf('the archive', 'publishTask.ts', { ...order, last: before === undefined ? '' : outDir }),
		...(wantedFormats(pageFormats).length > 0 ? shares : []).map((_, part) =>
			taskOf('files made of pages', 'pageFilesTask.ts', { ...order, pages: inWork(`pages.${part}`) }),
		),
	].map((task) => ({ ...task, after: [...pages, ...beside].map(({ name }) => name) }));
	// The longest first; one more than there are cores, since the search index waits for Pagefind part of its time.
	const results = await runTasks(
		[
			...(kept ? [] : [compileTask(templates, astro)]),
			taskOf('search index', 'searchTask.ts', { ...order, before: before?.search ?? {} }),
			...pages,
			...beside,
			...ofOthers,
		],
		availableParallelism() + 1,
	);
	const failed = results.find(({ ok }) => !ok);
	if (failed) {
		rmSync(work, { recursive: true, force: true });
		return { failed };
	}

	const made: BuildRecord['pages'] = {};
	for (const [part] of shares.entries())
		Object.assign(made, JSON.parse(readFileSync(inWork(`pages.${part}.json`), 'utf8')));
	const told = (task: string) => JSON.parse(results.find(({ name }) => name === task)?.output ?? '');
	const record: BuildRecord = {
		setting,
		editions: Object.fromEntries(snapshot.editions.map(({ id, digest }) => [id, digest])),
		pages: made,
		files: told('files of the whole edition') as BuildRecord['files'],
		search: told('search index') as BuildRecord['search'],
	};
	const site = join(stagingOf(outDir), 'site');
	for (const [part] of shares.entries()) mergeInto(inWork(`pages.${part}`), site);
	mergeInto(inWork('files'), site);
	if (!kept && !force) keepTemplates(templates, astro);
	rmSync(work, { recursive: true, force: true });
	putInPlace(outDir, {
		whole: before === undefined,
		gone: before ? goneFiles(before, record) : [],
		renewed: [
			...[...changed, ...gone].flatMap((id) => [join('readouts', id), join('agreements', id)]),
			...renewedParts(before?.search ?? {}, record.search),
		],
	});
	// Before the record: where this is cut short, the next build does it again.
	writeOfflineList(outDir);
	writeRecord(outDir, record);
	const anew = Object.entries(made).filter(([address, key]) => before?.pages[address] !== key);
	return { ...report, results, pages: Object.keys(made).length, made: anew.length };
}

/**
 * Where the parts of a build are made: inside the project, or else Astro would use one folder there for
 * the pages' code, which builds that run at the same time would take from each other.
 */
export function workFolder(outDir: string, builder = process.pid): string {
	const name = createHash('sha256').update(outDir).digest('hex').slice(0, 24);
	return keptFolder('work', `${name}-${builder}`);
}

/** Removes what builds left that were killed. */
function removeForsaken(folder: string): void {
	if (!existsSync(folder)) return;
	for (const name of readdirSync(folder))
		if (!isRunning(Number(name.split('-')[1]))) rmSync(join(folder, name), { recursive: true, force: true });
}

function isRunning(builder: number): boolean {
	try {
		process.kill(builder, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/** Makes tasks with their orders in files of a folder. */
function tasksIn(work: string, flags: readonly string[]) {
	let orders = 0;
	return (name: string, script: string, order: Order, env: Task['env'] = {}): Task => {
		orders += 1;
		const file = join(work, `order.${orders}.json`);
		writeFileSync(file, JSON.stringify(order));
		return { name, command: [...flags, join(import.meta.dirname, script), file], env };
	};
}

/** Folders of parts of the search index that were made anew or are gone. */
function renewedParts(before: BuildRecord['search'], now: BuildRecord['search']): string[] {
	const names = [...new Set([...Object.keys(before), ...Object.keys(now)])];
	return names.filter((name) => before[name] !== now[name]).map((name) => join('pagefind', name));
}

/** Files that an earlier build made and this one does not. */
function goneFiles(before: BuildRecord, now: BuildRecord): string[] {
	const pages = Object.keys(before.pages).filter((address) => !(address in now.pages));
	const files = Object.keys(before.files).filter((file) => !(file in now.files));
	return [...pages.map((address) => (address.endsWith('/') ? `${address}index.html` : address)), ...files];
}
