import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

// Axe is run in the page by the test, not by the page: the site's own policy stays as it is.
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules of axe, by their tags or by their names. */
export interface Rules {
	type: 'tag' | 'rule';
	values: string[];
}
export const ALL_RULES: Rules = {
	type: 'tag',
	values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
};
/** What a scheme changes is colours, what a width changes is sizes and places. */
export const RULES_OF_LOOK: Rules = { type: 'rule', values: ['color-contrast', 'link-in-text-block', 'target-size'] };

interface Violation {
	id: string;
	nodes: { target: string[]; failureSummary: string }[];
}

/** What axe finds on the page that is open, with all that folds unfolded. */
export async function axeFinds(page: Page, runOnly = ALL_RULES): Promise<string[]> {
	await page.locator('details').evaluateAll((all) => {
		for (const details of all) (details as HTMLDetailsElement).open = true;
	});
	await page.evaluate(axe);
	const violations = await page.evaluate<Violation[], Rules>(
		// @ts-expect-error: axe is in the page, not here
		async (runOnly) => (await axe.run(document, { runOnly })).violations,
		runOnly,
	);
	return violations.map(({ id, nodes }) => {
		const some = nodes
			.slice(0, 3)
			.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary.replaceAll('\n', ' ')}`);
		return `${page.url()}: ${id}: ${some.join('; ')}`;
	});
}
