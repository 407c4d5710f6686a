/**
 * The page of a readout with its text repeated: paragraphs, sentences and their marks are numbered on,
 * as in a document of many pages.
 */
export function longPage(html: string, times: number): string {
	const paragraphs = new Set(html.match(/(?<=<p id="?)p\d+(?=["> ])/g)).size;
	const numberOn = (part: string, by: number) =>
		part
			.replace(/(?<=(?:id|href)="?#?p)\d+/g, (number) => String(Number(number) + by))
			.replace(/(?<=data-n="?)\d+(?="?[ >][^>]*aria-label="¶ \d+")/g, (number) => String(Number(number) + by))
			.replace(/(?<=¶ )\d+/g, (number) => String(Number(number) + by));
	const repeat = (part: string) =>
		Array.from({ length: times }, (_, index) => (index === 0 ? part : numberOn(part, index * paragraphs))).join('');
	const voiced = /(?<=data-voiced=")[^"]+/;
	return html
		.replace(/(<ol class="?strip"?>)(.*?)(<\/ol>)/s, (_, open, part, close) => open + repeat(part) + close)
		.replace(/(<article[^>]*>)(.*?)(<\/article>)/s, (_, open, part, close) => open + repeat(part) + close)
		.replace(voiced, (list) => Array.from({ length: times }, () => list).join(' '));
}
