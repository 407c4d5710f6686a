import {
	type Alias,
	CST,
	type Document,
	isMap,
	isPair,
	isScalar,
	Lexer,
	LineCounter,
	type Node,
	parseDocument,
	visit,
} from 'yaml';
import type { z } from 'zod';
import { fastYaml } from './fastYaml.ts';
import { excerpt, type Fault } from './fault.ts';
import { faultsOfIssues } from './issue.ts';
import { yamlProblems } from './yamlProblems.ts';
import { strangeStrings } from './yamlStrings.ts';

type Path = readonly PropertyKey[];
export type Place = { line: number; column: number };

/** A YAML text that parsed: its plain value, and where in the file each part of it stands. */
export interface YamlText {
	value: unknown;
	/** Line and column of the value at `path`; with `key`, of the key that names it. */
	place(path: Path, key?: boolean): Place;
}

/**
 * Depth and size are bounded: the parser itself answers deep nesting with a stack overflow, and looks for
 * each alias in the whole document.
 */
const DEEPEST = 40;
const MOST_ALIASES = 10;

/** Parses YAML 1.2 strictly. `firstLine` is the file's line on which `text` begins, from 1. */
export function parseYaml(text: string, file: string, firstLine = 1): YamlText | Fault[] {
	const fast = fastYaml(text, DEEPEST);
	if (!fast) return parseWithPlaces(text, file, firstLine);
	let placed: YamlText | Fault[] | undefined;
	return {
		value: fast.value,
		// Places are wanted for mistakes only.
		place(path, key) {
			placed ??= parseWithPlaces(text, file, firstLine);
			return Array.isArray(placed) ? { line: firstLine, column: 1 } : placed.place(path, key);
		},
	};
}

function parseWithPlaces(text: string, file: string, firstLine: number): YamlText | Fault[] {
	const outOfBounds = beyondBounds(text);
	if (outOfBounds) return [{ file, ...outOfBounds, line: outOfBounds.line + firstLine - 1, column: 1 }];
	const lines = new LineCounter();
	const document = parseDocument(text, {
		lineCounter: lines,
		prettyErrors: false,
		uniqueKeys: true,
		merge: false,
		resolveKnownTags: false,
	});
	const at = (offset: number): Place => {
		const { line, col } = lines.linePos(offset);
		return { line: line + firstLine - 1, column: col };
	};
	const errors = [...document.errors, ...document.warnings].toSorted((a, b) => a.pos[0] - b.pos[0]);
	if (errors.length > 0) return yamlProblems(text, errors, file, at);
	const bad = text.includes('*') ? badAlias(document) : undefined;
	if (bad)
		return [
			{
				file,
				...at(bad.alias.range?.[0] ?? 0),
				found: `the alias “*${bad.alias.source}”, which ${bad.why}`,
				expected: 'few or no aliases',
				remedy: 'write the value out; a text that begins with * wants quotation marks around it',
			},
		];
	const strange = strangeStrings(text, document, file, at);
	if (strange.length > 0) return strange;
	let value: unknown;
	try {
		value = document.toJS({ maxAliasCount: 20 });
	} catch (error) {
		return [
			{
				file,
				line: firstLine,
				column: 1,
				found: excerpt((error as Error).message),
				expected: 'few or no aliases',
				remedy: 'write the values out instead of using & and *',
			},
		];
	}
	return {
		value,
		place(path, key = false) {
			for (let length = path.length; length > 0; length -= 1) {
				const node = findNode(document.contents, path.slice(0, length), key && length === path.length);
				if (node?.range) return at(node.range[0]);
			}
			return at(document.contents?.range?.[0] ?? 0);
		},
	};
}

/** The first alias without a value: it stands for nothing, or without end for something around it. */
function badAlias(document: Document): { alias: Alias; why: string } | undefined {
	let bad: { alias: Alias; why: string } | undefined;
	visit(document, {
		Alias(_, alias, path) {
			const target = alias.resolve(document);
			if (target && !path.some((node) => node === target)) return undefined;
			bad = { alias, why: target ? 'stands inside what it stands for' : 'stands for nothing' };
			return visit.BREAK;
		},
	});
	return bad;
}

const TOO_DEEP = {
	found: `nesting deeper than ${DEEPEST} levels`,
	expected: 'the few levels of this file',
	remedy: 'check the brackets and the indentation from this line on',
};
const TOO_MANY_ALIASES = {
	found: `more than ${MOST_ALIASES} aliases`,
	expected: 'few or no aliases',
	remedy: 'write the values out instead of using & and *; a text that begins with * wants quotation marks around it',
};

/**
 * Where nesting or the number of aliases passes its bound, if it does, with the 1-based line; told from the
 * tokens alone, before anything is parsed. Quoted text and comments do not nest.
 */
function beyondBounds(text: string): (typeof TOO_DEEP & { line: number }) | undefined {
	let depth = 0;
	let dashes = 0;
	let aliases = 0;
	let line = 1;
	let before = '';
	for (const token of new Lexer().lex(text)) {
		// The lexer announces a text by a sign of its own: what comes then is no alias.
		if (token.startsWith('*') && before !== CST.SCALAR) aliases += 1;
		if (aliases > MOST_ALIASES) return { ...TOO_MANY_ALIASES, line };
		before = token;
		if (token === '[' || token === '{') depth += 1;
		else if (token === ']' || token === '}') depth = Math.max(0, depth - 1);
		else if (token === '-' || token === '?') dashes += 1;
		else if (token.endsWith('\n')) dashes = 0;
		if (depth > DEEPEST || dashes > DEEPEST || /^ {200}/.test(token)) return { ...TOO_DEEP, line };
		line += token.split('\n').length - 1;
	}
	return undefined;
}

function findNode(root: Node | null, path: Path, key: boolean): Node | undefined {
	let node: unknown = root;
	for (const [index, step] of path.entries()) {
		if (isMap(node)) {
			const pair = node.items.find(
				(item) => isPair(item) && String(isScalar(item.key) ? item.key.value : item.key) === String(step),
			);
			if (!pair) return undefined;
			const last = index === path.length - 1;
			// A key without a value has no node to point at: its key is the place.
			node = last && (key || !(pair.value as Node | null)?.range) ? pair.key : pair.value;
		} else node = (node as { items?: unknown[] } | null)?.items?.[Number(step)];
	}
	return (node as Node | null) ?? undefined;
}

/** Checks a parsed YAML text against its shape; each disagreement becomes a fault with its place. */
export function validate<T extends z.ZodType>(
	shape: T,
	yaml: YamlText,
	file: string,
): { data?: z.output<T>; faults: Fault[] } {
	const result = shape.safeParse(yaml.value ?? {}, { reportInput: true });
	if (result.success) return { data: result.data, faults: [] };
	return { faults: faultsOfIssues(result.error.issues, shape, yaml, file) };
}
