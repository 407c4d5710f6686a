import type { Edition } from './edition.ts';

/**
 * What a source has besides its paragraphs, as short as may be, so that a page can make the bytes of
 * the source again from what it shows: the end of the text where one line end stands between
 * paragraphs and nothing before them; else all that stands before, between and after them.
 */
export type SourceEnds = string | string[];

export function sourceEnds(edition: Pick<Edition, 'text' | 'paragraphs'>): SourceEnds {
	const { text, paragraphs } = edition;
	const starts = paragraphStarts(edition);
	let offset = 0;
	const gaps = paragraphs.map((paragraph, index) => {
		const start = starts[index] as number;
		const gap = text.slice(offset, start);
		offset = start + paragraph.text.length;
		return gap;
	});
	const end = text.slice(offset);
	return gaps.every((gap, index) => gap === (index === 0 ? '' : '\n')) ? end : [...gaps, end];
}

/** Where each paragraph begins in the source text; UTF-16 offsets. */
export function paragraphStarts({ text, paragraphs }: Pick<Edition, 'text' | 'paragraphs'>): number[] {
	let offset = 0;
	return paragraphs.map((paragraph) => {
		const start = text.indexOf(paragraph.text, offset);
		offset = start + paragraph.text.length;
		return start;
	});
}

/** The source text of its paragraphs; `file` names what its bytes have besides: `bom`, `crlf`, `cr`. */
export function withEnds(paragraphs: readonly string[], ends: SourceEnds, file = ''): string {
	const gaps: readonly string[] =
		typeof ends === 'string' ? [...paragraphs.map((_, index) => (index > 0 ? '\n' : '')), ends] : ends;
	const text = gaps.map((gap, index) => gap + (paragraphs[index] ?? '')).join('');
	const lineEnd = file.includes('crlf') ? '\r\n' : file.includes('cr') ? '\r' : '\n';
	return (file.includes('bom') ? '\ufeff' : '') + text.replaceAll('\n', lineEnd);
}
