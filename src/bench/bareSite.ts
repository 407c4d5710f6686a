import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { splitFrontMatter } from '../edition/readReadout.ts';

/** The program that builds the bare pages: a plain, well-known generator on the same runtime. */
export const eleventyProgram = (): string =>
	fileURLToPath(new URL('../cmd.cjs', import.meta.resolve('@11ty/eleventy')));

/** Writes the texts of a content folder as plain Markdown pages for Eleventy: a title and paragraphs, nothing else. */
export function writeBareSite(content: string, folder: string): void {
	mkdirSync(join(folder, 'pages', '_includes'), { recursive: true });
	writeFileSync(join(folder, 'eleventy.config.js'), CONFIG);
	writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
	writeFileSync(join(folder, 'pages', '_includes', 'page.html'), LAYOUT);
	for (const id of readdirSync(join(content, 'readouts'))) {
		const file = join(content, 'readouts', id, 'readout.md');
		const parts = splitFrontMatter(readFileSync(file, 'utf8'), file);
		if (!('head' in parts)) throw new Error(`${file} has no front matter.`);
		const { title } = parse(parts.head) as { title: { stated?: string; supplied?: string } };
		const head = `---\nlayout: page.html\ntitle: ${JSON.stringify(title.stated ?? title.supplied)}\n---\n`;
		writeFileSync(join(folder, 'pages', `${id}.md`), head + parts.body.replaceAll('\n', '\n\n'));
	}
}

const CONFIG = `export default () => ({
	dir: { input: 'pages', output: 'out' },
	markdownTemplateEngine: false,
	htmlTemplateEngine: 'liquid',
});
`;
const LAYOUT = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>{{ title }}</title></head>
<body><h1>{{ title }}</h1>{{ content }}</body>
</html>
`;
