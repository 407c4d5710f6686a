import type { Browser } from 'playwright-core';
import { launchBrowser } from '../publish/browser.ts';

/** A browser that is installed, or the one that comes with the packages. */
export async function launch(): Promise<Browser> {
	const browser = await launchBrowser();
	if (!browser) throw new Error('There is no browser: `npm ci` brings one.');
	return browser;
}
