import type { Browser, Page } from 'playwright-core';
import type { SlowServer } from './slowServer.ts';
import { SLOW_4G } from './slowServer.ts';

/** What the search page shows, as a reader finds it. */
const INPUT = 'main input[type=search]';
const HITS = '.hits li';
/** What brings more of them: of those that were found, then of texts that were not searched. */
const MORE = '.more-hits:visible, .remarks a:text("search them too")';
const PATH = 'search/';
/** A page whose content did not change for so long has shown what it found, in milliseconds. */
const QUIET = 300;
/** A keystroke that nothing follows for so long changes nothing on the page. */
const GIVE_UP = 3000;
/** A sentence that does not stand on so many pages of hits is not found. */
const MOST_PAGES = 40;
const SLOWEST = 120_000;
/** How much slower a phone is than this machine. */
const PHONE = 4;

interface Watch {
	/** When a key or a button was last pressed, when the page last changed, and when a hit first stood there; milliseconds. */
	typed: number;
	changed: number;
	first: number;
}

/** Runs in the page before anything of its own. */
function watch(hits: string): void {
	const seen: Watch = { typed: 0, changed: 0, first: 0 };
	Object.assign(globalThis, { seen });
	for (const event of ['input', 'click'])
		addEventListener(
			event,
			() => {
				seen.typed = performance.now();
			},
			true,
		);
	new MutationObserver((records) => {
		const outside = document.querySelector('main');
		if (!records.some(({ target }) => outside?.contains(target))) return;
		seen.changed = performance.now();
		if (seen.first === 0 && document.querySelector(hits)) seen.first = seen.changed;
	}).observe(document, { subtree: true, childList: true, characterData: true });
}

export interface First {
	/** Milliseconds from the start of the navigation to the first hit. */
	time: number;
	/** Over the line, from the page itself to the hit. */
	bytes: number;
}

/** A reader with nothing in the cache follows a link to the results of a query, on a slow line and a slow phone. */
export async function firstResult(browser: Browser, server: SlowServer, query: string): Promise<First | undefined> {
	const context = await browser.newContext();
	try {
		const page = await context.newPage();
		await page.addInitScript(watch, HITS);
		const session = await context.newCDPSession(page);
		await session.send('Emulation.setCPUThrottlingRate', { rate: PHONE });
		server.slow(SLOW_4G);
		server.reset();
		await page.goto(`${server.address}${PATH}?q=${encodeURIComponent(query)}`, { timeout: SLOWEST });
		await page.locator(HITS).first().waitFor({ timeout: SLOWEST });
		const bytes = server.sent();
		const { first } = await look(page);
		return { time: first, bytes };
	} catch {
		return undefined;
	} finally {
		server.slow(undefined);
		await context.close();
	}
}

/** Opens the search page, ready to be asked. */
export async function openSearch(browser: Browser, server: SlowServer): Promise<Page> {
	const page = await (await browser.newContext()).newPage();
	await page.addInitScript(watch, HITS);
	await page.goto(server.address + PATH);
	return page;
}

/** Types a query letter by letter; milliseconds from each letter to the last change that followed, where one did. */
export async function typeSlowly(page: Page, query: string): Promise<number[]> {
	const times: number[] = [];
	await page.locator(INPUT).fill('');
	await settle(page);
	for (const letter of query) {
		await page.locator(INPUT).pressSequentially(letter);
		const time = await settle(page);
		if (time !== undefined) times.push(time);
	}
	return times;
}

/**
 * Asks a query; the texts of the hits in their order: those shown at first, and as long as these are not `enough`, more of
 * them and of older texts, as a reader would ask for them.
 */
export async function askPage(
	page: Page,
	query: string,
	enough: (hits: string[]) => boolean = () => true,
): Promise<string[]> {
	await page.locator(INPUT).fill(query);
	await settle(page);
	let hits: string[] = [];
	for (let times = 0; times < MOST_PAGES; times += 1) {
		hits = await page.locator(HITS).allInnerTexts();
		const more = page.locator(MORE).first();
		if (enough(hits) || !(await more.isVisible())) break;
		await more.click();
		await settle(page);
	}
	return hits;
}

/** Waits until the page rests and is not searching; milliseconds from the last keystroke to the last change, or undefined without one. */
async function settle(page: Page): Promise<number | undefined> {
	await page.waitForFunction(
		([quiet, giveUp]) => {
			if (document.querySelector('.status')?.textContent?.startsWith('Searching')) return false;
			const { seen } = globalThis as unknown as { seen: Watch };
			const now = performance.now();
			return seen.changed > seen.typed ? now - seen.changed > quiet : now - seen.typed > giveUp;
		},
		[QUIET, GIVE_UP] as const,
		{ polling: 20, timeout: SLOWEST },
	);
	const { typed, changed } = await look(page);
	return changed > typed ? changed - typed : undefined;
}

const look = (page: Page): Promise<Watch> => page.evaluate(() => (globalThis as unknown as { seen: Watch }).seen);
