import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { refuse, runCommand } from '../importing/commandFault.ts';
import { visible } from '../reading/fault.ts';
import { obstacle, writeCorpus } from '../synthetic/writeCorpus.ts';

const COMMAND = {
	name: 'corpus',
	usage: `npm run corpus -- N FOLDER
Writes N invented readouts with all annotations, and the registers that they need, to a content folder of their own:
to measure, never to publish. The same N gives the same files.`,
	allowPositionals: true,
} as const;

/** The project's own content, whatever VERBATIM_CONTENT says. */
const CONTENT = join(import.meta.dirname, '..', '..', 'content');

await runCommand(COMMAND, ({ positionals }) => {
	const [number = '', folder, ...more] = positionals;
	if (!/^[1-9]\d{0,6}$/.test(number) || !folder || more.length > 0)
		refuse(
			'npm run corpus',
			positionals.length > 0 ? `“${positionals.join(' ')}”` : 'neither a number nor a folder',
			'a number from 1 to 9999999, and a folder',
			'npm run corpus -- 100 ../corpus',
		);
	const target = resolve(process.env.INIT_CWD ?? '', folder);
	const found = obstacle(target, CONTENT);
	if (found)
		refuse(visible(target), found, 'a new or empty folder, or one that this command made', 'name another folder');
	const figures = writeCorpus(Number(number), target, readdirSync(join(CONTENT, 'pages')));
	const each = (sum: number) => (sum / figures.readouts).toFixed(1);
	console.log(`Wrote ${figures.readouts} synthetic readouts to ${visible(target)}: each about ${each(figures.paragraphs)} paragraphs, ${each(figures.sentences)} sentences
and ${each(figures.annotations)} annotations beside the attributions; ${figures.entries} entries in the registers.
Build it:  VERBATIM_CONTENT=${visible(target)} npm run build -- --outDir OUT`);
});
