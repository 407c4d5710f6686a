import { z } from 'zod';
import { similarity } from '../anchoring/similarity.ts';
import { excerpt, type Fault } from './fault.ts';
import type { YamlText } from './yaml.ts';

/** All that Zod found, as faults. A key that is misspelt is not told as missing as well. */
export function faultsOfIssues(issues: readonly z.core.$ZodIssue[], shape: z.ZodType, yaml: YamlText, file: string) {
	const meant = new Set(
		issues.flatMap((issue) =>
			issue.code === 'unrecognized_keys'
				? issue.keys.flatMap((key) => {
						const near = meantKey(key, keysAt(shape, issue.path));
						return near === undefined ? [] : JSON.stringify([...issue.path, near]);
					})
				: [],
		),
	);
	return issues
		.filter(({ input, path }) => input !== undefined || !meant.has(JSON.stringify(path)))
		.flatMap((issue) => faultOfIssue(issue, shape, yaml, file));
}

/** The key that a misspelt one is likely to be. */
function meantKey(key: string, known: readonly string[]): string | undefined {
	const near = known.toSorted((a, b) => similarity(b, key) - similarity(a, key))[0];
	return near !== undefined && similarity(near, key) >= 0.5 ? near : undefined;
}

/** Turns what Zod found into faults that name the place and the remedy. */
function faultOfIssue(issue: z.core.$ZodIssue, shape: z.ZodType, yaml: YamlText, file: string): Fault[] {
	const path = issue.path;
	const name = path.map(String).join('.');
	const shown = (value: unknown) =>
		value === undefined || value === null ? 'nothing' : excerpt(JSON.stringify(value));
	if (issue.code === 'unrecognized_keys') {
		const known = keysAt(shape, path);
		return issue.keys.map((key) => {
			const near = meantKey(key, known);
			return {
				file,
				...yaml.place([...path, key], true),
				found: `the key “${key}”, which nothing reads`,
				expected: known.length > 0 ? `one of: ${known.join(', ')}` : 'only the keys that the README lists',
				remedy: near
					? `did you mean “${near}”?`
					: 'remove it, or check its spelling and indentation; if it is part of a text with a comma or a colon, put that text in quotation marks',
			};
		});
	}
	if (issue.code === 'invalid_union') {
		const branches = issue.errors.map((issues) =>
			issues.map((inner) => ({ ...inner, path: [...path, ...inner.path] })),
		);
		const closest =
			branches.find(
				(branch) => !branch.some((inner) => inner.path.length === path.length && inner.code === 'invalid_type'),
			) ?? branches[0];
		return (closest ?? []).flatMap((inner) => faultOfIssue(inner as z.core.$ZodIssue, shape, yaml, file));
	}
	if (issue.code === 'invalid_key')
		return [
			{
				file,
				...yaml.place(path, true),
				found: `the key “${String(path.at(-1))}”`,
				expected: issue.issues.map((inner) => inner.message).join('; '),
				remedy: 'correct the key',
			},
		];
	const { input } = issue;
	const custom = isCustomGap(issue);
	if (isGap(issue))
		return [
			{
				file,
				...yaml.place(path),
				found: custom
					? `“${path.slice(0, -1).map(String).join('.') || name}” has no ${String(path.at(-1))}`
					: `no value for “${name}”`,
				expected: custom ? issue.message : expectation(issue),
				remedy: `${input === null ? 'fill in' : 'add'} “${String(path.at(-1))}”`,
				missing: true,
			},
		];
	return [
		{
			file,
			...yaml.place(path),
			found: `“${name}” is ${shown(input)}`,
			...valueExpected(issue, shape),
		},
	];
}

const isCustomGap = (issue: z.core.$ZodIssue): boolean => issue.code === 'custom' && issue.params?.missing === true;

/** Whether something is not there yet, and nothing is wrong. */
export function isGap(issue: z.core.$ZodIssue): boolean {
	if (isCustomGap(issue)) return true;
	if (['unrecognized_keys', 'invalid_key'].includes(issue.code)) return false;
	const { input } = issue;
	return input === undefined || input === null || (issue.code === 'too_small' && Array.isArray(input));
}

function valueExpected(issue: z.core.$ZodIssue, shape: z.ZodType): Pick<Fault, 'expected' | 'remedy'> {
	const keys = issue.code === 'invalid_type' && issue.expected === 'object' ? keysAt(shape, issue.path) : [];
	if (keys.length === 0) return { expected: expectation(issue), remedy: 'correct the value' };
	return {
		expected: `keys, each with its value: ${keys.join(', ')}`,
		remedy: 'put each value behind its key, indented on a line of its own below',
	};
}

function expectation(issue: z.core.$ZodIssue): string {
	if (issue.code === 'invalid_type')
		return (
			(
				{
					record: 'a map of keys and values',
					array: 'a list',
					object: 'keys and values',
					string: 'text (in quotation marks if it looks like a number)',
				} as Record<string, string>
			)[issue.expected] ?? `a ${issue.expected}`
		);
	if (issue.code === 'invalid_value') return `one of: ${issue.values.join(', ')}`;
	if (issue.code === 'too_small') return `at least ${issue.minimum} of them`;
	return issue.message.replace(/^Invalid input: /, '');
}

/** The keys that a strict object at `path` knows; through lists, maps, defaults and options. */
function keysAt(shape: z.ZodType, path: readonly PropertyKey[]): string[] {
	let here: z.ZodType | undefined = bare(shape);
	for (const step of path) {
		if (here instanceof z.ZodObject) here = here.shape[String(step)] as z.ZodType | undefined;
		else if (here instanceof z.ZodArray) here = here.element as z.ZodType;
		else if (here instanceof z.ZodRecord) here = here.valueType as z.ZodType;
		else return [];
		here = here && bare(here);
	}
	return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

function bare(shape: z.ZodType): z.ZodType {
	if (shape instanceof z.ZodOptional || shape instanceof z.ZodDefault || shape instanceof z.ZodNullable)
		return bare(shape.unwrap() as z.ZodType);
	if (shape instanceof z.ZodPipe) return bare(shape.in as z.ZodType);
	return shape;
}
