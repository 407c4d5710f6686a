import { existsSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildEdition } from '../edition/buildEdition.ts';
import { contentFolder } from '../edition/loadContent.ts';
import { readReadout, readReadoutTexts } from '../edition/readReadout.ts';
import { readRegister } from '../edition/readRegister.ts';
import { nameFinder } from '../edition/resolveMentions.ts';
import { faultAt, runCommand } from '../importing/commandFault.ts';
import { draftReadout } from '../importing/draftReadout.ts';
import { idFromName } from '../importing/idFromName.ts';
import { placeReadout } from '../importing/placeReadout.ts';
import { readTranscriptFile } from '../importing/readTranscriptFile.ts';
import { today } from '../importing/today.ts';
import { MOST_BYTES } from '../reading/decode.ts';
import { ContentFaults, visible } from '../reading/fault.ts';
import { id as idShape } from '../schema/primitives.ts';

const USAGE = `npm run new -- FILE.txt [--id ID]
Makes a draft in content/readouts/ID from the text of a readout. ID comes from the name of the file unless you give it.`;

await runCommand('new', () => {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { id: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
	});
	if (values.help) {
		console.log(USAGE);
		return;
	}
	const [file, ...more] = positionals;
	if (!file || more.length > 0)
		refuse(
			'npm run new',
			file ? `${positionals.length} files: ${positionals.join(', ')}` : 'no file',
			'the name of one text file',
			'npm run new -- FILE.txt; put a name with blanks in quotation marks',
		);
	const content = contentFolder();
	if (!existsSync(content))
		refuse(
			content,
			'no such folder',
			'the content folder',
			'run this in the folder of the project, or set VERBATIM_CONTENT',
		);
	const transcript = readTranscriptFile(file, process.env.INIT_CWD);
	if ('found' in transcript) throw new ContentFaults([transcript]);

	const id = values.id ?? idFromName(file, transcript.sha256);
	if (!idShape.safeParse(id).success)
		refuse(
			'npm run new',
			`--id “${id}”`,
			'lower-case letters, digits and hyphens',
			'npm run new -- FILE.txt --id 2025-12-28-some-call',
		);
	const folder = join(content, 'readouts', id);
	if (lstatSync(folder, { throwIfNoEntry: false }))
		refuse(
			folder,
			'a readout of this id',
			'an id that is free',
			'choose another with --id; to correct the text of that readout, edit its readout.md and run `npm run settle`',
		);

	const { register, faults } = readRegister(join(content, 'register'), `${content}/register`);
	const draft = draftReadout(transcript, register, today());
	for (const [name, text] of Object.entries(draft.files))
		if (Buffer.byteLength(text) > MOST_BYTES)
			refuse(
				file,
				`a text so long that its ${name} would have ${(Buffer.byteLength(text) / 1e6).toFixed(1)} MB`,
				`files of at most ${MOST_BYTES / 1e6} MB`,
				'split the text into several readouts',
			);
	placeReadout(content, id, draft.files, (staging) => {
		const read = readReadout(readReadoutTexts(staging, folder), id);
		const wrong = [
			...read.faults,
			...(read.files ? buildEdition(read.files, register, nameFinder(register)).faults : []),
		];
		if (wrong.length > 0) throw new ContentFaults(wrong);
	});

	const { gaps, guesses, paragraphs, sentences } = draft;
	console.log(`Made the draft ${visible(folder)}:
  readout.md        the text, ${paragraphs} paragraphs, and its description: ${gaps.readout} values to fill in
  annotations.yaml  ${sentences} sentences, each with an attribution to fill in
  passages.yaml     the ids of the passages; nothing to do there
Guessed, for you to check:
${guesses.map((guess) => `  ${visible(guess)}`).join('\n')}`);
	if (transcript.mixed)
		console.log(
			`The file mixes line ends (${transcript.mixed.counts}). The entry has LF for all, and its hash is that of the text with LF; readout.md says so.`,
		);
	if (faults.length > 0)
		console.log(`The registers have mistakes, ${faults.length} in all; \`npm run check\` lists them.`);
	console.log(`Next:
  1. npm run dev      shows the draft
  2. fill in what is marked “fill in” in readout.md and annotations.yaml, and check what is marked as a guess
  3. npm run check    lists what is still missing or wrong
  4. set “status: published” in readout.md`);
});

function refuse(...fault: Parameters<typeof faultAt>): never {
	throw new ContentFaults([faultAt(...fault)]);
}
