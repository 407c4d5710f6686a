import { escapeText } from '../../markdown/escapeText.ts';
import { readSourceText } from '../../markdown/sourceText.ts';
import type { Emphasis } from './writeReadout.ts';

/** Characters that no text is likely to have: they hold the places of marks while the rest is escaped. */
const PRIVATE = 0xf0000;

/** The text as the body of an entry: what Markdown would read as markup is escaped, emphasis is marked. */
export function writeBody(text: string, emphasis: readonly Emphasis[]): string {
	return text
		.split('\n')
		.map((line, index) => {
			const marks = emphasis.filter((mark) => mark.line === index);
			return marks.length > 0 ? writeLine(line, marks) : escapeText(line);
		})
		.join('\n');
}

/** Markdown has two characters for emphasis; which of them reads right depends on the letters around. */
function writeLine(line: string, marks: readonly Emphasis[]): string {
	const wanted = JSON.stringify(marks.map(({ start, end, strong }) => ({ start, end, strong })));
	const ways = [
		['*', '**'],
		['_', '**'],
		['*', '__'],
		['_', '__'],
	] as const;
	const written = ways.map(([plain, strong]) => mark(line, marks, plain, strong));
	const right = written.find((markdown) => {
		const { text, paragraphs } = readSourceText(markdown, 'readout.md');
		return text === line && JSON.stringify(paragraphs[0]?.emphasis) === wanted;
	});
	return right ?? escapeText(line);
}

function mark(line: string, marks: readonly Emphasis[], plain: string, strong: string): string {
	const signs: string[] = [];
	const hold = (mark: Emphasis) => String.fromCodePoint(PRIVATE + signs.push(mark.strong ? strong : plain) - 1);
	// Inner ones stand before outer ones in the list: they close first, and open last.
	let held = '';
	for (let at = 0; at <= line.length; at += 1) {
		for (const mark of marks) if (mark.end === at) held += hold(mark);
		for (const mark of marks.toReversed()) if (mark.start === at) held += hold(mark);
		held += line.charAt(at);
	}
	return escapeText(held).replace(/[\u{f0000}-\u{ffffd}]/gu, (sign) => {
		return signs[(sign.codePointAt(0) as number) - PRIVATE] ?? sign;
	});
}
