import { resolve } from 'node:path';
import { build } from '../building/build.ts';
import { recover } from '../building/putInPlace.ts';
import { sizeSettings } from '../building/sizeSettings.ts';
import { writeTimings } from '../building/timings.ts';
import { warmStore } from '../building/warmStore.ts';
import { forgetOthers } from '../edition/editionStore.ts';
import { contentFolder, loadContent } from '../edition/loadContent.ts';
import { snapshotOf } from '../edition/snapshot.ts';
import { formatFaults } from '../reading/fault.ts';

const { outDir, force, base, site, astro } = readOptions(process.argv.slice(2));
const started = performance.now();
recover(outDir);
await warmStore(contentFolder());
const content = loadContent(undefined, { keep: true });
if (content.faults.length > 0) {
	console.error(formatFaults(content.faults));
	process.exit(1);
}
const snapshot = snapshotOf(content);
const bySize = sizeSettings(snapshot.editions.length);
Object.assign(process.env, bySize);
const loaded = performance.now();
const report = await build(snapshot, { outDir, force, astro, site: site ? new URL(base, site).href : base });
if (report.failed) {
	console.error(`${report.failed.output}\n\nThe build failed: ${report.failed.name}. ${outDir} is as it was.`);
	process.exit(1);
}
forgetOthers(content.editions);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
if (report.results.length === 0)
	console.log(`Nothing changed since the last build: ${report.pages} pages in ${outDir}.`);
else
	console.log(
		`${snapshot.editions.length} readouts, ${report.pages} pages in ${outDir}: ` +
			`${report.changed} readouts read anew, ${report.made} pages made. ${seconds} s.`,
	);
if (Object.keys(bySize).length > 0)
	console.log(
		`With so many readouts ${Object.entries(bySize)
			.map((setting) => setting.join('='))
			.join(', ')}, unless they are set otherwise.`,
	);
writeTimings({ load: loaded - started, total: performance.now() - started, results: report.results });

function readOptions(args: readonly string[]) {
	const options = new Map<string, string>();
	const astro: string[] = [];
	const left = [...args];
	for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
		const [name = '', inline] = arg.split(/=(.*)/s);
		if (name === '--force') options.set(name, '');
		else if (name === '--outDir' || name === '--base' || name === '--site') {
			const value = inline ?? left.shift();
			if (!value) {
				console.error(`${name} wants a value: npm run build -- ${name} ${name === '--outDir' ? 'FOLDER' : 'ADDRESS'}`);
				process.exit(1);
			}
			options.set(name, value);
			if (name !== '--outDir') astro.push(name, value);
		} else astro.push(arg);
	}
	return {
		outDir: resolve(options.get('--outDir') ?? 'dist'),
		base: (options.get('--base') ?? '/').replace(/^\/?/, '/').replace(/\/?$/, '/'),
		site: options.get('--site') ?? process.env.VERBATIM_SITE,
		force: options.has('--force'),
		astro,
	};
}
