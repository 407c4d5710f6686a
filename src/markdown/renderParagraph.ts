import type { Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { type MarksData, rehypeMarks } from './rehypeMarks.ts';
import { type ParagraphData, rehypePassages } from './rehypePassages.ts';

const processor = unified().use(rehypePassages).use(rehypeMarks).use(rehypeStringify).freeze();

/** One paragraph as HTML: sentences with ids, marks on their words, and the text unchanged. */
export function renderParagraph(data: ParagraphData & MarksData): string {
	const file = new VFile();
	Object.assign(file.data, data);
	const tree: Root = {
		type: 'root',
		children: [
			{ type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: data.paragraph.text }] },
		],
	};
	return processor.stringify(processor.runSync(tree, file) as Root, file);
}
