import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { contentFolder } from '../edition/loadContent.ts';
import { writeLedger } from '../edition/writeLedger.ts';
import { refuse, runCommand } from '../importing/commandFault.ts';
import { readoutIds } from '../importing/readoutIds.ts';
import { replaceFile } from '../importing/replaceFile.ts';
import { settleReadout } from '../importing/settleReadout.ts';
import { settleReport } from '../importing/settleReport.ts';
import { today } from '../importing/today.ts';
import { ContentFaults, type Fault } from '../reading/fault.ts';
import { day } from '../schema/primitives.ts';

const COMMAND = {
	name: 'settle',
	undone: 'What is listed here was not settled.',
	usage: `npm run settle [-- ID …] [--yes] [--date YYYY-MM-DD] [--new p3s1 …]
After a text was corrected: says what becomes of each passage id, then writes passages.yaml.
Without ids it looks at all readouts. --yes writes without asking; --date is the day of the change, today unless given.
A sentence that is reworded keeps its number. --new p3s1 withdraws the number instead, where the sentence of one readout
means something else now; for several, write --new once for each.`,
	allowPositionals: true,
	options: { yes: { type: 'boolean', short: 'y' }, date: { type: 'string' }, new: { type: 'string', multiple: true } },
} as const;

await runCommand(COMMAND, async ({ values, positionals }) => {
	const on = values.date ?? today();
	if (!day.safeParse(on).success)
		refuse('npm run settle', `--date “${on}”`, 'a day of the calendar', 'write it as 2025-12-28');
	const content = contentFolder();
	const ids = readoutIds(content, positionals);
	if (values.new && ids.length !== 1)
		refuse('npm run settle', `--new with ${ids.length} readouts`, 'one readout', 'npm run settle -- ID --new p3s1');
	const faults: Fault[] = [];
	let waiting = false;
	for (const id of ids) {
		const folder = join(content, 'readouts', id);
		const { settling, faults: found } = settleReadout(folder, folder, on, values.new);
		faults.push(...found);
		if (!settling) continue;
		console.log(settleReport(folder, settling));
		if (!settling.ledger) continue;
		const write = values.yes || (process.stdin.isTTY ? await confirm() : undefined);
		if (write) {
			replaceFile(join(folder, 'passages.yaml'), writeLedger(settling.ledger));
			console.log(`Wrote ${join(folder, 'passages.yaml')}.`);
		} else if (write === false) console.log('Left as it was.');
		else waiting = true;
	}
	if (waiting) console.log('\nNothing was written: run again with -- --yes to write.');
	if (faults.length > 0) throw new ContentFaults(faults);
});

/** Asks at the terminal; an end of input is a no. */
function confirm(): Promise<boolean> {
	const terminal = createInterface({ input: process.stdin, output: process.stdout });
	return new Promise((resolve) => {
		terminal.once('close', () => resolve(false));
		terminal.question('Write this? [y/N] ', (answer) => {
			resolve(/^y(es)?$/i.test(answer.trim()));
			terminal.close();
		});
	});
}
