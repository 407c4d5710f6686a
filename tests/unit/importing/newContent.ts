import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after } from 'node:test';

const project = resolve(import.meta.dirname, '../../..');
export const root = mkdtempSync(join(tmpdir(), 'verbatim-new-'));
after(() => rmSync(root, { recursive: true, force: true }));

const PEOPLE = `
- { id: ada-example, name: Ada Example, forms: [], about: Minister of Examples. }
- { id: bo-sample, name: Bo Sample, forms: [], about: Minister of Samples. }
`;
const ORGANISATIONS = `
- { id: office-of-examples, name: Office of Examples, forms: [], about: An office. }
- { id: office-of-samples, name: Office of Samples, forms: [], about: An office. }
`;
const EVENTS = `
- { id: example-talk, name: Talk on examples, forms: [], about: A talk. }
`;

/** A content folder of its own, with the project's registers, pages and two speakers made up. */
export function newContent(): string {
	const content = mkdtempSync(join(root, 'content-'));
	mkdirSync(join(content, 'readouts'));
	for (const part of ['register', 'pages'])
		cpSync(join(project, 'content', part), join(content, part), { recursive: true });
	appendFileSync(join(content, 'register/people.yaml'), PEOPLE);
	appendFileSync(join(content, 'register/organisations.yaml'), ORGANISATIONS);
	appendFileSync(join(content, 'register/events.yaml'), EVENTS);
	return content;
}

/** `npm run new` on a content folder. */
export function run(content: string, ...args: string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, 'src/cli/new.ts'), ...args], {
		cwd: root,
		env: { ...process.env, VERBATIM_CONTENT: content, INIT_CWD: root },
		encoding: 'utf8',
	});
	return { status, stdout, stderr };
}

/** Writes a transcript, and gives its path. */
export function transcript(name: string, data: string | Uint8Array): string {
	const path = join(root, name);
	writeFileSync(path, data);
	return path;
}

export const TEXT = `Minister of Examples Ada Example: Good morning, Mr. Sample. We met today.
They agreed to *talk* again [soon], at 10 a.m. & <later>.

Bo Sample: Thank you. – 1. It was “good”.
- We will meet again.
Question: When?
Bo Sample: Soon.
`;
