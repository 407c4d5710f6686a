import type { Page } from 'playwright-core';

/** The words that a script marks under this name, as soon as it has marked any: scripts come when they are wanted. */
export async function marked(page: Page, name: string): Promise<string[]> {
	await page.waitForFunction((name) => (CSS.highlights.get(name)?.size ?? 0) > 0, name);
	return page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String), name);
}
