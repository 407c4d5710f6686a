import { toXml } from 'xast-util-to-xml';
import { type Child, x } from 'xastscript';

export type { Child };

/** An element, its attributes always given: the library takes an element in their place for them. */
export const el = (name: string, attributes: Record<string, string | undefined>, ...children: Child[]) =>
	x(name, attributes, ...children);

/** A document in XML; white space stands as it is given. */
export function serialise(...nodes: Child[]): string {
	const text = toXml(x(null, ...nodes), { closeEmptyElements: true })
		.toWellFormed()
		// What XML cannot hold; control characters are gone by now.
		.replace(/[\ufffe\uffff]/g, '\ufffd')
		// In text, not well-formed, and the library writes it as it is.
		.replaceAll(']]>', ']]&gt;');
	return `<?xml version="1.0" encoding="utf-8"?>\n${text}\n`;
}

/** An XHTML document of a book, in the language of the apparatus. */
export function xhtml({ title, body }: { title: string; body: Child[] }): string {
	return serialise(
		{ type: 'doctype', name: 'html' },
		el(
			'html',
			{
				xmlns: 'http://www.w3.org/1999/xhtml',
				'xmlns:epub': 'http://www.idpf.org/2007/ops',
				'xml:lang': 'en',
				lang: 'en',
			},
			el(
				'head',
				{},
				el('meta', { charset: 'utf-8' }),
				el('title', {}, title),
				el('link', { rel: 'stylesheet', type: 'text/css', href: 'book.css' }),
			),
			el('body', {}, ...body),
		),
	);
}

/** Words in another language than that of the apparatus. */
export const inLanguage = (lang: string) => ({ 'xml:lang': lang, lang, dir: 'auto' });

/** Items with something between them. */
export function joined(items: readonly Child[], between: string): Child[] {
	return items.flatMap((item, index) => (index === 0 ? [item] : [between, item]));
}

/** A list of terms, each with what is said of it; terms of which nothing is said are left out. */
export function facts(rows: readonly (readonly [term: string, values: readonly Child[]])[]) {
	return el(
		'dl',
		{},
		...rows.flatMap(([term, values]) =>
			values.length === 0 ? [] : [el('dt', {}, term), ...values.map((value) => el('dd', {}, value))],
		),
	);
}
