import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { splitFrontMatter } from '../../../src/edition/readReadout.ts';

/** Does what a draft of `npm run new` asks its editor for, and publishes it. */
export function fillIn(content: string, id: string): void {
	const folder = join(content, 'readouts', id);
	const parts = splitFrontMatter(readFileSync(join(folder, 'readout.md'), 'utf8'), 'readout.md');
	assert.ok('head' in parts);
	const supplied = (value: string) => ({ supplied: value, evidence: 'An example.', certainty: 'high' });
	// Every key that the draft leaves empty, and no other.
	const gaps = parts.head.split('\n').filter((line) => /: # fill in: /.test(line)).length;
	const head = parse(parts.head);
	assert.equal(JSON.stringify(head).match(/null/g)?.length, gaps);
	Object.assign(head, {
		status: 'published',
		title: supplied('Statement on examples'),
		account_of: 'office-of-examples',
		event: 'example-talk',
		date: supplied('2025-12-28'),
		issuer: supplied('office-of-examples'),
		counterparts: [{ side: 'office-of-samples', found: 'None was found.', evidence: 'Searched.' }],
		annotated_by: 'An editor',
		checked_against: 'The source file',
	});
	head.source.licence = supplied('not verified');
	head.revisions[0].date = '2025-12-29';
	writeFileSync(join(folder, 'readout.md'), `---\n${stringify(head)}---\n${parts.body}`);
	const notes = parse(readFileSync(join(folder, 'annotations.yaml'), 'utf8'));
	for (const entry of [...Object.values<Record<string, unknown>>(notes.attributions), ...notes.mentions]) {
		if ('kind' in entry) entry.kind = 'own-statement-of-fact';
		delete entry.guess;
	}
	writeFileSync(join(folder, 'annotations.yaml'), stringify(notes));
}
