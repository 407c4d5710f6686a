import { join } from 'node:path';

/** The script of the service worker: one file, the same for every path below which a site lies. */
export async function workerFile(): Promise<string> {
	// Loaded only to write: pages show other files of the same list.
	const { build } = await import('rolldown');
	const { output } = await build({
		input: join(import.meta.dirname, 'worker.ts'),
		platform: 'browser',
		output: { format: 'iife', minify: true },
		write: false,
	});
	return output[0].code;
}
