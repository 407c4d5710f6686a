import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { loadContent } from '../edition/loadContent.ts';
import { formatFaults } from '../reading/fault.ts';

// `astro build` with its own options. The site is built beside the output folder and takes its
// place only when it is whole, so that a failed or killed build leaves the last good one alone.
const { options, outDir } = splitOutDir(process.argv.slice(2));
const staging = `${outDir}.staging`;

const { faults } = loadContent();
if (faults.length > 0) {
	console.error(formatFaults(faults));
	process.exit(1);
}
rmSync(staging, { recursive: true, force: true });
const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin', 'astro.mjs');
const { status } = spawnSync(process.execPath, [astro, 'build', ...options, '--outDir', staging], { stdio: 'inherit' });
if (status !== 0 || !existsSync(join(staging, 'index.html'))) {
	rmSync(staging, { recursive: true, force: true });
	console.error(`The build failed; ${existsSync(outDir) ? `${outDir} is as it was` : 'nothing was written'}.`);
	process.exit(1);
}
const previous = `${outDir}.previous`;
rmSync(previous, { recursive: true, force: true });
if (existsSync(outDir)) renameSync(outDir, previous);
renameSync(staging, outDir);
rmSync(previous, { recursive: true, force: true });

function splitOutDir(args: string[]): { options: string[]; outDir: string } {
	const at = args.findIndex((arg) => arg === '--outDir' || arg.startsWith('--outDir='));
	if (at === -1) return { options: args, outDir: resolve('dist') };
	const inline = args[at]?.startsWith('--outDir=');
	const folder = inline ? args[at]?.slice('--outDir='.length) : args[at + 1];
	if (!folder) {
		console.error('--outDir wants a folder: npm run build -- --outDir FOLDER');
		process.exit(1);
	}
	return { options: args.toSpliced(at, inline ? 1 : 2), outDir: resolve(folder) };
}
