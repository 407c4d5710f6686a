import type { RegisterKind } from './register.ts';

/** The names that the TEI form of an edition uses: written by the export, read by the importer. */
export const TEI_NAMESPACE = 'http://www.tei-c.org/ns/1.0';

/** How a TEI file says that this program wrote it: `<application ident="verbatim" version="1.0">`. */
export const TEI_APPLICATION = { ident: 'verbatim', version: '1.0' } as const;

/** What stands before the id of a register entry, `person.yury-ushakov`, so that it is an XML name and no passage. */
export const teiPrefixes: Record<RegisterKind, string> = {
	person: 'person',
	place: 'place',
	organisation: 'org',
	event: 'event',
};

/** Words of a passage: offset and length in Unicode code points (TEI Guidelines 17.2.4). */
export const stringRange = (passage: string, start: number, length: number): string =>
	`#string-range(${passage},${start},${length})`;

export function readStringRange(pointer: string): { passage: string; start: number; length: number } | undefined {
	const [, passage, start, length] = /^#string-range\(([^,]+),(\d+),(\d+)\)$/.exec(pointer) ?? [];
	return passage ? { passage, start: Number(start), length: Number(length) } : undefined;
}

/** `#person.yury-ushakov` → `yury-ushakov`; `#p7s1` → `p7s1`. */
export const idOfPointer = (pointer: string): string => pointer.replace(/^#(?:[a-z]+\.)?/, '');
