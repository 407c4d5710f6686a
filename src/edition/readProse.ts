import { join } from 'node:path';
import { readText } from '../reading/decode.ts';
import type { Fault } from '../reading/fault.ts';

/** The pages of our own prose in a content folder, `pages/<name>.md`. */
export const prosePages = ['method'] as const;

/** Reads a page of prose as Markdown, or tells why it cannot be read. */
export function readProse(folder: string, page: (typeof prosePages)[number]): string | Fault {
	return readText(join(folder, 'pages', `${page}.md`), `${folder}/pages/${page}.md`);
}
