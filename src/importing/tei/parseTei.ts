import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { decode } from '../../reading/decode.ts';
import type { Fault } from '../../reading/fault.ts';
import { descendants, elements, nameOf, placeOf } from './tree.ts';

/** Whether a file is XML, by its name or by how it begins. */
export function looksLikeXml(file: string, bytes: Uint8Array): boolean {
	return (
		/\.(xml|tei)$/i.test(file) ||
		/^\ufeff?(<\?xml\s|<(\w+:)?TEI[\s>])/.test(new TextDecoder().decode(bytes.subarray(0, 100)))
	);
}

/**
 * Reads the bytes of a TEI file; `name` is how messages call it. Nothing beside the file is read, and
 * no declaration of entities is taken.
 */
export function parseTei(bytes: Uint8Array, name: string): Element | Fault {
	const decoded = decode(bytes, name);
	if (typeof decoded !== 'string') return decoded;
	// As XML has it: whatever ends a line is a line feed.
	const text = decoded.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
	const fault = (at: { line: number; column: number }, found: string, expected: string, remedy: string): Fault => ({
		file: name,
		...at,
		found,
		expected,
		remedy,
	});
	const declarations = /^(?:<\?[\s\S]*?\?>|<!--[\s\S]*?-->|\s)*<!DOCTYPE[^>[]*\[/.exec(text);
	if (declarations)
		return fault(
			{ line: declarations[0].split('\n').length, column: 1 },
			'a document type with declarations of its own',
			'a file without them: entities are not read, since they may be without end or name other files',
			'write out what each entity stands for, and remove the part of <!DOCTYPE … > in square brackets',
		);
	let root: Element | undefined;
	try {
		root = elements(fromXml(text)).at(0);
	} catch (error) {
		return fault(
			placeOfError(error),
			inWords(error),
			'well-formed XML',
			'mend the file, in an XML editor if there is one',
		);
	}
	const deep = root && tooDeep(root, DEEPEST);
	if (deep)
		return fault(
			placeOf(deep),
			`an element within ${DEEPEST} others`,
			'elements nested less deep',
			'check that this is the right file',
		);
	if (!root || nameOf(root) !== 'TEI')
		return fault(
			placeOf(root),
			`a file whose root is <${root?.name ?? ''}>`,
			'a TEI file, whose root is <TEI>',
			root && nameOf(root) === 'teiCorpus'
				? 'import each <TEI> of the corpus as a file of its own'
				: 'check that this is the right file',
		);
	const [text1, text2] = [...descendants(root)].filter((element) => nameOf(element) === 'text');
	if (!text1 || text2)
		return fault(
			placeOf(text2 ?? root),
			text2 ? 'a second <text>' : 'no <text>',
			'one <text>, which is the readout',
			text2 ? 'import each text as a file of its own' : 'check that this is the right file, and whole',
		);
	return root;
}

/** No text of this world needs more levels; what reads the tree goes down it step by step. */
const DEEPEST = 200;

function tooDeep(element: Element, levels: number): Element | undefined {
	if (levels === 0) return element;
	for (const child of elements(element)) {
		const found = tooDeep(child, levels - 1);
		if (found) return found;
	}
	return undefined;
}

interface ParseError {
	cause?: unknown;
	place?: { line: number; column: number };
}

function placeOfError(error: unknown): { line: number; column: number } {
	const { line = 1, column = 1 } = (error as ParseError).place ?? {};
	return { line, column };
}

function inWords(error: unknown): string {
	const { cause } = error as ParseError;
	if (cause instanceof RangeError) return 'elements nested too deep to be read';
	const [reason] = cause instanceof Error ? cause.message.split(' (line ') : [];
	return `XML that is not well-formed: ${reason ?? 'it cannot be read'}`;
}
