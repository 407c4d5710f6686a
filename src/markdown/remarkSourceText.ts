import type { Emphasis, Paragraph, PhrasingContent, Root, Strong, Text } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';

/** What each kind of Markdown node that a source text cannot hold is called, and how to write it as text. */
const MARKUP: Record<string, [name: string, remedy: string]> = {
	html: ['raw HTML', 'to show it as text, write \\< instead of <'],
	heading: ['a heading', 'to show it as text, write \\# at the start of the line, or \\= or \\- below it'],
	list: ['a list', 'to show it as text, write a backslash before the bullet or the full stop: \\- or 1\\.'],
	blockquote: ['a block quotation', 'to show it as text, write \\> at the start of the line'],
	code: ['a code block', 'remove the fence, or write leading blanks as &#32;'],
	inlineCode: ['code', 'to show it as text, write \\` instead of `'],
	thematicBreak: ['a rule', 'to show it as text, write a backslash before its first character'],
	link: ['a link', 'to show it as text, write \\[ and \\] or \\< and \\>'],
	linkReference: ['a link', 'to show it as text, write \\[ and \\]'],
	image: ['an image', 'to show it as text, write \\!\\[ and \\]'],
	imageReference: ['an image', 'to show it as text, write \\!\\[ and \\]'],
	definition: ['a link definition', 'to show it as text, write \\[ and \\]'],
	break: ['a forced line break', 'write two blanks at the end of a line as &#32;&#32;, a backslash as \\\\'],
};

/**
 * The body of a readout is its source text, one paragraph a line: a line end inside a Markdown
 * paragraph parts two paragraphs and never becomes a character of the text. Of markup, only
 * emphasis is read; anything else is reported as a message on the file (rule id: its node type).
 *
 *     One.            <p>One.</p>
 *     Two *three*.    <p>Two <em>three</em>.</p>
 */
export function remarkSourceText() {
	return (tree: Root, file: VFile): void => {
		tree.children = tree.children.flatMap((node) => {
			if (node.type !== 'paragraph') {
				refuse(node, file);
				return [];
			}
			return splitAtLineEnds(node, file);
		});
	};
}

function refuse(node: { type: string; position?: unknown }, file: VFile): void {
	const [name, remedy] = MARKUP[node.type] ?? [`Markdown of the kind “${node.type}”`, 'escape it with a backslash'];
	const message = file.message(`${name} in the text`, { place: node.position as never, ruleId: node.type });
	message.note = remedy;
}

function splitAtLineEnds(paragraph: Paragraph, file: VFile): Paragraph[] {
	const first = paragraph.position?.start.line ?? 1;
	const lines: PhrasingContent[][] = [[]];
	for (const node of paragraph.children) {
		if (node.type === 'text') {
			for (const [index, value] of node.value.split('\n').entries()) {
				if (index > 0) lines.push([]);
				if (value !== '') lines.at(-1)?.push({ type: 'text', value });
			}
		} else if (node.type === 'emphasis' || node.type === 'strong') {
			if (textOf(node).includes('\n')) {
				const message = file.message('emphasis that runs over a line end', {
					place: node.position as never,
					ruleId: node.type,
				});
				message.note = 'end it before the line end and begin it again after';
			}
			checkInside(node, file);
			lines.at(-1)?.push(node);
		} else refuse(node, file);
	}
	return lines.map((children, index) => ({
		type: 'paragraph',
		children,
		position: {
			start: { line: first + index, column: 1 },
			end: { line: first + index, column: 1 },
		},
	}));
}

function checkInside(node: Emphasis | Strong, file: VFile): void {
	for (const child of node.children) {
		if (child.type === 'emphasis' || child.type === 'strong') checkInside(child, file);
		else if ((child as Text).type !== 'text') refuse(child, file);
	}
}
