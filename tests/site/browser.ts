import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { launch } from '../../src/bench/browser.ts';
import { serveSite } from '../../src/cli/siteServer.ts';

/** Books and the archive take as long as all the rest, and have tests of their own. */
export const WITHOUT_BOOKS = '-pdf,-epub,-html,-zip';

/**
 * Builds the site into a folder of its own, with Astro's options and without books; `content` chooses
 * another content folder.
 */
export function buildSite({ base = '/', content }: { base?: string; content?: string } = {}): string {
	const folder = mkdtempSync(join(tmpdir(), 'verbatim-site-'));
	const outDir = join(folder, 'out');
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['src/cli/build.ts', '--base', base, '--outDir', outDir],
		{
			env: { VERBATIM_FORMATS: WITHOUT_BOOKS, ...process.env, ...(content ? { VERBATIM_CONTENT: content } : {}) },
			encoding: 'utf8',
		},
	);
	if (status !== 0) throw new Error(`The site does not build:\n${stdout}\n${stderr}`);
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	return outDir;
}

export interface Site {
	address: string;
	/**
	 * Opens a page; what goes wrong in it is collected in `complaints`. One without options is used again
	 * by the next test, with nothing left of this one but files in its cache: a new page takes as long as
	 * several visits.
	 */
	open(path: string, options?: BrowserContextOptions): Promise<Page>;
	complaints: string[];
	close(): Promise<void>;
}

// Pages that the running test has opened, with what is done with each when it has ended.
let testing = false;
const opened: (() => Promise<void>)[] = [];
beforeEach(() => {
	testing = true;
});
afterEach(async () => {
	testing = false;
	await Promise.all(opened.splice(0).map((giveBack) => giveBack()));
});

/** Serves a built site and opens a browser on it. */
export async function openSite(folder = 'dist', base = '/'): Promise<Site> {
	const [{ server, address }, browser] = await Promise.all([serveSite(folder, { base }), launch()]);
	const complaints: string[] = [];
	const idle: Page[] = [];

	async function newPage(options: BrowserContextOptions): Promise<Page> {
		// Without a service worker, but where it is asked for: what is kept would answer for what is tested.
		const context = await browser.newContext({
			viewport: { width: 1280, height: 900 },
			serviceWorkers: 'block',
			...options,
		});
		return context.newPage();
	}
	function listen(page: Page): void {
		page.on('console', (message) => {
			if (message.text().includes('Service Worker registration blocked')) return;
			if (message.type() === 'error' || message.type() === 'warning')
				complaints.push(`${page.url()}: ${message.text()}`);
		});
		page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
		page.on('request', (request) => {
			if (!request.url().startsWith(address) && !request.url().startsWith('data:'))
				complaints.push(`${page.url()}: asked for ${request.url()}`);
		});
		page.on('response', (response) => {
			if (response.status() >= 400) complaints.push(`${page.url()}: ${response.status()} for ${response.url()}`);
		});
	}
	/** Notes whether the page is changed for longer than a visit. */
	function watch(page: Page): { changed: boolean } {
		const state = { changed: false };
		for (const name of ['addInitScript', 'route', 'emulateMedia', 'setViewportSize', 'exposeFunction'] as const) {
			const plain = page[name].bind(page) as (...values: unknown[]) => Promise<never>;
			page[name] = (...values: unknown[]) => {
				state.changed = true;
				return plain(...values);
			};
		}
		return state;
	}
	const states = new WeakMap<Page, { changed: boolean }>();
	async function giveBack(page: Page): Promise<void> {
		if (page.isClosed()) return;
		page.removeAllListeners();
		if (states.get(page)?.changed || !page.url().startsWith(address)) return page.context().close();
		await page.evaluate(() => {
			localStorage.clear();
			sessionStorage.clear();
		});
		await page.goto('about:blank');
		idle.push(page);
	}

	return {
		address,
		complaints,
		async open(path, options) {
			const page = (!options && idle.pop()) || (await newPage(options ?? {}));
			if (!options && testing) {
				if (!states.has(page)) states.set(page, watch(page));
				opened.push(() => giveBack(page));
			}
			listen(page);
			await page.goto(address + path);
			return page;
		},
		async close() {
			await browser.close();
			server.close();
			server.closeAllConnections();
		},
	};
}
