import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { engineDigest } from '../edition/engineDigest.ts';
import { keptFolder } from '../keptFolder.ts';
import type { Task } from './tasks.ts';

/**
 * The templates of the pages as Astro compiles them: a folder with `code`, which makes pages, and `assets`,
 * the scripts and files that pages ask for. Compiling takes longer than a hundred pages, and nothing of it
 * depends on the content: it is done once for an engine and its options.
 */
export type Templates = string;

export const codeOf = (templates: Templates): string => join(templates, 'code');
export const assetsOf = (templates: Templates): string => join(templates, 'assets');

/** Templates that no build has used for so long are removed. Milliseconds. */
const KEPT_FOR = 24 * 3_600_000;
const kept = (name: string): string => keptFolder('templates', name);

/** Those that this engine and these options of Astro's compile to, if an earlier build did. */
export function keptTemplates(options: readonly string[]): Templates | undefined {
	const folder = kept(nameOf(options));
	if (!existsSync(folder)) return undefined;
	const now = new Date();
	utimesSync(folder, now, now);
	removeUnused();
	return folder;
}

/** Compiles templates into a folder inside the project. */
export function compileTask(templates: Templates, options: readonly string[]): Task {
	const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin', 'astro.mjs');
	return {
		name: 'templates',
		command: [astro, 'build', ...options, '--outDir', assetsOf(templates)],
		// Astro's own store apart from those of other builds that run at the same time.
		env: { VERBATIM_TEMPLATES: templates, VERBATIM_CACHE: join(templates, 'astro') },
	};
}

/** The end of Astro's run: its code is taken away before it is removed. No page is made of it yet. */
export function takeCode(templates: Templates): void {
	renameSync(join(assetsOf(templates), '.prerender'), codeOf(templates));
}

/** Keeps what was compiled for later builds. */
export function keepTemplates(made: Templates, options: readonly string[]): void {
	const folder = kept(nameOf(options));
	mkdirSync(dirname(folder), { recursive: true });
	try {
		renameSync(made, folder);
	} catch (error) {
		// Another build was sooner.
		if (!existsSync(folder)) throw error;
	}
}

function nameOf(options: readonly string[]): string {
	const compiled = [engineDigest(), process.env.VERBATIM_SITE ?? '', ...options];
	return createHash('sha256').update(compiled.join('\n')).digest('hex').slice(0, 24);
}

function removeUnused(): void {
	for (const name of readdirSync(kept('')))
		if (Date.now() - statSync(kept(name)).mtimeMs > KEPT_FOR) rmSync(kept(name), { recursive: true, force: true });
}
