import type { Paragraph as MdParagraph, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Fault } from '../reading/fault.ts';
import { remarkSourceText } from './remarkSourceText.ts';

/** One paragraph of a source text. */
export interface SourceParagraph {
	text: string;
	/** UTF-16 offset of the paragraph in the source. */
	start: number;
	/** 1-based line in the file. */
	line: number;
	/** Emphasis that the source has: UTF-16 offsets in `text`. */
	emphasis: { start: number; end: number; strong: boolean }[];
}

export interface SourceText {
	paragraphs: SourceParagraph[];
	/** The source itself: paragraphs with the line ends that stand between, before and after them. */
	text: string;
	faults: Fault[];
	/** 1-based line of the file on which the body begins. */
	firstLine: number;
}

const processor = unified().use(remarkParse).use(remarkSourceText).freeze();

/** Reads the body of an entry. `firstLine` is the line of `file` on which it begins, from 1. */
export function readSourceText(body: string, file: string, firstLine = 1): SourceText {
	const vfile = new VFile({ value: body, path: file });
	const tree = processor.runSync(processor.parse(vfile), vfile) as Root;
	const faults = vfile.messages.map(
		(message): Fault => ({
			file,
			line: (message.line ?? 1) + firstLine - 1,
			column: message.column ?? 1,
			found: message.reason,
			expected: 'plain text, one paragraph a line; of markup, emphasis only',
			remedy: message.note ?? 'escape it with a backslash',
		}),
	);
	let line = 1;
	let text = '';
	const paragraphs: SourceParagraph[] = [];
	for (const node of tree.children as MdParagraph[]) {
		const at = node.position?.start.line ?? line;
		text += '\n'.repeat(Math.max(0, at - line));
		line = at;
		const paragraph = textOf(node);
		const start = text.length;
		text += paragraph;
		// A line of blanks alone is white space between paragraphs.
		if (paragraph.trim() === '') continue;
		paragraphs.push({ text: paragraph, start, line: at + firstLine - 1, emphasis: emphasisIn(node) });
	}
	const last = body.split('\n').length;
	text += '\n'.repeat(Math.max(0, last - line));
	if (paragraphs.length === 0 && faults.length === 0)
		faults.push({
			file,
			line: firstLine,
			column: 1,
			found: 'an empty text',
			expected: 'the source text below the front matter',
			remedy: 'paste the text, one paragraph a line',
		});
	return { paragraphs, text, faults, firstLine };
}

function emphasisIn(node: { children: unknown[] }): SourceParagraph['emphasis'] {
	const found: SourceParagraph['emphasis'] = [];
	let offset = 0;
	const walk = (parent: { children: unknown[] }) => {
		for (const child of parent.children as { type: string; children?: unknown[]; value?: string }[]) {
			const start = offset;
			if (child.children) {
				walk(child as { children: unknown[] });
				found.push({ start, end: offset, strong: child.type === 'strong' });
			} else offset += child.value?.length ?? 0;
		}
	};
	walk(node);
	return found;
}
