import type { Edition } from '../../edition/edition.ts';
import type { ExportContext } from '../writers.ts';

/** A value of a table. In CSV what is missing is empty, and a list is joined by `|`. */
export type Cell = string | number | boolean | readonly string[] | undefined;
export type Row<Name extends string = string> = Record<Name, Cell>;

export interface Column {
	/** As Table Schema calls it; a `list` has strings. */
	type: 'string' | 'integer' | 'boolean' | 'date' | 'list';
	/** What stands in it, for the data dictionary. */
	what: string;
	/** Never empty. */
	required?: boolean;
	/** The only values that it may have. */
	oneOf?: readonly string[];
	/** The table and the columns whose values these are, those of this column last. */
	refersTo?: readonly [table: string, column: string];
}

/** One table of the whole edition. Its rows come edition by edition, so that it is never whole in memory. */
export interface Table {
	name: string;
	what: string;
	/** Columns that together tell each row apart. */
	key: readonly string[];
	columns: Record<string, Column>;
	rows: (edition: Edition, context: ExportContext) => Row[];
}

/** Declares a table; its rows have its columns and no others. */
export function table<Name extends string>(
	one: Omit<Table, 'columns' | 'rows' | 'key'> & {
		key: readonly NoInfer<Name>[];
		columns: Record<Name, Column>;
		rows: (edition: Edition, context: ExportContext) => Row<NoInfer<Name>>[];
	},
): Table {
	return one;
}

type Extra = Pick<Column, 'oneOf' | 'refersTo'>;
const column =
	(type: Column['type'], required: boolean) =>
	(what: string, extra: Extra = {}): Column => ({ type, what, ...(required ? { required } : {}), ...extra });

/** Columns that are never empty, and such as may be. */
export const must = {
	text: column('string', true),
	integer: column('integer', true),
	boolean: column('boolean', true),
	day: column('date', true),
};
export const may = { text: column('string', false), list: column('list', false) };

/** Columns that several tables have. */
export const readout = must.text('The readout: its id, and its address below readouts/.', {
	refersTo: ['readouts', 'readout'],
});
export const sentence = must.text('The sentence: its id within the readout, such as p5s2.');
export const act = must.text('The act: its id within the readout.');
export const inRegister = { refersTo: ['register', 'id'] } as const satisfies Extra;
