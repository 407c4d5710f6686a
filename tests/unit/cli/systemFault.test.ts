import assert from 'node:assert/strict';
import { test } from 'node:test';
import { systemFault } from '../../../src/cli/systemFault.ts';

test('what the machine refused is told in plain words, whatever was written before it', () => {
	for (const errors of [
		"Error: ENOSPC: no space left on device, write '/out/index.html'",
		"ERROR: a step failed\nEVENT: x\n  ENOSPC: no space left on device, write '/out/index.html'\n  at write",
	])
		assert.match(
			systemFault(errors) ?? '',
			/^\/out\/index\.html:1:1\n {2}found {5}no room left on the disk \(ENOSPC\)/,
		);
	assert.match(systemFault('ERROR: bundling (os error 28)') ?? '', /no room left on the disk \(ENOSPC\)/);
	assert.equal(systemFault('ERROR: a template\nENOENT: no such file'), undefined);
});
