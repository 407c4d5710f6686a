import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { faultAt } from '../importing/commandFault.ts';
import type { Fault } from '../reading/fault.ts';

/** Why a folder cannot be the output: all that is in it is replaced. */
export function outputFault(outDir: string, content: string, project = process.cwd()): Fault | undefined {
	const fault = (found: string) =>
		faultAt(
			outDir,
			found,
			'a folder for the built site alone, such as dist',
			'name another: npm run build -- --outDir FOLDER',
		);
	const holds = (outer: string, inner: string) =>
		!relative(outer, inner).startsWith('..') && resolve(outer, relative(outer, inner)) === resolve(inner);
	if (holds(outDir, project)) return fault('a folder in which this project lies');
	const parts = ['readouts', 'register', 'pages'].map((part) => resolve(content, part));
	if (holds(outDir, resolve(content)) || parts.some((part) => holds(part, outDir)))
		return fault('the content, or a part of it');
	const [part = ''] = relative(project, outDir).split(sep);
	if (['src', 'public', 'tests', 'node_modules', 'hosting', '.astro', '.git'].includes(part))
		return fault(`a part of this project, ${part}`);
	// Astro takes a folder for one inside the project when its path begins with that of the project.
	if (outDir.startsWith(project) && !holds(project, outDir))
		return fault(`a path that begins like that of this project, ${project}`);
	try {
		if (!lstatSync(outDir, { throwIfNoEntry: false })) return undefined;
		if (!statSync(outDir).isDirectory()) return fault('a file');
		const names = readdirSync(outDir);
		return names.length > 0 && !isSite(outDir) ? fault(`a folder with other things in it: ${names[0]}`) : undefined;
	} catch (error) {
		return fault(`a folder that cannot be read (${(error as NodeJS.ErrnoException).code})`);
	}
}

/** Whether a folder has a site of this engine: its first page says so. */
function isSite(folder: string): boolean {
	const page = join(folder, 'index.html');
	return existsSync(page) && readFileSync(page, 'utf8').includes(SITE_NAME);
}
const SITE_NAME = '<meta property="og:site_name" content="Verbatim"';
