import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { launch } from '../../src/bench/browser.ts';
import { serveSite } from '../../src/cli/siteServer.ts';

/** Builds the site into a folder of its own, with Astro's options; `content` chooses another content folder. */
export function buildSite({ base = '/', content }: { base?: string; content?: string } = {}): string {
	const folder = mkdtempSync(join(tmpdir(), 'verbatim-site-'));
	const outDir = join(folder, 'out');
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['src/cli/build.ts', '--base', base, '--outDir', outDir],
		{
			env: { ...process.env, ...(content ? { VERBATIM_CONTENT: content } : {}) },
			encoding: 'utf8',
		},
	);
	if (status !== 0) throw new Error(`The site does not build:\n${stdout}\n${stderr}`);
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	return outDir;
}

export interface Site {
	address: string;
	/** Opens a page; what goes wrong in it is collected in `complaints`. */
	open(path: string, options?: BrowserContextOptions): Promise<Page>;
	complaints: string[];
	close(): Promise<void>;
}

/** Serves a built site and opens a browser on it. */
export async function openSite(folder = 'dist', base = '/'): Promise<Site> {
	const [{ server, address }, browser] = await Promise.all([serveSite(folder, { base }), launch()]);
	const complaints: string[] = [];
	return {
		address,
		complaints,
		async open(path, options = {}) {
			// Without a service worker, but where it is asked for: what is kept would answer for what is tested.
			const context = await browser.newContext({
				viewport: { width: 1280, height: 900 },
				serviceWorkers: 'block',
				...options,
			});
			const page = await context.newPage();
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
