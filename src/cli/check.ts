import { warmStore } from '../building/warmStore.ts';
import { counted } from '../counted.ts';
import { isKept, sentencesIn } from '../edition/editionStore.ts';
import { contentFolder, loadContent } from '../edition/loadContent.ts';
import { runCommand } from '../importing/commandFault.ts';
import { readoutIds } from '../importing/readoutIds.ts';
import { keptFolder } from '../keptFolder.ts';
import { ContentFaults } from '../reading/fault.ts';

const COMMAND = {
	name: 'check',
	usage: `npm run check [-- ID …]
Checks the content without building: all of it, or the registers and the readouts named. What was found right and has
not changed since is not read again.`,
	allowPositionals: true,
} as const;

await runCommand(COMMAND, async ({ positionals }) => {
	const folder = contentFolder();
	const only = positionals.length > 0 ? readoutIds(folder, positionals) : undefined;
	if (!only) await warmStore(folder);
	const { editions, faults } = loadContent(folder, { keep: 'where possible', only });
	if (faults.length > 0) throw new ContentFaults(faults);
	for (const { id, missing } of editions.filter(({ status }) => status === 'draft')) {
		console.log(`${id} is a draft; to publish it, ${missing.length > 0 ? 'mend:' : 'set “status: published”.'}`);
		for (const gap of missing) console.log(`  ${gap}`);
	}
	if (editions.some(({ id, digest }) => !isKept(id, digest)))
		console.error(`What was read could not be kept in ${keptFolder()}, and is read again next time: is there room?`);
	const passages = editions.reduce((sum, edition) => sum + sentencesIn(edition), 0);
	console.log(`${counted(editions.length, 'readout')}, ${counted(passages, 'sentence')}: no mistakes.`);
});
