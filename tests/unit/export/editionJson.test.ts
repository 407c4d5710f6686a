import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Edition } from '../../../src/edition/edition.ts';
import { editionJsonSchema } from '../../../src/export/editionJson.ts';
import { toEditionJson } from '../../../src/export/toEditionJson.ts';
import { add, edit, loadChanged, reword, trialAct } from '../contentFolder.ts';
import { editions } from '../edition/textEdition.ts';

const SITE = 'https://verbatim.example/';
const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
addFormats(ajv);
const valid = ajv.compile(editionJsonSchema(SITE));
const written = (edition: Edition) => JSON.parse(JSON.stringify(toEditionJson(edition, SITE)));
const edition = editions[0] as Edition;

describe('the JSON Schema of edition.json', () => {
	test('is a JSON Schema that says what each key is', () => {
		const schema = editionJsonSchema(SITE) as {
			$schema: string;
			$id: string;
			properties: Record<string, { description?: string }>;
		};
		assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
		assert.equal(written(edition).$schema, schema.$id);
		assert.ok(schema.properties.accountOf?.description);
	});

	test('holds for the first readout, and for others of other content', () => {
		const followUp = { date: '2025-12-29', statement: 'X.', source: 'Y', inference: true };
		const changes = [
			[add('annotations', 'acts', { ...trialAct, follow_ups: [followUp] })],
			[edit('readout', /^translated_from:\n( {2}.*\n)+/m, ''), edit('readout', /^audience:\n( {2}.*\n)+/m, '')],
			[edit('readout', 'status: published', 'status: draft'), edit('annotations', /^ {2}p1s1:\n( {4}.*\n)+/m, '')],
			reword('Logically', '😀 Logically'),
		];
		for (const [first] of [{ editions }, ...changes.map((change) => loadChanged(...change))].map(
			(content) => content.editions,
		)) {
			assert.ok(first);
			assert.ok(valid(written(first)), JSON.stringify(valid.errors));
		}
		const changed: Edition = {
			...edition,
			withdrawn: { p1s2: { text: 'Three.', on: '2027-01-03', replaced_by: ['p1s1'] } },
			changes: [{ id: 'p1s1', on: '2027-01-02', was: 'One.', now: 'Two.' }],
		};
		assert.ok(valid(written(changed)), JSON.stringify(valid.errors));
	});

	test('refuses what is not an edition', () => {
		const whole = written(edition);
		for (const broken of [
			{ ...whole, accountOf: undefined },
			{ ...whole, extra: 1 },
			{ ...whole, source: { ...whole.source, sha256: 'b83d' } },
			{
				...whole,
				passages: [{ ...whole.passages[0], attribution: { ...whole.passages[0].attribution, kind: 'claim' } }],
			},
		])
			assert.equal(valid(JSON.parse(JSON.stringify(broken))), false);
	});

	test('carries the hash of the source and the version of the edition', () => {
		assert.equal(written(edition).source.sha256, edition.description.source.sha256);
		assert.equal(written(edition).version, '2026-11-23');
	});
});
