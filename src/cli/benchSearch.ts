import { join } from 'node:path';
import { launch } from '../bench/browser.ts';
import { buildSite, prepareSite } from '../bench/buildRuns.ts';
import { describeMachine } from '../bench/machine.ts';
import { parseSizes } from '../bench/options.ts';
import { type MeasuredSearch, SEARCH_NOTES, searchReport } from '../bench/searchReport.ts';
import { measureSearch, type SearchFigures } from '../bench/searchRuns.ts';
import { lastLines } from '../bench/table.ts';
import { makeWorkCopy } from '../bench/workCopy.ts';
import { workFolder } from '../bench/workFolder.ts';
import { runCommand } from '../importing/commandFault.ts';

const COMMAND = {
	name: 'bench:search',
	usage: `npm run bench:search -- [--sizes 1,100,1000,5000] [--keep] [--missed]
Builds synthetic corpora of these numbers of readouts and asks their search page in a real browser; prints what it took
and what was found. --missed lists the queries that did not find what they should; --keep keeps the corpora and sites.`,
	options: {
		sizes: { type: 'string', default: '1,100,1000,5000' },
		keep: { type: 'boolean', default: false },
		missed: { type: 'boolean', default: false },
	},
} as const;

const PROJECT = join(import.meta.dirname, '..', '..');

await runCommand(COMMAND, async ({ values }) => {
	const sizes = parseSizes(values.sizes, 'bench:search');
	const folder = workFolder(values.keep);
	console.log(`${new Date().toISOString().slice(0, 10)}: ${describeMachine()}.\n`);
	const measured: MeasuredSearch[] = [];
	const browser = await launch();
	try {
		for (const readouts of sizes) {
			const tell = (what: string) => console.error(`${readouts}: ${what}`);
			tell('writing the corpus');
			const site = prepareSite(readouts, PROJECT, folder, {
				VERBATIM_CARDS: 'off',
				VERBATIM_PASSAGES: 'off',
				// What is measured is the search: of the formats one is enough.
				VERBATIM_FORMATS: 'json',
			});
			makeWorkCopy(site.project, site.copy);
			tell('building');
			const build = await buildSite(site, 'pagefind');
			if (!build.ok) {
				process.exitCode = 1;
				console.error(`The build of ${readouts} failed. It said at the end:\n  ${lastLines(build.output)}`);
				measured.push({ readouts, build });
				continue;
			}
			const search = await measureSearch(site.out, readouts, browser, tell);
			if (values.missed) tellMissed(readouts, search);
			measured.push({ readouts, build, search });
		}
	} finally {
		await browser.close();
	}
	console.log(`${searchReport(measured)}\n\n${SEARCH_NOTES}`);
});

function tellMissed(readouts: number, { landing, words, phrases }: SearchFigures): void {
	for (const [kind, { missed }] of Object.entries({ landing, words, phrases }))
		for (const query of missed) console.error(`${readouts}: ${kind} missed: ${query}`);
}
