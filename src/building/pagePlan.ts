import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

/** Which pages a process makes, and on what each depends: its address, and a digest of all that it shows. */
export interface PagePlan {
	/** The pages of the last build. */
	before: ReadonlyMap<string, string>;
	/** Those of this one, or of this part of it. */
	now: Map<string, string>;
	/** Several processes share the work: the number of this one, from 0, and how many there are. */
	part: number;
	parts: number;
}

// The templates are bundled apart from what runs them: what both know stands outside their modules.
const global = globalThis as { [key: symbol]: PagePlan | undefined };
const KEY = Symbol.for('verbatim.page-plan');

/** What a build tells a process that makes pages: files of page records, and its part of the work. */
export interface PageOrder {
	before: string;
	now: string;
	part: number;
	parts: number;
}

/** Takes the build's order, before any page is made. */
export function startPlan({ before, part, parts }: PageOrder): void {
	const pages = JSON.parse(readFileSync(before, 'utf8')) as Record<string, string>;
	global[KEY] = { before: new Map(Object.entries(pages)), now: new Map(), part, parts };
}

/** Writes down which pages there are, and on what each depends. */
export function endPlan({ now }: PageOrder): void {
	writeFileSync(now, JSON.stringify(Object.fromEntries(global[KEY]?.now ?? [])));
}

interface StaticPage {
	params: Record<string, string | undefined>;
}

/**
 * The pages of a route that have to be made: all, or, after an earlier build, those of which something
 * changed. `route` is the address with its parameters (`readouts/[id]/`); `dependsOn` gives all that
 * a page shows, beside registers, templates and settings, of which any change makes every page anew.
 */
export function due<P extends StaticPage>(route: string, pages: P[], dependsOn: (page: P) => unknown): P[] {
	const plan = global[KEY];
	if (!plan) return pages;
	const { before, now, part, parts } = plan;
	const from = Math.ceil((pages.length * part) / parts);
	const to = Math.ceil((pages.length * (part + 1)) / parts);
	return pages.slice(from, to).filter((page) => {
		const address = addressOf(route, page.params);
		const key = createHash('sha256')
			.update(JSON.stringify(dependsOn(page)))
			.digest('base64url')
			.slice(0, 22);
		now.set(address, key);
		return before.get(address) !== key;
	});
}

function addressOf(route: string, params: StaticPage['params']): string {
	return route.replace(/\[(?:\.\.\.)?([^\]]+)\]/g, (_, name: string) => params[name] ?? '').replace(/\/+/g, '/');
}
