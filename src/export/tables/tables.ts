import { stringify } from 'csv-stringify/sync';
import { acts, followUps, parties } from './acts.ts';
import { readouts } from './readouts.ts';
import { mentions, notes, sentences, times } from './sentences.ts';
import type { Cell, Column, Row, Table } from './table.ts';

/** The tables of the texts, in the order in which one would read them. */
export const tables: readonly Table[] = [readouts, sentences, mentions, acts, parties, followUps, times, notes];

type Columns = Record<string, Column>;
/** Joins a list in CSV. */
export const LIST_DELIMITER = '|';
export type TableFormat = 'csv' | 'jsonl';

/** The head of a table: the names of its columns in CSV, nothing in JSON Lines. */
export function tableHead(columns: Columns, format: TableFormat): string {
	return format === 'csv' ? csv([Object.keys(columns)]) : '';
}

/**
 * Rows as CSV (RFC 4180: lines ended by CR LF, UTF-8, no byte-order mark) or JSON Lines. A text that
 * begins like a formula stays as it is, since texts here are exact: the data dictionary warns of it.
 */
export function tableRows(columns: Columns, rows: readonly Row[], format: TableFormat): string {
	const names = Object.keys(columns);
	if (format === 'csv') return csv(rows.map((row) => names.map((name) => inCsv(row[name]))));
	return rows.map((row) => `${JSON.stringify(Object.fromEntries(names.map((name) => [name, row[name]])))}\n`).join('');
}

const csv = (records: (string | number)[][]): string => stringify(records, { record_delimiter: 'windows' });

function inCsv(cell: Cell): string | number {
	if (cell === undefined) return '';
	if (typeof cell === 'boolean') return String(cell);
	return typeof cell === 'object' ? cell.join(LIST_DELIMITER) : cell;
}
