import { type Document, isScalar, type Scalar, visit } from 'yaml';
import { controlCharacter, NO_TEXT } from './decode.ts';
import type { Fault } from './fault.ts';
import type { Place } from './yaml.ts';

/**
 * What a look at the file as such does not find, since YAML has escapes (`"\0"`, `"\uD800"`): characters
 * that are part of no text. And the one key that JavaScript would lose without a word.
 */
export function strangeStrings(text: string, document: Document, file: string, at: (offset: number) => Place): Fault[] {
	// Most files have neither, and a corpus has many files.
	if (!/\\|__proto__/.test(text)) return [];
	const faults: Fault[] = [];
	const place = (node: unknown) => ({ file, ...at((node as Scalar | null)?.range?.[0] ?? 0) });
	visit(document, {
		Pair(_, { key }) {
			if (!isScalar(key) || key.value !== '__proto__') return;
			faults.push({
				...place(key),
				found: `the key “${key.value}”`,
				expected: 'one of the keys that the README lists, or an id',
				remedy: 'remove it',
			});
		},
		Scalar(_, node) {
			const character = typeof node.value === 'string' ? (NO_TEXT.exec(node.value) ?? /\r/.exec(node.value)) : null;
			if (!character) return;
			faults.push({
				...place(node),
				found: controlCharacter(character[0]),
				expected: 'printable characters, tabs and line ends only',
				remedy: 'delete the escape that stands for it',
			});
		},
	});
	return faults;
}
