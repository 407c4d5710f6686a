import assert from 'node:assert/strict';
import { test } from 'node:test';

test('in an edition without texts a quotation is not found, and one without words is told as such', async () => {
	let ask: ((message: unknown) => Promise<void>) | undefined;
	const posted: { verdict?: string; sentences?: number; all?: boolean }[] = [];
	Object.assign(globalThis, {
		addEventListener: (_: string, listener: typeof ask) => {
			ask = listener;
		},
		postMessage: (response: (typeof posted)[number]) => posted.push(response),
	});
	await import('../../../src/client/checkWorker.ts');
	for (const quotation of ['agreed to speak', '…'])
		await ask?.({ data: { id: 1, quotation, root: '/', parts: [], limit: undefined } });
	assert.deepEqual(
		posted.map(({ verdict, sentences, all }) => [verdict, sentences, all]),
		[
			['not found', 0, true],
			['nothing to check', 0, true],
		],
	);
});
