import { type CST, Parser, type YAMLError } from 'yaml';
import type { Fault } from './fault.ts';
import type { Place } from './yaml.ts';

/** What stands open in a text: where it opens, and how a message names it. */
interface Open {
	offset: number;
	found: string;
	remedy: string;
}

/**
 * What makes a YAML text no YAML, one fault a mistake. The parser tells where it stumbles: after a bracket or a
 * quotation mark that nothing closes that is many lines later, and on many of them. Told is where it opens.
 */
export function yamlProblems(
	text: string,
	errors: readonly YAMLError[],
	file: string,
	at: (offset: number) => Place,
): Fault[] {
	const open = firstOpen(text);
	const tab = errors.find(({ code }) => code === 'TAB_AS_INDENT')?.pos[0];
	const token = errors.find(({ code }) => code === 'UNEXPECTED_TOKEN')?.pos[0];
	const told = errors.filter(({ code, pos: [offset] }) => {
		if (open && offset >= open.offset) return false;
		if (tab !== undefined && offset > tab) return code === 'TAB_AS_INDENT';
		return token === undefined || offset <= token;
	});
	// One mistake makes the parser stumble several times on one line; the first time says what it is.
	const lines = Map.groupBy(told, ({ pos: [offset] }) => at(offset).line);
	const faults = [...lines.values()].flatMap(([error]) => (error ? faultOf(error, file, at) : []));
	if (open) faults.push({ file, ...at(open.offset), found: open.found, expected: 'YAML', remedy: open.remedy });
	return faults;
}

function faultOf({ code, message, pos: [offset] }: YAMLError, file: string, at: (offset: number) => Place): Fault {
	const place = { file, ...at(offset) };
	if (code === 'DUPLICATE_KEY')
		return {
			...place,
			found: 'a key that stands twice',
			expected: 'each key once',
			remedy: 'join the two entries, or remove one',
		};
	const found = `YAML that does not parse: ${message.split('\n')[0]}`;
	if (code === 'TAB_AS_INDENT')
		return {
			...place,
			found,
			expected: 'blanks before the first word of a line',
			remedy: 'put two blanks for each tab',
		};
	return {
		...place,
		found,
		expected: 'YAML',
		remedy: 'mend the line; text with a colon, a quotation mark or a # wants quotation marks around it',
	};
}

/** The first bracket or quotation mark that nothing closes. */
function firstOpen(text: string): Open | undefined {
	let first: Open | undefined;
	const note = (open: Open) => {
		if (!first || open.offset < first.offset) first = open;
	};
	for (const token of tokensOf(new Parser().parse(text))) {
		if (token.type === 'flow-collection' && !/[\]}]/.test(token.end[0]?.source ?? ''))
			note({
				offset: token.offset,
				found: `YAML that does not parse: a ${token.start.source} that nothing closes`,
				remedy: `add the ${token.start.source === '[' ? ']' : '}'} where the list ends; a text that begins with ${token.start.source} wants quotation marks around it`,
			});
		if (token.type !== 'single-quoted-scalar' && token.type !== 'double-quoted-scalar') continue;
		const { offset, source } = token;
		const quote = source.charAt(0);
		if (source.length === 1 || !source.endsWith(quote))
			note({
				offset,
				found: `YAML that does not parse: a ${quote} that nothing closes`,
				remedy: `add the ${quote} where the text ends; within such a text ${quote === "'" ? "a ' stands twice" : 'a " has a \\ before it'}`,
			});
	}
	return first;
}

/** All tokens of a text, however deep. */
function* tokensOf(tokens: Iterable<CST.Token>): Iterable<CST.Token> {
	for (const token of tokens) {
		yield token;
		if (token.type === 'document') yield* tokensOf(token.value ? [token.value] : []);
		else if ('items' in token)
			for (const { key, value } of token.items)
				yield* tokensOf([key, value].filter((part) => part !== null && part !== undefined));
	}
}
