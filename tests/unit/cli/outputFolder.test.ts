import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { outputFault } from '../../../src/cli/outputFolder.ts';

const root = mkdtempSync(join(tmpdir(), 'verbatim-output-'));
after(() => rmSync(root, { recursive: true, force: true }));
const project = join(root, 'project');
const content = join(project, 'content');
mkdirSync(content, { recursive: true });

/** A folder that holds one file. */
function made(path: string, file = 'index.html', text = path): string {
	mkdirSync(path, { recursive: true });
	writeFileSync(join(path, file), text);
	return path;
}

describe('an output folder is refused', () => {
	writeFileSync(join(root, 'file'), '');
	symlinkSync(join(root, 'nowhere'), join(root, 'dangling'));
	for (const [name, path, found] of [
		['the root of the disk', '/', /in which this project lies/],
		['the project', project, /in which this project lies/],
		['a folder around it', root, /in which this project lies/],
		['the content', content, /the content/],
		['a part of the content', join(content, 'readouts'), /the content/],
		['the source', join(project, 'src'), /a part of this project, src/],
		['within the source', join(project, 'src', 'deep', 'dist'), /a part of this project, src/],
		['what is served as is', join(project, 'public'), /a part of this project, public/],
		['the history', join(project, '.git'), /a part of this project, \.git/],
		['a neighbour that begins like the project', `${project}-site`, /begins like that of this project/],
		['a file', join(root, 'file'), /a file/],
		['a link that leads nowhere', join(root, 'dangling'), /cannot be read \(ENOENT\)/],
		['a folder with other things in it', made(join(root, 'mine'), 'thesis.txt'), /other things in it: thesis\.txt/],
		[
			'another site',
			made(join(root, 'blog'), 'index.html', '<title>My blog</title>'),
			/other things in it: index\.html/,
		],
	] as const)
		test(name, () => assert.match(outputFault(path, content, project)?.found ?? 'not refused', found));
});

describe('an output folder is taken', () => {
	for (const [name, path] of [
		['that is not there yet', join(root, 'new')],
		['in the project', join(project, 'dist')],
		[
			'that has a site of this engine',
			made(join(root, 'site'), 'index.html', '<meta property="og:site_name" content="Verbatim">'),
		],
		['that is empty', join(root, 'empty')],
	] as const)
		test(name, () => {
			if (name.endsWith('empty')) mkdirSync(path);
			assert.equal(outputFault(path, content, project), undefined);
		});
});
