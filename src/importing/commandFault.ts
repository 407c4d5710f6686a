import { type ParseArgsConfig, parseArgs } from 'node:util';
import { ContentFaults, type Fault, formatFaults } from '../reading/fault.ts';
import { systemFault } from '../reading/systemFault.ts';

/** A fault of what was typed, or of a file as a whole. `file` is a command, a setting or a path. */
export function faultAt(file: string, found: string, expected: string, remedy: string): Fault {
	const line = /^(npm |VERBATIM_)/.test(file) ? 0 : 1;
	return { file, line, column: line, found, expected, remedy };
}

const HELP = { help: { type: 'boolean', short: 'h' } } as const;

/**
 * Runs a command with what was typed after its name, as `parseArgs` reads it; `--help` prints its usage instead.
 * Mistakes are printed as such, never as a stack, with what was not done (`undone`), and the exit code tells of them.
 */
export async function runCommand<const Config extends ParseArgsConfig>(
	{ name, usage, undone, ...config }: Config & { name: string; usage: string; undone?: string },
	command: (typed: ReturnType<typeof parseArgs<Config>>) => void | Promise<void>,
): Promise<void> {
	try {
		const typed = parseArgs<ParseArgsConfig>({ ...config, options: { ...config.options, ...HELP } });
		if (typed.values?.help) console.log(usage);
		else await command(typed as ReturnType<typeof parseArgs<Config>>);
	} catch (error) {
		process.exitCode = 1;
		if (error instanceof ContentFaults) {
			console.error(formatFaults(error.faults, undone));
			return;
		}
		const { code = '', message } = error as NodeJS.ErrnoException;
		const doing = `npm run ${name}`;
		const fault = code.startsWith('ERR_PARSE_ARGS')
			? faultAt(doing, message, 'the options of this command', `run \`${doing} -- --help\``)
			: (systemFault(message, name) ??
				faultAt(
					doing,
					message,
					'the command to finish',
					'check that there is room and that you may write there; otherwise report it with this message',
				));
		console.error(formatFaults([fault], undone));
	}
}

/** Ends a command with one fault. */
export function refuse(...fault: Parameters<typeof faultAt>): never {
	throw new ContentFaults([faultAt(...fault)]);
}
