import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import type { KeptEdition } from '../../../src/edition/editionStore.ts';
import { registerTable } from '../../../src/export/tables/register.ts';
import { LIST_DELIMITER, tables } from '../../../src/export/tables/tables.ts';
import { editions, register } from '../edition/textEdition.ts';
import { readSchema } from '../export/jsonld.ts';
import { published, textOf } from './published.ts';

const HOSTILE = `=HYPERLINK("x"), "quoted"; <b> | 😀`;
const first = editions[0] as KeptEdition;
const second: KeptEdition = {
	...first,
	id: 'second',
	passages: first.passages.map((passage) => {
		if (passage.id !== 'p3s1') return passage;
		const start = HOSTILE.length - 2;
		const note = { start, end: start + 2, exact: '😀', text: '+1 a note, with\nlines' };
		return { ...passage, text: HOSTILE, mentions: [], times: [], notes: [note] };
	}),
};
const all = [first, second];
const context = { register, site: 'https://verbatim.example/' };
const files = published(all, context);
const everyTable = [...tables, registerTable];

const csvOf = async (name: string): Promise<Record<string, string>[]> =>
	parse(await textOf(files, `data/${name}.csv`), { columns: true });
const jsonlOf = async (name: string): Promise<Record<string, unknown>[]> =>
	(await textOf(files, `data/${name}.jsonl`))
		.split('\n')
		.slice(0, -1)
		.map((line) => JSON.parse(line));

describe('the tables', () => {
	test('come back from CSV as they are in JSON Lines, with every column', async () => {
		for (const { name, columns } of everyTable) {
			const [csv, jsonl] = [await csvOf(name), await jsonlOf(name)];
			assert.equal(csv.length, jsonl.length, name);
			assert.ok(csv.length > 0, name);
			for (const [index, row] of csv.entries()) {
				assert.deepEqual(Object.keys(row), Object.keys(columns));
				for (const [column, value] of Object.entries(row)) {
					const cell = jsonl[index]?.[column];
					const written = Array.isArray(cell) ? cell.join(LIST_DELIMITER) : String(cell ?? '');
					assert.equal(value, written, `${name}.${column}`);
				}
			}
		}
	});

	test('hold all sentences with their attributions, acts and mentions, exactly', async () => {
		const sentences = await jsonlOf('sentences');
		assert.deepEqual(
			sentences.map(({ text }) => text),
			all.flatMap(({ passages }) => passages.map(({ text }) => text)),
		);
		for (const [index, { attribution }] of all.flatMap(({ passages }) => passages).entries()) {
			assert.deepEqual(sentences[index]?.ascribed_to, attribution.ends);
			assert.match(sentences[index]?.whose as string, /Yury Ushakov/);
		}
		assert.equal((await csvOf('acts')).length, all.flatMap(({ acts }) => acts).length);
		assert.equal(
			(await csvOf('mentions')).length,
			all.flatMap(({ passages }) => passages.flatMap(({ mentions }) => mentions)).length,
		);
		assert.ok((await csvOf('sentences')).some(({ text }) => text === HOSTILE));
		const [readout] = await csvOf('readouts');
		assert.equal(readout?.sha256, all[0]?.description.source.sha256);
		assert.equal(readout?.version, '2026-11-23');
	});

	test('give offsets that find their words', async () => {
		const texts = new Map(
			(await jsonlOf('sentences')).map(({ readout, sentence, text }) => [`${readout} ${sentence}`, text as string]),
		);
		for (const name of ['mentions', 'times', 'notes'])
			for (const { readout, sentence, start, end, exact } of await jsonlOf(name))
				assert.equal(
					[...(texts.get(`${readout} ${sentence}`) as string)].slice(start as number, end as number).join(''),
					exact,
				);
	});

	test('keep what they promise: values, keys and what refers to another table', async () => {
		for (const { name, columns, key } of everyTable) {
			const rows = await jsonlOf(name);
			const keys = rows.map((row) => JSON.stringify(key.map((column) => row[column])));
			assert.equal(new Set(keys).size, keys.length, `${name}: ${key}`);
			for (const [column, { required, oneOf, refersTo, type }] of Object.entries(columns)) {
				const values = rows.map((row) => row[column]);
				if (required)
					assert.ok(
						values.every((value) => value !== undefined && value !== ''),
						`${name}.${column}`,
					);
				const given = values.filter((value) => value !== undefined);
				if (oneOf) for (const value of given) assert.ok(oneOf.includes(value as string), `${name}.${column}: ${value}`);
				if (type === 'list') assert.ok(given.every(Array.isArray));
				if (!refersTo) continue;
				const known = new Set((await jsonlOf(refersTo[0])).map((row) => row[refersTo[1]]));
				for (const value of given) assert.ok(known.has(value), `${name}.${column}: ${value}`);
			}
		}
	});

	test('link the registers with Wikidata where the register does', async () => {
		const rows = await csvOf('register');
		assert.equal(rows.find(({ id }) => id === 'vladimir-putin')?.wikidata, 'http://www.wikidata.org/entity/Q7747');
		assert.equal(rows.find(({ id }) => id === 'yury-ushakov')?.wikidata, '');
		const { entries } = JSON.parse(await textOf(files, 'data/register.json'));
		assert.equal(entries.length, rows.length);
		assert.ok(
			entries.find(({ id }: { id: string }) => id === 'anchorage-summit').participants.includes('donald-trump'),
		);
	});
});

describe('the data dictionary', () => {
	test('is a valid Data Package of files that are there', async () => {
		const ajv = new Ajv({ strict: false, allErrors: true, formats: { textarea: true } });
		addFormats(ajv);
		const descriptor = JSON.parse(await textOf(files, 'data/datapackage.json'));
		const valid: (data: object) => boolean = ajv.compile(readSchema('datapackage.json'));
		assert.equal(valid(descriptor), true);
		assert.equal(valid({ ...descriptor, resources: [{ name: 'x' }] }), false);
		for (const { path, schema } of descriptor.resources) {
			const table = everyTable.find(({ name }) => path.startsWith(`${name}.`));
			assert.ok(files.has(`data/${path}`), path);
			assert.deepEqual(
				schema.fields.map(({ name }: { name: string }) => name),
				Object.keys(table?.columns ?? {}),
			);
			for (const { reference } of schema.foreignKeys ?? [])
				assert.ok(descriptor.resources.some(({ name }: { name: string }) => name === reference.resource));
		}
	});

	test('tells people of every column, whose account it is, and of spreadsheets', async () => {
		const text = await textOf(files, 'data/README.md');
		for (const { name, columns } of everyTable) {
			assert.ok(text.includes(`## ${name}\n`));
			for (const column of Object.keys(columns)) assert.ok(text.includes(`| \`${column}\` |`));
		}
		assert.match(text, /one side’s account/);
		assert.match(text, /formula/);
	});

	test('of an edition without texts has its tables all the same', async () => {
		const none = published([], context);
		assert.match(await textOf(none, 'data/sentences.csv'), /^readout,sentence,number,[\w,]+\r\n$/);
		assert.equal(await textOf(none, 'data/sentences.jsonl'), '');
		assert.ok(JSON.parse(await textOf(none, 'data/datapackage.json')).resources.length > 0);
	});
});
