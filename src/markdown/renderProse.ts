import rehypeSlug from 'rehype-slug';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { rehypePlain } from './rehypePlain.ts';

const processor = unified()
	.use(remarkParse)
	// Not to be trusted: handed on as it is, so that the next can show it as text.
	.use(remarkRehype, { allowDangerousHtml: true })
	.use(rehypePlain)
	.use(rehypeSlug)
	.use(rehypeStringify)
	.freeze();

/** The edition's own prose as HTML: ids on headings, raw HTML as text, quotes and dashes left alone. */
export function renderProse(markdown: string): string {
	return String(processor.processSync(markdown));
}
