import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pageFormats } from '../export/formats.ts';
import { wantedFormats } from '../export/wantedFormats.ts';
import type { BuildRecord } from './buildRecord.ts';
import type { PageFilesOrder, PagesOrder, PublishOrder, SearchOrder } from './plan.ts';
import type { Task } from './tasks.ts';
import type { Templates } from './templates.ts';

/** In the folder of the work: the snapshot, which is there before the tasks, and the files beside the pages. */
export const [SNAPSHOT, FILES] = ['snapshot.json', 'files'];

/** What a build has to do. */
export interface Work {
	/** The folder in which its parts are made. */
	work: string;
	site: string;
	/** How many there are, and the ids of those that changed. */
	readouts: number;
	changed: readonly string[];
	/** What is in the output folder, if some of it stays. */
	before: BuildRecord | undefined;
	outDir: string;
	templates: Templates;
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
 * The tasks of a build, the longest first, with their orders written into the folder of the work; and where each share
 * of the pages and the list of them will be.
 */
export function tasksOf({ work, site, readouts, changed, before, outDir, templates }: Work) {
	const inWork = (name: string) => join(work, name);
	const parts = changed.length < WORTH_SHARING ? 1 : availableParallelism();
	const shares = Array.from({ length: parts }, (_, part) => changed.filter((_, at) => at % parts === part));
	const pages = shares.map((_, part) => ({ folder: inWork(`pages.${part}`), now: inWork(`pages.${part}.json`) }));
	const order = { snapshot: inWork(SNAPSHOT), site, folder: inWork(FILES) };
	writeFileSync(inWork('before.json'), JSON.stringify(before?.pages ?? {}));

	const flags = readouts > LARGE ? [SMALL_HEAP] : [];
	let orders = 0;
	const taskOf = (name: string, script: string, order: Order, env: Task['env'] = {}): Task => {
		orders += 1;
		const file = inWork(`order.${orders}.json`);
		writeFileSync(file, JSON.stringify(order));
		return { name, command: [...flags, join(import.meta.dirname, script), file], env };
	};

	const index = taskOf('search index', 'searchTask.ts', { ...order, before: before?.search ?? [] });
	const ofPages = pages.map((page, part) => {
		const share: PagesOrder = { ...page, templates, before: inWork('before.json'), part, parts };
		return { ...taskOf('pages', 'pagesTask.ts', share, { VERBATIM_SNAPSHOT: order.snapshot }), after: ['templates'] };
	});
	const beside = [
		...shares.map((readouts) => taskOf('files beside the pages', 'publishTask.ts', { ...order, readouts })),
		taskOf('files of the whole edition', 'publishTask.ts', { ...order, before: before?.files ?? {} }),
	];
	const ofOthers = [
		taskOf('the archive', 'publishTask.ts', { ...order, last: before === undefined ? '' : outDir }),
		...(wantedFormats(pageFormats).length > 0 ? pages : []).map(({ folder }) =>
			taskOf('files made of pages', 'pageFilesTask.ts', { ...order, pages: folder }),
		),
	].map((task) => ({ ...task, after: [...ofPages, ...beside].map(({ name }) => name) }));
	return { tasks: [index, ...ofPages, ...beside, ...ofOthers], pages };
}
