import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BuildFailure, type BuildReport, build } from '../building/build.ts';
import { recover } from '../building/putInPlace.ts';
import { sizeSettings } from '../building/sizeSettings.ts';
import { writeTimings } from '../building/timings.ts';
import { warmStore } from '../building/warmStore.ts';
import { takeOutput } from '../building/workFolder.ts';
import { counted } from '../counted.ts';
import { forgetOthers } from '../edition/editionStore.ts';
import { contentFolder, loadContent } from '../edition/loadContent.ts';
import { snapshotOf } from '../edition/snapshot.ts';
import { formatsSetting } from '../export/wantedFormats.ts';
import { refuse, runCommand } from '../importing/commandFault.ts';
import { leaveOutBooks } from '../publish/pageFiles.ts';
import { ContentFaults, formatFaults } from '../reading/fault.ts';
import { systemFault } from '../reading/systemFault.ts';
import { MARKER } from '../synthetic/marker.ts';
import { basePath } from './basePath.ts';
import { outputFault } from './outputFolder.ts';
import { siteNotice } from './siteNotice.ts';

const COMMAND = {
	name: 'build',
	undone: 'Nothing was published.',
	usage: `npm run build -- [--outDir FOLDER] [--base /PATH/] [--site ADDRESS] [--force]
Builds the site into FOLDER (dist, unless given): what has changed since the last build, with --force all of it.
--base is the path that the site will be served from, --site its address (otherwise VERBATIM_SITE).`,
	options: {
		outDir: { type: 'string', default: 'dist' },
		base: { type: 'string', default: '/' },
		site: { type: 'string', default: process.env.VERBATIM_SITE },
		force: { type: 'boolean', default: false },
	},
} as const;

await runCommand(COMMAND, async ({ values: { outDir: folder, base: path, site, force } }) => {
	const outDir = resolve(folder);
	const base = basePath(path);
	const unfit = outputFault(outDir, contentFolder());
	if (site && !URL.canParse(site))
		refuse(
			'npm run build',
			`“${site}”`,
			'the address of the published site',
			'npm run build -- --site https://example.org',
		);
	if (unfit) throw new ContentFaults([unfit]);
	if (site && existsSync(join(contentFolder(), MARKER)))
		refuse(
			contentFolder(),
			`a corpus of invented readouts, to be published at ${site}`,
			'texts that were issued',
			'build it without --site and VERBATIM_SITE, to try it here',
		);
	checkFormats();
	const started = performance.now();
	const other = takeOutput(outDir);
	if (other)
		refuse(
			folder,
			'another build of it is at work',
			'one build of a folder at a time',
			`wait for it, or name another: npm run build -- --outDir FOLDER (if none is running, remove ${other})`,
		);
	recover(outDir);
	await warmStore(contentFolder());
	const content = loadContent(undefined, { keep: true });
	if (content.faults.length > 0) throw new ContentFaults(content.faults);
	const snapshot = snapshotOf(content);
	const bySize = sizeSettings(snapshot.editions.length);
	Object.assign(process.env, bySize);
	const leftOut = await leaveOutBooks(snapshot.editions.length);
	const load = performance.now() - started;
	const astro = ['--base', base, ...(site ? ['--site', site] : [])];
	const options = { outDir, force, astro, site: site ? new URL(base, site).href : base };
	const report = await build(snapshot, options).catch(
		(error: Error): BuildFailure => ({
			failed: { name: 'putting files in place', output: `${error}` },
			placed: finished(outDir),
		}),
	);
	if ('failed' in report) {
		const { name, output } = report.failed;
		const refused = systemFault(output, COMMAND.name);
		console.error(refused ? formatFaults([refused]) : output.trimEnd());
		console.error(`The build failed (${name}); ${stateOf(outDir, report.placed)}.`);
		process.exitCode = 1;
		return;
	}
	const total = performance.now() - started;
	console.log(told(report, snapshot.editions.length, outDir, total));
	const troubles = report.results.filter(({ name, output }) => name === 'files made of pages' && output.trim());
	for (const line of new Set([...siteNotice(site), ...leftOut, ...troubles.map(({ output }) => output.trim())]))
		console.log(line);
	const settings = Object.entries(bySize).map((setting) => setting.join('='));
	if (settings.length > 0) console.log(`With so many readouts ${settings.join(', ')}, unless these are set otherwise.`);
	writeTimings({ load, total, results: report.results });
	forgetOthers(content.editions);
});

/** Finishes what stopped half-way, if that can be. */
function finished(outDir: string): BuildFailure['placed'] {
	try {
		return recover(outDir);
	} catch {
		return 'partly';
	}
}

function stateOf(outDir: string, placed: BuildFailure['placed']): string {
	if (placed === 'partly')
		return `some files in ${outDir} are new, others as they were, each of them whole; once this is mended, the next build finishes it`;
	if (placed) return `the pages in ${outDir} are new, and the next build makes it whole`;
	return existsSync(outDir) ? `${outDir} is as it was` : 'nothing was written';
}

/** A format that is not one is found before anything is made. */
function checkFormats(): void {
	const { unknown, keys } = formatsSetting();
	if (unknown.length > 0)
		refuse(
			'VERBATIM_FORMATS',
			unknown.map((key) => `“${key}”`).join(', '),
			`keys of formats: ${keys.join(', ')}`,
			'name formats to make (json,csv), or those to leave out (-zip,-dts)',
		);
}

function told({ changed, made, pages, results }: BuildReport, readouts: number, outDir: string, took: number): string {
	if (results.length === 0) return `Nothing changed since the last build of ${outDir}.`;
	return (
		`${counted(readouts, 'readout')} in ${outDir}: ${changed} read anew, ` +
		`${made} of ${counted(pages, 'page')} made, in ${(took / 1000).toFixed(1)} s.`
	);
}
