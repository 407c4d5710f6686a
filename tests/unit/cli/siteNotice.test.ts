import assert from 'node:assert/strict';
import { test } from 'node:test';
import { siteNotice } from '../../../src/cli/siteNotice.ts';

test('a site that does not know its address is told so in one line, and what follows from it', () => {
	for (const site of [undefined, '']) {
		const [line, ...more] = siteNotice(site);
		assert.match(line ?? '', /without a host.*verbatim\.invalid.*no sitemap.*VERBATIM_SITE/);
		assert.deepEqual(more, []);
	}
	assert.deepEqual(siteNotice('https://example.org'), []);
});
