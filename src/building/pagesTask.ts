import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { endPlan, startPlan } from './pagePlan.ts';
import { type PagesOrder, readOrder } from './plan.ts';
import { assetsOf, codeOf } from './templates.ts';

// Pages of compiled templates: `pagesTask.ts FILE`, which holds the order.
const order = readOrder<PagesOrder>();
startPlan(order);
cpSync(assetsOf(order.templates), order.folder, { recursive: true });

// What Astro's own build does after compiling (astro/dist/core/build/generate.js), without what it looks at
// for sites that are not only pages and endpoints.
const code = codeOf(order.templates);
const entry = readdirSync(code).find((name) => name.startsWith('prerender-entry')) ?? '';
const { app, manifest } = await import(pathToFileURL(join(code, entry)).href);
app.setInternals({ pagesByKeys: new Map(), entrySpecifierToBundleMap: new Map() });
app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: tell } } } });

for (const { pathname, route } of await new StaticPaths(app).getAll()) {
	// Pages that there is one of each are not shared out by the plan: the first process makes them.
	if (route.pathname && order.part > 0) continue;
	const address = `http://localhost${manifest.base.replace(/\/$/, '')}${addressOf(pathname, route)}`;
	const response: Response = await app.render(new Request(address), { routeData: route });
	const file = join(order.folder, fileOf(pathname, route));
	writeInFolder(file, await response.bytes());
}
endPlan(order);

function addressOf(pathname: string, { type }: RouteData): string {
	return type === 'page' ? pathname.replace(/\/?$/, '/') : pathname;
}

function fileOf(pathname: string, { type, route }: RouteData): string {
	if (type !== 'page') return pathname;
	return route === '/404' ? '404.html' : join(pathname, 'index.html');
}

/** Most pages have a folder of their own, next to one that is there. */
function writeInFolder(file: string, content: Uint8Array): void {
	const folder = dirname(file);
	try {
		mkdirSync(folder);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === 'ENOENT') mkdirSync(folder, { recursive: true });
		else if (code !== 'EEXIST') throw error;
	}
	writeFileSync(file, content);
}

/** Warnings and errors of Astro’s; a page that fails has its stack in the error that ends this process. */
function tell({ level, message }: { level: string; message: string }): void {
	if (level === 'error' || level === 'warn') console.error(message);
}
