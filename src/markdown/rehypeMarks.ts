import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { cutSegments, type Segment } from '../anchoring/segments.ts';
import type { Mark } from '../edition/apparatus.ts';

export interface MarksData {
	marks: Mark[];
	/** The address of a register entry. */
	hrefOf: (ref: string) => string;
	/** A time expression's resolution in a few words. */
	resolve: (mark: Extract<Mark, { type: 'time' }>) => string;
	/** The id of the margin entry with this key. */
	marginId: (key: number) => string;
}

/**
 * Marks stretches of the paragraph: cuts each text node where a mark starts or ends, and wraps each
 * piece once, in an element that names all marks that cover it. Changes no character.
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
			const pieces = cutSegments(range, data.marks).map((segment) =>
				wrap(node.value.slice(segment.start - range.start, segment.end - range.start), segment, data),
			);
			(parent as Element).children.splice(index, 1, ...pieces);
			return [SKIP, index + pieces.length];
		});
	};
}

function wrap(value: string, { covers }: Segment<Mark>, data: MarksData): ElementContent {
	let content: ElementContent = { type: 'text', value };
	for (const mark of covers)
		if (mark.type === 'emphasis') content = element(mark.strong ? 'strong' : 'em', {}, content);
	const marks = covers.filter((mark) => mark.type !== 'emphasis');
	if (marks.length === 0) return content;
	const keys = marks.flatMap(({ key }) => key ?? []);
	const className = [...new Set(marks.flatMap(classesOf))];
	const properties = { className, ...(keys.length > 0 ? { dataK: keys.join(' ') } : {}) };
	// The shortest mark is the last: of nested mentions the inner one is what a reader points at.
	const mention = marks.findLast((mark) => mark.type === 'mention');
	const time = marks.findLast((mark) => mark.type === 'time');
	if (time?.key !== undefined && !mention)
		return element('a', { ...properties, href: `#${data.marginId(time.key)}`, dataTip: data.resolve(time) }, content);
	const refs = mention?.mentions.map(({ ref }) => ref) ?? [];
	if (refs.length > 0)
		return element('a', { ...properties, href: data.hrefOf(refs[0] as string), dataRefs: refs.join(' ') }, content);
	return element('span', properties, content);
}

function classesOf(mark: Mark): string[] {
	if (mark.type !== 'act') return [mark.type];
	return mark.scope ? ['act', 'scope'] : ['act', `act-${mark.act.class}`];
}

function element(tagName: string, properties: Element['properties'], child: ElementContent): Element {
	return { type: 'element', tagName, properties, children: [child] };
}
