import { join } from 'node:path';
import { buildReport, type Measured, NOTES } from '../bench/buildReport.ts';
import { BUILDS, type Build, prepareSite, type Turn, takeTurn } from '../bench/buildRuns.ts';
import { WAITS, type Wait } from '../bench/editingRun.ts';
import { describeMachine } from '../bench/machine.ts';
import { parseCount, parseSizes } from '../bench/options.ts';
import { lastLines } from '../bench/table.ts';
import { workFolder } from '../bench/workFolder.ts';
import { runCommand } from '../importing/commandFault.ts';

const COMMAND = {
	name: 'bench',
	usage: `npm run bench -- [--sizes 1,100,1000] [--large] [--runs 3] [--keep]
Builds synthetic corpora of these numbers of readouts: cold, then after one annotation was changed, and beside them the
same texts as bare pages by Eleventy, all in turn; then checks and edits them. Prints what it took. --large adds 10,000; --runs is how often each is
built; --keep keeps the corpora and sites. Share images and pages of single sentences are off, unless VERBATIM_CARDS=on
or VERBATIM_PASSAGES=on is set.`,
	options: {
		sizes: { type: 'string', default: '1,100,1000' },
		runs: { type: 'string', default: '3' },
		large: { type: 'boolean', default: false },
		keep: { type: 'boolean', default: false },
	},
} as const;

const PROJECT = join(import.meta.dirname, '..', '..');

await runCommand(COMMAND, async ({ values }) => {
	const sizes = parseSizes(values.sizes + (values.large ? ',10000' : ''), 'bench');
	const runs = parseCount(values.runs, '--runs', 'bench');
	const { VERBATIM_CARDS = 'off', VERBATIM_PASSAGES = 'off' } = process.env;
	const folder = workFolder(values.keep);
	console.log(
		`${new Date().toISOString().slice(0, 10)}: ${describeMachine()}; ${runs} run${runs === 1 ? '' : 's'} of each.\nVERBATIM_CARDS=${VERBATIM_CARDS} VERBATIM_PASSAGES=${VERBATIM_PASSAGES}\n`,
	);
	const measured: Measured[] = [];
	for (const readouts of sizes) {
		console.error(`${readouts}: writing the corpus`);
		const site = prepareSite(readouts, PROJECT, folder, { VERBATIM_CARDS, VERBATIM_PASSAGES });
		const turns: Turn[] = [];
		for (let time = 1; time <= runs; time += 1) {
			const turn = await takeTurn(site, time, (next) => console.error(`${readouts}: ${next}, ${time} of ${runs}`));
			turns.push(turn);
			tellFailures(readouts, turn);
		}
		measured.push({ readouts, turns });
	}
	console.log(`${buildReport(measured)}\n\n${NOTES}`);
});

function tellFailures(readouts: number, turn: Turn): void {
	for (const build of Object.keys(BUILDS) as Build[]) {
		const { ok, output } = turn[build];
		if (ok || (build === 'changed' && !turn.cold.ok)) continue;
		process.exitCode = 1;
		console.error(`The build of ${readouts} (${BUILDS[build]}) failed. It said at the end:\n  ${lastLines(output)}`);
	}
	for (const wait of Object.keys(WAITS) as Wait[]) {
		if (!turn.cold.ok || turn.waits[wait] !== undefined) continue;
		process.exitCode = 1;
		console.error(`With ${readouts}, “${WAITS[wait]}” failed.`);
	}
}
