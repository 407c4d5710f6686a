import { faultAt } from '../importing/commandFault.ts';
import { ContentFaults } from '../reading/fault.ts';

/** Numbers of readouts, such as `1,100`, from the smallest; a fault of `command` for anything else. */
export function parseSizes(text: string, command: string): number[] {
	return [...new Set(text.split(',').map((part) => parseCount(part, '--sizes', command)))].toSorted((a, b) => a - b);
}

/** A number from 1; a fault of `command` for anything else. */
export function parseCount(text: string, option: string, command: string): number {
	if (/^[1-9]\d{0,5}$/.test(text.trim())) return Number(text);
	throw new ContentFaults([
		faultAt(
			`npm run ${command}`,
			`${option} ${text}`,
			'whole numbers from 1 to 999999',
			`npm run ${command} -- --help`,
		),
	]);
}
