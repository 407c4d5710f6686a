import assert from 'node:assert/strict';

/** Waits until `happens`; fails after two minutes. */
export async function until(happens: () => Promise<boolean>): Promise<void> {
	for (const end = Date.now() + 120_000; Date.now() < end; ) {
		if (await happens()) return;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	assert.fail('it did not happen in time');
}
