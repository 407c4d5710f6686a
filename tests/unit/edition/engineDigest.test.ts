import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { MAKES_INDEXES } from '../../../src/edition/engineDigest.ts';

/** Code without which the same content gives the same index. */
const BESIDE = ['src/counted.ts', 'src/keptFolder.ts'];

/** All modules that run where one of these does. */
function withImports(files: string[]): string[] {
	const all = new Set(files);
	for (const file of all)
		for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(
			/^(?:import|export)(?! type)[^;]*? from '(\.[^']+)'/gm,
		))
			all.add(relative('.', join(dirname(file), path)));
	return [...all];
}

test('a search index is named by all code that makes it', () => {
	const files = ['search', 'edition'].flatMap((folder) =>
		readdirSync(join('src', folder), { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.ts'))
			.map((name) => join('src', folder, name)),
	);
	const others = withImports(files).filter((file) => !MAKES_INDEXES.includes(file.split('/')[1] ?? ''));
	assert.deepEqual(others.toSorted(), BESIDE);
});
