import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import bundled from '@sparticuz/chromium';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { serveSite } from '../../src/cli/siteServer.ts';

const INSTALLED = [
	'/usr/bin/google-chrome',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
// Quiet: no request of the browser's own may pass for one of the site's.
const QUIET = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** A browser that is installed, or the one that comes with the packages. */
export async function launch(): Promise<Browser> {
	const installed = INSTALLED.find((path) => existsSync(path));
	return chromium.launch({
		executablePath: installed ?? (await bundled.executablePath()),
		args: QUIET,
		headless: true,
	});
}

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
			const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
			const page = await context.newPage();
			page.on('console', (message) => {
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
