import rehypeSlug from 'rehype-slug';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkRehype).use(rehypeSlug).use(rehypeStringify).freeze();

/** The edition's own prose as HTML: ids on headings, raw HTML dropped, quotes and dashes left alone. */
export function renderProse(markdown: string): string {
	return String(processor.processSync(markdown));
}
