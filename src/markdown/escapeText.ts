/**
 * Writes one line of a text as Markdown that renders to exactly that line. A character is escaped
 * only where Markdown would read it as markup, so that most lines stay byte for byte what they were.
 */
export function escapeText(line: string): string {
	return (
		line
			.replace(/[\\`*_[\]<>~|]/g, '\\$&')
			// A character reference would be decoded; a lone ampersand is text already.
			.replace(/&(?=#?[a-z0-9]+;)/gi, '\\&')
			// What opens a heading, list, rule or table at the start of a line; `+`, `-`, `#`, `=`, `1.`, `1)`.
			.replace(/^([ \t]*)([#+=:-])/, '$1\\$2')
			.replace(/^([ \t]*\d{1,9})([.)])/, '$1\\$2')
			// Markdown takes it for a byte-order mark where the text begins with it.
			.replace(/^\ufeff/, '&#xFEFF;')
			// Markdown drops white space at both ends of a line.
			.replace(/^[ \t]+|[ \t]+$/g, (blank) =>
				[...blank].map((character) => (character === '\t' ? '&#9;' : '&#32;')).join(''),
			)
	);
}
