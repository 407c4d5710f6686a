import { existsSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { buildEdition } from '../edition/buildEdition.ts';
import { contentFolder } from '../edition/loadContent.ts';
import { readReadout, readReadoutBytes } from '../edition/readReadout.ts';
import { readRegister } from '../edition/readRegister.ts';
import { nameFinder } from '../edition/resolveMentions.ts';
import { refuse, runCommand } from '../importing/commandFault.ts';
import { draftReadout } from '../importing/draftReadout.ts';
import { idFromName } from '../importing/idFromName.ts';
import { placeReadout } from '../importing/placeReadout.ts';
import { readGivenFile } from '../importing/readGivenFile.ts';
import { importTei, type TeiImport } from '../importing/tei/importTei.ts';
import { looksLikeXml } from '../importing/tei/parseTei.ts';
import { today } from '../importing/today.ts';
import { readTranscript, sha256 } from '../importing/transcript.ts';
import { MOST_BYTES } from '../reading/decode.ts';
import { ContentFaults, visible } from '../reading/fault.ts';
import { id as idShape } from '../schema/primitives.ts';
import { reservedReadoutIds } from '../schema/readout.ts';

const COMMAND = {
	name: 'new',
	undone: 'No draft was made.',
	usage: `npm run new -- FILE [--id ID]
Makes a draft in content/readouts/ID from the text of a readout, or from a TEI file (FILE.xml).
A TEI file that this site wrote (tei.xml) gives the same readout again.
ID comes from the name of the file, or from what this site wrote, unless you give it.`,
	allowPositionals: true,
	options: { id: { type: 'string' } },
} as const;

await runCommand(COMMAND, ({ values, positionals }) => {
	const [file, ...more] = positionals;
	if (!file || more.length > 0)
		refuse(
			'npm run new',
			file ? `${positionals.length} files: ${positionals.join(', ')}` : 'no file',
			'the name of one text file or TEI file',
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
	const bytes = readGivenFile(file, process.env.INIT_CWD);
	if ('found' in bytes) throw new ContentFaults([bytes]);
	const { register, faults } = readRegister(join(content, 'register'), `${content}/register`);
	const tei = looksLikeXml(file, bytes)
		? importTei({ file, bytes, on: today(), registers: `${content}/register` }, register)
		: undefined;
	if (tei?.type === 'refused') {
		if (tei.proposals) console.error(`Entries to add to the registers:\n\n${visibleLines(tei.proposals)}`);
		throw new ContentFaults([tei.fault]);
	}
	const transcript = tei ? undefined : readTranscript(bytes, file);
	if (transcript && 'found' in transcript) throw new ContentFaults([transcript]);

	const id = values.id ?? (tei?.type === 'edition' ? tei.id : idFromName(file, transcript?.sha256 ?? sha256(bytes)));
	if (!idShape.safeParse(id).success)
		refuse(
			'npm run new',
			`--id “${id}”`,
			'lower-case letters, digits and hyphens',
			'npm run new -- FILE.txt --id 2025-12-28-some-call',
		);
	if (Object.hasOwn(reservedReadoutIds, id))
		refuse(
			'npm run new',
			`the id “${id}”, which the edition uses itself`,
			`another: ${reservedReadoutIds[id]}`,
			'choose one with --id',
		);
	const folder = join(content, 'readouts', id);
	if (lstatSync(folder, { throwIfNoEntry: false }))
		refuse(
			folder,
			'a readout of this id',
			'an id that is free',
			'choose another with --id; to correct the text of that readout, edit its readout.md and run `npm run settle`',
		);

	const draft = transcript
		? draftReadout(transcript, register, today())
		: tei?.type === 'draft'
			? tei.draft
			: undefined;
	const files = draft?.files ?? (tei as TeiImport & { type: 'edition' }).files;
	for (const [name, text] of Object.entries(files))
		if (Buffer.byteLength(text) > MOST_BYTES)
			refuse(
				file,
				`a text so long that its ${name} would have ${(Buffer.byteLength(text) / 1e6).toFixed(1)} MB`,
				`files of at most ${MOST_BYTES / 1e6} MB`,
				'split the text into several readouts',
			);
	placeReadout(content, id, files, (staging) => {
		const read = readReadout(readReadoutBytes(staging, tei ? `${file} as ${id}` : folder), id);
		const wrong = [
			...read.faults,
			...(read.files ? buildEdition(read.files, register, nameFinder(register)).faults : []),
		];
		if (wrong.length > 0) throw new ContentFaults(wrong);
	});

	if (!draft) {
		console.log(
			`Made ${visible(folder)} as the TEI file has it. Next: npm run check\nThe file does not hold comments, nor rules for cutting sentences; its sentences are cut as they were.`,
		);
		return;
	}
	const { gaps, guesses, paragraphs, sentences } = draft;
	console.log(`Made the draft ${visible(folder)}:
  readout.md        the text, ${paragraphs} paragraphs, and its description: ${gaps.readout} values to fill in
  annotations.yaml  ${sentences} sentences, each with an attribution; ${gaps.annotations} values to fill in
  passages.yaml     the ids of the passages; nothing to do there
Guessed, for you to check:
${guesses.map((guess) => `  ${visible(guess)}`).join('\n')}`);
	if (transcript?.mixed)
		console.log(
			`The file mixes line ends (${transcript.mixed.counts}). The entry has LF for all, and its hash is that of the text with LF; readout.md says so.`,
		);
	if (tei?.type === 'draft') {
		const { told, proposals } = tei.draft;
		if (told.length > 0)
			console.log(
				`In the file, to look at:\n${told.map(({ line, what }) => `  ${visible(file)}:${line}: ${visible(what)}`).join('\n')}`,
			);
		if (proposals !== '')
			console.log(`Not in the registers, and not added; to add what you want of it:\n\n${visibleLines(proposals)}`);
	}
	if (faults.length > 0)
		console.log(`The registers have mistakes, ${faults.length} in all; \`npm run check\` lists them.`);
	console.log(`Next:
  1. npm run dev      shows the draft
  2. fill in what is marked “fill in” in readout.md and annotations.yaml, and check what is marked as a guess
  3. npm run check    lists what is still missing or wrong
  4. set “status: published” in readout.md`);
});

function visibleLines(text: string): string {
	return text.split('\n').map(visible).join('\n');
}
