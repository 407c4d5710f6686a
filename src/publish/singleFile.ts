import { createHash } from 'node:crypto';
import type { Element, ElementContent, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

export interface SingleFileOptions {
	/** The path of the page on its site: `/readouts/<id>/`. */
	path: string;
	/** Where the site is published, where that is known: links to other pages lead there. */
	site?: string | undefined;
	/** The text of a style sheet that the page links to. */
	sheet: (href: string) => string;
	/** For a print: styles besides those of the page, and what else is done to its tree. */
	styles?: string;
	change?: (tree: Root) => void;
}

const processor = unified().use(rehypeParse).use(rehypeStringify).freeze();

/** What belongs to the site, not to the text, and what does nothing without a script. */
const CHROME = new Set(['site', 'skip', 'taking', 'landing', 'hash-check']);
/** Signposts to other pages and files: nothing is left of them where these are out of reach. */
const SIGNPOSTS = new Set(['more', 'files', 'take-away']);

/**
 * A built page as one file that needs nothing else: styles inside, no script, a policy that lets it
 * ask for nothing. Links within the page stay; those to other pages lead to the published site, or,
 * where its address is not known, are plain text.
 */
export function singleFile(html: string, { path, site, sheet, styles = '', change }: SingleFileOptions): string {
	const tree = processor.parse(html);
	const ids = new Set<unknown>();
	const sheets: string[] = [];
	each(tree, ({ tagName, properties }) => {
		ids.add(properties.id);
		if (tagName === 'link' && [properties.rel].flat().includes('stylesheet'))
			sheets.push(sheet(String(properties.href)));
	});
	prune(tree, { path, site, ids });
	change?.(tree);
	each(tree, (element) => {
		if (element.tagName !== 'head') return;
		for (const css of [...sheets, styles]) if (css) element.children.push(node('style', {}, css));
		element.children.unshift(node('meta', { charSet: 'utf-8' }), node('meta', policyOf(tree)));
	});
	return processor.stringify(tree);
}

type Parent = Root | Element;
type Place = Pick<SingleFileOptions, 'path' | 'site'> & { ids: ReadonlySet<unknown> };

/** Takes out what leads nowhere from a file, and turns the links that stay. */
function prune(parent: Parent, place: Place): void {
	const kept: Root['children'] = [];
	for (const child of parent.children) {
		if (child.type !== 'element') kept.push(child);
		else if (isChrome(child) || (!place.site && isSignpost(child))) {
			// A term goes with its description.
			const term = child.tagName === 'dd' ? kept.findLastIndex(isTerm) : -1;
			if (term !== -1) kept.length = term;
		} else {
			prune(child, place);
			const href = child.tagName === 'a' ? targetOf(String(child.properties.href ?? ''), place) : '';
			if (href) child.properties.href = href;
			if (href === undefined) kept.push(...child.children);
			else kept.push(child);
		}
	}
	parent.children = kept as ElementContent[];
}

/** Where a link leads from the file; nothing where it leads nowhere. */
function targetOf(href: string, { path, site, ids }: Place): string | undefined {
	const inside = href.startsWith(`${path}#`) ? href.slice(path.length) : href;
	if (inside.startsWith('#')) return ids.has(decodeURIComponent(inside.slice(1))) ? inside : undefined;
	if (/^https?:/.test(href)) return href;
	return site && new URL(href, new URL(path, site)).href;
}

function each(parent: Parent, look: (element: Element) => void): void {
	for (const child of parent.children)
		if (child.type === 'element') {
			look(child);
			each(child, look);
		}
}

const classesOf = ({ properties }: Element): string[] => [properties.className].flat().map(String);

function isChrome(element: Element): boolean {
	const { tagName, properties } = element;
	if (tagName === 'script') return true;
	if (tagName === 'link') return properties.rel !== undefined && !String(properties.rel).startsWith('schema.');
	// Previews are made of pages, not of files.
	if (tagName === 'meta')
		return (
			['charSet', 'httpEquiv', 'property'].some((key) => key in properties) || /^twitter:/.test(String(properties.name))
		);
	return classesOf(element).some((name) => CHROME.has(name));
}

function isSignpost(element: Element): boolean {
	if (classesOf(element).some((name) => SIGNPOSTS.has(name))) return true;
	if (element.tagName !== 'dd') return false;
	let leadsToFile = false;
	each(element, ({ properties }) => {
		leadsToFile ||= /^\/.*\.\w+$/.test(String(properties.href));
	});
	return leadsToFile;
}

const isTerm = (child: Root['children'][number]): boolean => child.type === 'element' && child.tagName === 'dt';

/** Nothing may be asked for; the styles that it has apply, and no others. */
function policyOf(tree: Root): Element['properties'] {
	const hashes: string[] = [];
	each(tree, (element) => {
		if (element.tagName !== 'style') return;
		const [text] = element.children;
		const css = text?.type === 'text' ? text.value : '';
		hashes.push(`'sha256-${createHash('sha256').update(css).digest('base64')}'`);
	});
	return {
		httpEquiv: ['content-security-policy'],
		content: `default-src 'none'; style-src ${hashes.join(' ')}; font-src data:; base-uri 'none'; form-action 'none'`,
	};
}

const node = (tagName: string, properties: Element['properties'], text?: string): Element => ({
	type: 'element',
	tagName,
	properties,
	children: text === undefined ? [] : [{ type: 'text', value: text }],
});
