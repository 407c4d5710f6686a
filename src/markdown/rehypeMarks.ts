import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { cutSegments } from '../anchoring/segments.ts';
import type { Mark } from '../edition/apparatus.ts';
import type { Mention } from '../edition/edition.ts';

export interface MarksData {
	marks: Mark[];
	/** The address of a register entry. */
	hrefOf: (ref: string) => string;
	/** A time expression's resolution in a few words. */
	resolve: (mark: Extract<Mark, { type: 'time' }>) => string;
	/** The id of the margin entry with this key. */
	marginId: (key: number) => string;
}

/** A stretch that no mark starts or ends in, and the marks that become elements around it. */
interface Piece {
	value: string;
	marks: Mark[];
	/** The one of them that is a link here: links do not stand in links. */
	link: Mark | undefined;
}

/**
 * Marks stretches of the paragraph: wraps each in an element, around those that it holds; where two
 * cross, one is cut in two. Changes no character.
 *
 *     <span id="p1s1">Ada met Bob.</span>
 *     <span id="p1s1"><a class="mention" href="…">Ada</a> met <a class="mention" href="…">Bob</a>.</span>
 */
export function rehypeMarks() {
	return (tree: Root, file: VFile): void => {
		const data = file.data as unknown as MarksData;
		let offset = 0;
		visit(tree, 'text', (node, index, parent) => {
			if (index === undefined || !parent) return;
			const range = { start: offset, end: offset + node.value.length };
			offset = range.end;
			const pieces = cutSegments(range, data.marks).map(({ start, end, covers }) =>
				pieceOf(node.value.slice(start - range.start, end - range.start), covers),
			);
			const content = nest(pieces, data);
			(parent as Element).children.splice(index, 1, ...content);
			return [SKIP, index + content.length];
		});
	};
}

/** The shortest mark is the last: of nested mentions the inner one is what a reader points at. */
function pieceOf(value: string, covers: Mark[]): Piece {
	const mention = covers.findLast((mark) => mark.type === 'mention');
	const link = mention ?? covers.findLast((mark) => mark.type === 'time' && mark.key !== undefined);
	return { value, link, marks: covers.filter((mark) => mark === link || mark.type !== 'mention') };
}

/** The elements of a run of pieces: at each place the mark that goes on for longest is the outermost. */
function nest(pieces: readonly Piece[], data: MarksData): ElementContent[] {
	const content: ElementContent[] = [];
	for (let at = 0; at < pieces.length; ) {
		const { value, marks, link } = pieces[at] as Piece;
		let [outer, end] = [marks[0], at + 1];
		for (const mark of marks) {
			const until = endOfRun(pieces, at, mark);
			if (until > end) [outer, end] = [mark, until];
		}
		const last = content.at(-1);
		if (outer) {
			const inner = pieces
				.slice(at, end)
				.map((piece) => ({ ...piece, marks: piece.marks.filter((mark) => mark !== outer) }));
			content.push(element(outer, outer === link, nest(inner, data), data));
		} else if (last?.type === 'text') last.value += value;
		else content.push({ type: 'text', value });
		at = end;
	}
	return content;
}

/** Where the pieces from a place on that have this mark, as a link or not as here, come to an end. */
function endOfRun(pieces: readonly Piece[], at: number, mark: Mark): number {
	const linked = (piece: Piece | undefined) => piece?.link === mark;
	let end = at;
	while (pieces[end]?.marks.includes(mark) && linked(pieces[end]) === linked(pieces[at])) end += 1;
	return end;
}

function element(mark: Mark, linked: boolean, children: ElementContent[], data: MarksData): Element {
	if (mark.type === 'emphasis')
		return { type: 'element', tagName: mark.strong ? 'strong' : 'em', properties: {}, children };
	const properties: Element['properties'] = { className: classesOf(mark), dataK: mark.key };
	if (linked && mark.type === 'mention') {
		properties.href = data.hrefOf((mark.mentions[0] as Mention).ref);
	}
	if (linked && mark.type === 'time') {
		properties.href = `#${data.marginId(mark.key as number)}`;
		properties.dataTip = data.resolve(mark);
	}
	return { type: 'element', tagName: linked ? 'a' : 'span', properties, children };
}

function classesOf(mark: Exclude<Mark, { type: 'emphasis' }>): string[] {
	if (mark.type !== 'act') return [mark.type];
	return mark.scope ? ['act', 'scope'] : ['act', `act-${mark.act.class}`];
}
