import type { Ledger } from '../schema/ledger.ts';

/** A sentence in its paragraph: UTF-16 offsets, the end exclusive. */
export interface Located {
	id: string;
	start: number;
	end: number;
}

/**
 * Where each sentence (id to text, in order) stands in its paragraph. Throws if they are not the
 * paragraph, white space between them apart; `ledgerDiffers` tells beforehand.
 */
export function locateSentences(paragraphText: string, sentences: Record<string, string>): Located[] {
	const located = place(paragraphText, sentences);
	if (!located)
		throw new Error(
			`The ledger's sentences ${Object.keys(sentences).join(', ')} are not the paragraph “${paragraphText}”.`,
		);
	return located;
}

/** The first paragraph (0-based; blank ones are counted, not compared) that the ledger does not have so. */
export function ledgerDiffers(
	ledger: Ledger,
	paragraphs: string[],
): { index: number; expected: string; found: string } | undefined {
	const entries = Object.values(ledger.passages);
	let next = 0;
	for (const [index, found] of paragraphs.entries()) {
		if (found.trim() === '') continue;
		const sentences = entries[next++] ?? {};
		if (!place(found, sentences)) return { index, expected: textOf(sentences), found };
	}
	const missing = entries[next];
	return missing ? { index: paragraphs.length, expected: textOf(missing), found: '' } : undefined;
}

/** The text of a paragraph, as far as the ledger has it: white space between sentences is not kept. */
export function textOf(sentences: Record<string, string>): string {
	return Object.values(sentences).join(' ');
}

function place(paragraph: string, sentences: Record<string, string>): Located[] | undefined {
	const located: Located[] = [];
	let at = 0;
	for (const [id, text] of Object.entries(sentences)) {
		const start = skipSpace(paragraph, at);
		if (!paragraph.startsWith(text, start)) return undefined;
		at = start + text.length;
		located.push({ id, start, end: at });
	}
	return skipSpace(paragraph, at) === paragraph.length ? located : undefined;
}

function skipSpace(text: string, from: number): number {
	let at = from;
	while (at < text.length && text.charAt(at).trim() === '') at++;
	return at;
}
