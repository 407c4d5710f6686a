import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { NodeObject } from 'jsonld';
import type { Edition } from '../../../src/edition/edition.ts';
import { inScript, toPageSchema, toPassageSchema, toSchemaOrg } from '../../../src/export/toSchemaOrg.ts';
import { attribute, edit, loadChanged } from '../contentFolder.ts';
import { editions, register } from '../edition/textEdition.ts';
import { expand, readSchema } from './jsonld.ts';

const edition = editions[0] as Edition;
const context = { register, site: 'https://verbatim.example/sub/' };
const readout = `${context.site}readouts/${edition.id}/`;

type Term = Record<string, unknown> & { '@id': string };
const vocabulary = new Map<string, Term>(
	readSchema('schemaorg/schemaorg-current-https.jsonld')['@graph'].map((term: Term) => [term['@id'], term]),
);
const inVocabulary = (iri: string): string => iri.replace(/^https?:\/\/schema\.org\//, 'schema:');
const idsOf = (value: unknown): string[] => [value ?? []].flat().map((one) => (one as { '@id': string })['@id']);
/** A type and all that it is a kind of. */
const kindsOf = (type: string): string[] => [
	type,
	...idsOf(vocabulary.get(type)?.['rdfs:subClassOf']).flatMap(kindsOf),
];
const LITERALS = ['schema:Text', 'schema:URL', 'schema:Date', 'schema:DateTime', 'schema:Number', 'schema:Integer'];

/** Every node says what it is, in types that exist, by properties that they have, with values that these take. */
function checkNode(node: NodeObject, all: Map<string, NodeObject>): void {
	const types = [node['@type'] ?? []].flat().map((type) => inVocabulary(String(type)));
	assert.ok(types.length > 0, `no type: ${JSON.stringify(node)}`);
	const kinds = types.flatMap(kindsOf);
	for (const type of types) assert.equal(vocabulary.get(type)?.['@type'], 'rdfs:Class', type);
	for (const [key, values] of Object.entries(node)) {
		if (key.startsWith('@')) continue;
		const property = inVocabulary(key);
		const term = vocabulary.get(property);
		assert.ok(term, `${property} is not in the vocabulary`);
		assert.equal(term['schema:supersededBy'], undefined, property);
		const domains = idsOf(term['schema:domainIncludes']);
		assert.ok(
			domains.some((domain) => kinds.includes(domain)),
			`${property} of ${types}`,
		);
		const ranges = idsOf(term['schema:rangeIncludes']);
		for (const value of [values].flat() as NodeObject[]) {
			if ('@value' in value) {
				assert.ok(
					ranges.some((range) => LITERALS.includes(range)),
					`${property}: ${JSON.stringify(value)}`,
				);
				continue;
			}
			const whole = value['@type'] ? value : all.get(value['@id'] as string);
			if (!whole) {
				assert.ok(ranges.includes('schema:URL'), `${property} refers to ${value['@id']}, which is not described`);
				continue;
			}
			const is = [whole['@type'] ?? []].flat().flatMap((type) => kindsOf(inVocabulary(String(type))));
			assert.ok(
				ranges.some((range) => is.includes(range)),
				`${property}: a ${whole['@type']}`,
			);
			if (value['@type']) checkNode(value, all);
		}
	}
}

async function check(document: object): Promise<Map<string, NodeObject>> {
	const nodes = await expand(document);
	const all = new Map(nodes.map((node) => [node['@id'] as string, node]));
	assert.equal(all.size, nodes.length);
	for (const node of nodes) checkNode(node, all);
	return all;
}

describe('schema.org', () => {
	test('has only types and properties of the vocabulary, where they belong', async () => {
		for (const document of [
			toSchemaOrg(edition, context),
			toPageSchema(edition, context),
			...edition.passages.map((passage) => toPassageSchema(edition, passage, context)),
		])
			await check(document);
	});

	test('describes the page, the text, its sentences, the event and the downloads', () => {
		const graph = toSchemaOrg(edition, context)['@graph'] as Record<string, unknown>[];
		const of = (type: string) => graph.filter((node) => node['@type'] === type);
		assert.equal(of('WebPage').length, 1);
		assert.equal(of('Quotation').length, edition.passages.length);
		assert.ok(of('Event').length > 1);
		const [text] = of('CreativeWork') as [Record<string, unknown>];
		assert.deepEqual(text.author, { '@id': `${context.site}speakers/yury-ushakov/` });
		assert.deepEqual(text.publisher, { '@id': `${context.site}register/presidential-executive-office-of-russia/` });
		assert.equal(text.isBasedOn, 'http://en.kremlin.ru/events/administration/78872');
		assert.equal((text.encoding as { sha256: string }).sha256, edition.description.source.sha256);
		assert.equal(text.version, '2026-11-23');
		const [data] = of('Dataset') as [{ distribution: { contentUrl: string }[] }];
		assert.ok(data.distribution.some(({ contentUrl }) => contentUrl === `${readout}edition.json`));
		assert.ok(!JSON.stringify(graph).includes('Claim'));
	});

	test('says everywhere whose account it is, and puts no words into another’s mouth', () => {
		const graph = toSchemaOrg(edition, context)['@graph'] as Record<string, unknown>[];
		const quotation = graph.find((node) => node['@id'] === `${readout}#p5s1`);
		const ushakov = { '@id': `${context.site}speakers/yury-ushakov/` };
		assert.equal(
			quotation?.creditText,
			'reported shared view of Vladimir Putin and Donald Trump, according to Yury Ushakov',
		);
		assert.deepEqual(quotation?.author, ushakov);
		assert.deepEqual(quotation?.spokenByCharacter, [ushakov]);
		for (const node of graph.filter((node) => ['WebPage', 'CreativeWork', 'Dataset'].includes(node['@type'] as string)))
			assert.match(JSON.stringify(node), /the account of Russia, according to Yury Ushakov/);
		for (const node of graph.filter((node) => node['@type'] === 'Quotation'))
			assert.match(node.creditText as string, /Yury Ushakov/);
		assert.match(JSON.stringify(toPageSchema(edition, context)), /according to Yury Ushakov/);
	});

	test('only words quoted as someone’s own are spoken by that person', () => {
		const { editions: changed, faults } = loadChanged(
			attribute('p6s1', { chain: ['donald-trump'], kind: 'reported-speech-direct', cue: 'emphasised' }),
		);
		assert.deepEqual(faults, []);
		const passage = changed[0]?.passages.find(({ id }) => id === 'p6s1');
		const { spokenByCharacter, author } = toPassageSchema(changed[0] as Edition, passage!, context);
		assert.deepEqual(
			spokenByCharacter.map((who) => who?.name),
			['Donald Trump'],
		);
		assert.equal(author?.name, 'Yury Ushakov');
	});

	test('in a page is short, and cannot end its script', () => {
		const script = inScript(toPageSchema(edition, context));
		assert.ok(gzipSync(script).length <= 900, String(gzipSync(script).length));
		const { editions: changed } = loadChanged(
			edit('readout', 'supplied: Statement by', 'supplied: </script><!-- Statement by'),
		);
		const hostile = inScript(toPageSchema(changed[0] as Edition, context));
		assert.doesNotMatch(hostile, /</);
		assert.match(JSON.parse(hostile).name, /^<\/script><!-- Statement/);
	});
});
