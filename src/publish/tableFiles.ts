import type { KeptEdition } from '../edition/editionStore.ts';
import { toDataPackage, toDictionary } from '../export/tables/dictionary.ts';
import { registerRecords, registerTable } from '../export/tables/register.ts';
import { type TableFormat, tableHead, tableRows, tables } from '../export/tables/tables.ts';
import { isWanted } from '../export/wantedFormats.ts';
import { editionDays } from '../export/whose.ts';
import type { ExportContext } from '../export/writers.ts';
import { fileSet, type PublishedFile } from './publishedFile.ts';

const TYPES: Record<TableFormat, string> = { csv: 'text/csv', jsonl: 'application/jsonl' };

/** The tables of the whole edition, their dictionary, and the registers. */
export function tableFiles(editions: () => Iterable<KeptEdition>, context: ExportContext): PublishedFile[] {
	const { register, site } = context;
	const formats = (['csv', 'jsonl'] as const).filter(isWanted);
	const json = (path: string, make: () => object): PublishedFile => ({
		path,
		mediaType: 'application/json',
		make: () => `${JSON.stringify(make(), null, 2)}\n`,
	});
	return [
		...fileSet(
			formats.flatMap((format) =>
				tables.map(({ name }) => ({ path: tablePath(name, format), mediaType: TYPES[format] })),
			),
			{ parts: () => tableParts(formats, editions(), context) },
		),
		...formats.map((format) => ({
			path: tablePath(registerTable.name, format),
			mediaType: TYPES[format],
			make: () =>
				tableHead(registerTable.columns, format) +
				tableRows(registerTable.columns, registerTable.rows(register, site), format),
		})),
		...(formats.length > 0
			? [{ path: 'data/README.md', mediaType: 'text/markdown', make: () => toDictionary(site) }]
			: []),
		...(formats.length > 0 && isWanted('datapackage')
			? [json('data/datapackage.json', () => toDataPackage(site, lastRevision(editions()), formats))]
			: []),
		...(isWanted('register') ? [json('data/register.json', () => ({ entries: registerRecords(register, site) }))] : []),
	];
}

const tablePath = (name: string, format: TableFormat): string => `data/${name}.${format}`;

/** All tables in all formats, edition by edition: each text is read once. */
function* tableParts(
	formats: readonly TableFormat[],
	editions: Iterable<KeptEdition>,
	context: ExportContext,
): Iterable<readonly [path: string, part: string]> {
	for (const { name, columns } of tables)
		for (const format of formats) yield [tablePath(name, format), tableHead(columns, format)];
	for (const edition of editions)
		for (const { name, columns, rows } of tables) {
			const made = rows(edition, context);
			for (const format of formats) yield [tablePath(name, format), tableRows(columns, made, format)];
		}
}

/** The day of the last revision of any text: the version of the whole. */
export function lastRevision(editions: Iterable<KeptEdition>): string | undefined {
	let latest: string | undefined;
	for (const edition of editions) {
		const { last } = editionDays(edition);
		if (latest === undefined || last > latest) latest = last;
	}
	return latest;
}
