import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';

const INSTALLED = [
	'/usr/bin/google-chrome',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
/** Quiet: no request of the browser's own may pass for one of the site's. */
const QUIET = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** Both are packages for tests, and not there where only what a build needs was installed. */
const packages = {
	playwright: () => import('playwright-core').catch(() => undefined),
	bundled: () => import('@sparticuz/chromium').catch(() => undefined),
};
const installed = (): string | undefined => INSTALLED.find((path) => existsSync(path));

/** Whether there is a browser to start, as far as can be known without starting it. */
export async function browserAtHand(): Promise<boolean> {
	return Boolean((await packages.playwright()) && (installed() ?? (await packages.bundled())));
}

/** Starts a browser that is installed, or the one that comes with the packages; nothing where there is neither. */
export async function launchBrowser(): Promise<Browser | undefined> {
	const playwright = await packages.playwright();
	const executablePath = installed() ?? (await (await packages.bundled())?.default.executablePath());
	if (!playwright || !executablePath) return undefined;
	return playwright.chromium.launch({ executablePath, args: QUIET, headless: true });
}
