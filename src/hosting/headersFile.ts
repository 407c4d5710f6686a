import { readoutFormats, references } from '../export/formats.ts';
import { headerRules } from './headers.ts';
import { mediaTypeOf } from './mediaTypes.ts';

/**
 * The file `_headers`, which Netlify and Cloudflare Pages read: the rules, and the media types of files
 * that those hosts do not know by their ends. `paths` are the files of the whole edition. Each path has one
 * rule: of two for the same path Cloudflare reads the last alone.
 */
export function headersFile(paths: readonly string[]): string {
	const typed = [
		...readoutFormats.map(({ file }) => `/readouts/:id/${file}`),
		...references.map(({ file }) => `/readouts/:id/:label/${file}`),
		'/errata.xml',
		...paths.map((path) => `/${path}`),
	];
	const rules = new Map<string, Record<string, string>>();
	const add = (path: string, headers: Readonly<Record<string, string>>) =>
		rules.set(path, { ...rules.get(path), ...headers });
	for (const { for: path, headers } of headerRules) add(path, headers);
	for (const path of typed) {
		const type = mediaTypeOf(path.slice(1));
		if (type) add(path, { 'Content-Type': type });
	}
	const lines = [...rules].map(([path, headers]) => [
		path,
		...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
	]);
	return `${lines.map((rule) => rule.join('\n')).join('\n\n')}\n`;
}
