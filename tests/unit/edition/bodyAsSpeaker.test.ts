import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accordingTo } from '../../../src/edition/wording.ts';
import { type CitationStyle, citationStyles } from '../../../src/export/citationStyles.ts';
import { newsFeed } from '../../../src/export/feeds/feeds.ts';
import { formatCitation } from '../../../src/export/formatCitation.ts';
import { toBibtex, toRis } from '../../../src/export/references.ts';
import { toCitationMeta } from '../../../src/export/toCitationMeta.ts';
import { toCsl } from '../../../src/export/toCsl.ts';
import { toSchemaOrg } from '../../../src/export/toSchemaOrg.ts';
import { facetValues } from '../../../src/search/facetValues.ts';
import { hitNames } from '../../../src/search/names.ts';
import { edit, loadChanged } from '../contentFolder.ts';

const BODY = 'presidential-executive-office-of-russia';
const NAME = 'Presidential Executive Office of Russia';
const context = { site: 'https://example.org/' };

/** TEI of the same, against its grammar and back again, is among the variants of the tests of exports. */
test('a body that names no person speaks: in references, in the vocabulary of schema.org and in search', () => {
	const { editions, faults, register } = loadChanged(edit('readout', /^speaker: .*/m, `speaker: ${BODY}`));
	assert.deepEqual(faults, []);
	const [edition] = editions;
	assert.ok(edition);
	assert.ok(edition.passages.every(({ attribution }) => attribution.reporter === BODY));
	assert.match(accordingTo(register, BODY), new RegExp(NAME));

	const item = toCsl(edition, register, context);
	assert.deepEqual(item.author, [{ literal: NAME }]);
	for (const style of Object.keys(citationStyles) as CitationStyle[])
		assert.ok(formatCitation(item, style).text.startsWith(NAME), style);
	assert.match(toBibtex(item), new RegExp(`author = \\{\\{?${NAME}`));
	assert.match(toRis(item), new RegExp(`^AU {2}- ${NAME}$`, 'm'));
	assert.ok(
		toCitationMeta(edition, register, context).some(([key, value]) => key === 'citation_author' && value === NAME),
	);

	const graph = toSchemaOrg(edition, { register, ...context })['@graph'] as Record<string, unknown>[];
	const author = (
		graph.find((node) => node['@id'] === `${context.site}readouts/${edition.id}/#text`) as {
			author: { '@id': string };
		}
	).author['@id'];
	assert.equal(graph.find((node) => node['@id'] === author)?.['@type'], 'Organization');

	assert.ok(facetValues(edition, register).some(({ voice }) => voice.includes(BODY)));
	assert.equal(hitNames(editions, register).people[BODY], NAME);
	assert.ok(JSON.stringify(newsFeed(editions, { register, ...context })).includes(`according to ${NAME}`));
});
