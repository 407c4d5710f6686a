import { readoutFormats, references } from '../export/formats.ts';
import { headerRules } from './headers.ts';
import { mediaTypeOf } from './mediaTypes.ts';

/**
 * The file `_headers`, which Netlify and Cloudflare Pages read: the rules, and the media types of files
 * that those hosts do not know by their ends. `paths` are the files of the whole edition.
 */
export function headersFile(paths: readonly string[]): string {
	const typed = [
		...readoutFormats.map(({ file }) => `/readouts/:id/${file}`),
		...references.map(({ file }) => `/readouts/:id/:label/${file}`),
		'/errata.xml',
		...paths.map((path) => `/${path}`),
	];
	const rules = [
		...headerRules,
		...typed.flatMap((path) => {
			const type = mediaTypeOf(path.slice(1));
			return type ? { for: path, headers: { 'Content-Type': type } } : [];
		}),
	];
	const lines = rules.map(({ for: path, headers }) => [
		path,
		...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
	]);
	return `${lines.map((rule) => rule.join('\n')).join('\n\n')}\n`;
}
