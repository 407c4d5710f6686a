/** Plain values of the content files: no numbers, no null. */
type Value = string | boolean | readonly Value[] | { readonly [key: string]: Value | undefined };

/** Longer maps than this, in characters, are written in blocks. */
const LINE = 220;

/**
 * YAML as editors write it: what holds nothing but words and lists of words on one line if it fits, everything else in
 * blocks. (The `yaml` package can do it too, in eight times the time.)
 */
export function writeYaml(value: object): string {
	return `${block(value as Value, '').trimStart()}\n`;
}

function block(value: Value, indent: string): string {
	if (typeof value !== 'object') return ` ${inline(value)}`;
	const line = isLeaf(value) ? inline(value) : '';
	if (isList(value)) {
		if (line) return ` ${line}`;
		return value.map((item) => `\n${indent}-${block(item, `${indent}  `).replace(/^\n\s*/, ' ')}`).join('');
	}
	if (line && line.length <= LINE) return ` ${line}`;
	return entries(value)
		.map(([key, item]) => `\n${indent}${key}:${block(item, `${indent}  `)}`)
		.join('');
}

function inline(value: Value): string {
	if (typeof value === 'string') return SAFE.test(value) && !RESERVED.test(value) ? value : JSON.stringify(value);
	if (typeof value === 'boolean') return String(value);
	if (isList(value)) return `[${value.map(inline).join(', ')}]`;
	const inner = entries(value).map(([key, item]) => `${key}: ${inline(item)}`);
	return inner.length > 0 ? `{ ${inner.join(', ')} }` : '{}';
}

/** Words, ids and dates that mean the same with and without quotation marks, in braces and outside. */
const SAFE = /^(?:\p{L}[\p{L}\p{N}’–.-]*(?: [\p{L}\p{N}’–.-]+)*|\d{4}-\d\d(?:-\d\d)?)$/u;
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);
const entries = (map: object): [string, Value][] =>
	Object.entries(map).filter((entry): entry is [string, Value] => entry[1] !== undefined);
const isFlat = (value: Value): boolean =>
	typeof value !== 'object' || (isList(value) && value.every((item) => typeof item !== 'object'));
const isLeaf = (value: object): boolean =>
	isList(value as Value) ? isFlat(value as Value) : entries(value).every(([, item]) => isFlat(item));
