import { existsSync } from 'node:fs';
import bundled from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

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
