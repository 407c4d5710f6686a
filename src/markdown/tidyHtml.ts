/** Elements at whose edges white space says nothing, as they are styled here: paragraphs may stand in a line. */
const BLOCKS =
	'div|li|ul|ol|dl|dt|dd|section|table|tr|td|th|tbody|thead|aside|details|summary|header|article|fieldset|legend|label';
const BEFORE_BLOCK = new RegExp(`\\s+(?=</?(?:${BLOCKS})\\b)`, 'g');
const AFTER_BLOCK = new RegExp(`(</?(?:${BLOCKS})\\b[^>]*>)\\s+`, 'g');
/** End tags that a browser supplies by itself, at the end of their parent or before the next of their kind. */
const IMPLIED = /<\/(?:li|dt|dd|tr|td|th|tbody|thead)>/g;
const IMPLIED_P =
	/<\/p>(?=<(?:p|div|ul|ol|dl|section|table|details)\b|<\/(?:div|li|dd|td|section|aside|article|header)>)/g;
const TAG = /<[a-z][^>]*>/g;
const NEEDLESS_QUOTES = /="([^"\s=<>`']+)"(?=[\s>])/g;
/** The source text, in which every character counts. */
const VERBATIM = /<p id="p\d[\s\S]*?<\/p>/g;

/**
 * The same document in fewer bytes: without white space beside blocks, end tags that may be left out,
 * and quotation marks around plain values. The words of the source stay as they are.
 */
export function tidyHtml(html: string): string {
	const verbatim: string[] = [];
	const rest = html.replace(VERBATIM, (p) => `<p ${verbatim.push(p) - 1}>`);
	const tidy = rest
		.replace(BEFORE_BLOCK, '')
		.replace(AFTER_BLOCK, '$1')
		.replace(IMPLIED, '')
		.replace(IMPLIED_P, '')
		.replace(/<p (\d+)>/g, (_, index) => verbatim[Number(index)] as string);
	return tidy.replace(TAG, (tag) => tag.replace(NEEDLESS_QUOTES, '=$1'));
}
