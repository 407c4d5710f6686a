/** A table in Markdown, readable in a terminal; all columns but the first `texts` are numbers, to the right. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[], texts = 1): string {
	const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => (row[column] ?? '').length)));
	const line = (cells: readonly string[]) =>
		`| ${widths.map((width, column) => (column < texts ? (cells[column] ?? '').padEnd(width) : (cells[column] ?? '').padStart(width))).join(' | ')} |`;
	const rule = `|${widths.map((width, column) => (column < texts ? `${'-'.repeat(width + 2)}` : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
	return [line(head), rule, ...rows.map(line)].join('\n');
}

/** What was not measured. */
const NONE = '–';

/** A number with its thousands apart and about three figures; “–” for what is not known. */
export function figure(value: number | undefined): string {
	if (value === undefined || !Number.isFinite(value)) return NONE;
	const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
	return value.toLocaleString('en-GB', { minimumFractionDigits: 0, maximumFractionDigits: digits });
}

export const count = (value: number | undefined): string =>
	value === undefined || !Number.isFinite(value) ? NONE : Math.round(value).toLocaleString('en-GB');
export const seconds = (milliseconds: number | undefined): string =>
	figure(milliseconds === undefined ? undefined : milliseconds / 1000);
export const megabytes = (bytes: number | undefined): string => count(bytes === undefined ? undefined : bytes / 1e6);
export const kilobytes = (bytes: number | undefined): string => figure(bytes === undefined ? undefined : bytes / 1000);

/** Lines of a program's output that are shown when it failed. */
const SHOWN = 15;

/** The end of what a program printed, as a block to stand below a line. */
export const lastLines = (output: string): string => output.trimEnd().split('\n').slice(-SHOWN).join('\n  ');
