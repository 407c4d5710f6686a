import type { Edition } from './edition.ts';

const LINE_ENDS = { lf: '\n', crlf: '\r\n', cr: '\r' } as const;

/** The bytes of the source file, made again from the text and what the front matter records of it. */
export function sourceBytes({ text, description }: Pick<Edition, 'text' | 'description'>): Buffer {
	const { byte_order_mark, line_ends } = description.source;
	return Buffer.from((byte_order_mark ? '\ufeff' : '') + text.replaceAll('\n', LINE_ENDS[line_ends]));
}
