import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainPath, searchIndex } from '../../../src/editing/server.ts';
import { loadContent } from '../../../src/edition/loadContent.ts';

test('the path of an address is plain, and of what is no address it is as it stands', () => {
	for (const [address, path] of [
		['/readouts/?q=1', '/readouts/'],
		['/a%20b', '/a b'],
		['/%E0', '/%E0'],
		['//', '//'],
		['http://[', 'http://['],
	] as const)
		assert.equal(plainPath(address), path);
});

test('a search index that cannot be made is told, once, and nothing else stops', async () => {
	const good = { ...loadContent(), editions: [] };
	const told: string[] = [];
	const index = searchIndex(
		{ good: () => good },
		(trouble) => told.push(trouble),
		() => Promise.reject(new Error('no Pagefind')),
	);
	assert.equal((await index()).size, 0);
	assert.equal((await index()).size, 0);
	assert.deepEqual(
		told.map((trouble) => /no Pagefind/.test(trouble)),
		[true],
	);
});
