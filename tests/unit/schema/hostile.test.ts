import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadContent } from '../../../src/edition/loadContent.ts';
import { splitFrontMatter } from '../../../src/edition/readReadout.ts';
import { annotations } from '../../../src/schema/annotations.ts';
import { ledger } from '../../../src/schema/ledger.ts';
import { readout } from '../../../src/schema/readout.ts';
import { registerFiles, vocabulary } from '../../../src/schema/register.ts';
import { HOSTILE, HOSTILE_ADDRESS, makeHostile } from '../../site/hostileContent.ts';
import { type ContentFile, contentFiles, withContent } from '../contentFolder.ts';

const shapes: Record<string, z.ZodType> = {
	...{ readout, annotations, passages: ledger, vocabulary },
	...Object.fromEntries(Object.entries(registerFiles).map(([file, shape]) => [file, z.array(shape)])),
};

/** The text fields of `shape` that would take hostile text, of which none of `values` has any. */
function harmless(shape: z.ZodType, values: readonly unknown[], path: string): string[] {
	const there = values.filter((value) => value !== undefined && value !== null);
	const inner = (part: unknown, values: readonly unknown[], name: string) => harmless(part as z.ZodType, values, name);
	if (shape instanceof z.ZodOptional || shape instanceof z.ZodDefault) return inner(shape.unwrap(), there, path);
	if (shape instanceof z.ZodPipe) return inner(shape.in, there, path);
	if (shape instanceof z.ZodUnion) {
		// In whichever of its forms it is written.
		const forms = shape.options.map((option) => inner(option, there.flat(), path));
		return forms.find((missing) => missing.length === 0) ?? forms[0] ?? [];
	}
	if (shape instanceof z.ZodArray) return inner(shape.element, there.flat(), `${path}[]`);
	if (shape instanceof z.ZodRecord)
		return [
			...inner(
				shape.keyType,
				there.flatMap((value) => Object.keys(value as object)),
				`${path}, its keys`,
			),
			...inner(
				shape.valueType,
				there.flatMap((value) => Object.values(value as object)),
				`${path}.*`,
			),
		];
	if (shape instanceof z.ZodObject)
		return Object.entries(shape.shape).flatMap(([key, part]) =>
			inner(
				part,
				there.map((value) => (value as Record<string, unknown>)[key]),
				`${path}.${key}`,
			),
		);
	if (shape instanceof z.ZodEnum || shape instanceof z.ZodBoolean) return [];
	assert.ok(
		shape instanceof z.ZodString || shape instanceof z.ZodURL,
		`${path}: a kind of shape that is not known here`,
	);
	const takes = [HOSTILE, HOSTILE_ADDRESS].some((text) => shape.safeParse(text).success);
	return takes && !there.some((value) => /canary/.test(String(value))) ? [path] : [];
}

test('the content of the tests with hostile text has some in every field that takes text, and is right in all else', () => {
	const { missing, faults } = withContent([makeHostile], (folder) => ({
		missing: Object.entries(shapes).flatMap(([file, shape]) => {
			const text = readFileSync(join(folder, contentFiles[file as ContentFile]), 'utf8');
			const parts = file === 'readout' && splitFrontMatter(text, file);
			return harmless(shape, [parse(parts && 'head' in parts ? parts.head : text)], file);
		}),
		faults: loadContent(folder).faults,
	}));
	assert.deepEqual(Object.keys(shapes).toSorted(), Object.keys(contentFiles).toSorted());
	assert.deepEqual(missing, []);
	assert.deepEqual(faults, []);
});

test('a field that no hostile text fills is told', () => {
	const shape = z.strictObject({ a: z.string(), b: z.array(z.strictObject({ c: z.string().optional() })) });
	assert.deepEqual(harmless(shape, [{ a: 'canary', b: [{ c: 'plain' }, {}] }], 'x'), ['x.b[].c']);
});
