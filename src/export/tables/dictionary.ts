import { ANNOTATIONS_LICENCE, LICENCE_PATH } from '../../edition/addresses.ts';
import { registerTable } from './register.ts';
import type { Column, Table } from './table.ts';
import { LIST_DELIMITER, type TableFormat, tables } from './tables.ts';

type Described = Pick<Table, 'name' | 'what' | 'key' | 'columns'>;
const all: readonly Described[] = [...tables, registerTable];

/** The data dictionary for programs: a Data Package (version 2) that describes the tables as Table Schema does. */
export function toDataPackage(site: string, version: string | undefined, formats: readonly TableFormat[]): object {
	return {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		name: 'verbatim',
		title: 'Verbatim: official readouts as an annotated edition',
		description: WHOSE,
		homepage: site,
		...(version ? { version } : {}),
		licenses: [
			{
				name: 'CC-BY-4.0',
				path: ANNOTATIONS_LICENCE,
				title: 'Annotations, registers and notes; the source texts remain under the terms of their issuers',
			},
		],
		contributors: [{ title: 'The editors of Verbatim', roles: ['editor'] }],
		resources: all.flatMap((table) => formats.map((format) => resource(table, format))),
	};
}

function resource({ name, what, key, columns }: Described, format: TableFormat): object {
	const named = (table: string) => (format === 'csv' ? table : `${table}-${format}`);
	const foreignKeys = Object.entries(columns).flatMap(([column, { refersTo }]) =>
		refersTo ? [{ fields: [column], reference: { resource: named(refersTo[0]), fields: [refersTo[1]] } }] : [],
	);
	return {
		name: named(name),
		path: `${name}.${format}`,
		description: what,
		format,
		mediatype: format === 'csv' ? 'text/csv' : 'application/jsonl',
		encoding: 'utf-8',
		schema: {
			$schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
			fields: Object.entries(columns).map(([column, described]) => field(column, described, format)),
			primaryKey: key,
			...(foreignKeys.length > 0 ? { foreignKeys } : {}),
		},
	};
}

function field(name: string, { type, what, required, oneOf }: Column, format: TableFormat): object {
	const constraints = { ...(required ? { required } : {}), ...(oneOf ? { enum: oneOf } : {}) };
	// The published profile of version 2 does not know its own type `list`: what is joined is a string there.
	const joined = type === 'list' && format === 'csv';
	return {
		name,
		description: joined ? `${what} Joined by ${LIST_DELIMITER}.` : what,
		type: joined ? 'string' : type === 'list' ? 'array' : type,
		...(Object.keys(constraints).length > 0 ? { constraints } : {}),
	};
}

const WHOSE =
	'Each text is one side’s account of what was said. The tables say who says each sentence and to whom it ascribes what it says; they do not say that it is so.';

/** The same for people, in Markdown. */
export function toDictionary(site: string): string {
	const parts = all.map(({ name, what, key, columns }) =>
		[
			`## ${name}`,
			`${what} Key: ${key.map((column) => `\`${column}\``).join(', ')}.`,
			[
				'| column | type | what stands in it |\n|---|---|---|',
				...Object.entries(columns).map(
					([column, { type, what, required, oneOf, refersTo }]) =>
						`| \`${column}\` | ${type}${required ? '' : ', or empty'} | ${what}${oneOf ? ` One of: ${oneOf.map((value) => `\`${value}\``).join(', ')}.` : ''}${refersTo ? ` See \`${refersTo.join('.')}\`.` : ''} |`,
				),
			].join('\n'),
		].join('\n\n'),
	);
	return `${[
		'# The tables',
		WHOSE,
		`Each table is there as CSV (RFC 4180, UTF-8, a line of column names) and as JSON Lines. In CSV what is missing is empty and a list is joined by \`${LIST_DELIMITER}\`; where a list holds that sign, only JSON Lines tells its parts apart. In JSON Lines what is missing is left out. Offsets count Unicode code points, end exclusive. \`datapackage.json\` says the same to programs.`,
		'Texts stand here exactly. One that begins with `=`, `+`, `-` or `@` begins so in CSV too, and a spreadsheet may take it for a formula: import the file with all columns as text.',
		`Annotations, registers and notes: CC BY 4.0. The source texts remain under the terms of their issuers: ${site}${LICENCE_PATH}`,
		...parts,
	].join('\n\n')}\n`;
}
