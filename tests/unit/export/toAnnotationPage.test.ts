import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { describe, test } from 'node:test';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { Edition } from '../../../src/edition/edition.ts';
import { sourceBytes } from '../../../src/edition/sourceBytes.ts';
import { toAnnotationPage } from '../../../src/export/toAnnotationPage.ts';
import { add, loadChanged, reword } from '../contentFolder.ts';
import { editions, register } from '../edition/textEdition.ts';
import { expand, readSchema, schemaFile } from './jsonld.ts';

const edition = editions[0] as Edition;
const context = { register, site: 'https://verbatim.example/sub/' };
const page = toAnnotationPage(edition, context);

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
for (const file of globSync('webanno/definitions/*.json', { cwd: schemaFile('') })) ajv.addSchema(readSchema(file));

/** The assertions of the W3C that a list names. */
const assertionsOf = (list: string) =>
	(readSchema(`webanno/${list}`).assertions as string[]).map((path) => {
		const schema = readSchema(`webanno/${path}`);
		// Several files carry one id; and `$ref` means a file beside the definitions, wherever it stands.
		const id = path.replaceAll('/', '-');
		return { id, valid: ajv.getSchema(id) ?? ajv.compile({ ...schema, id }), message: schema.errorMessage };
	});

function meets(data: object, assertions: ReturnType<typeof assertionsOf>): void {
	for (const { id, valid, message } of assertions)
		assert.ok(valid(data), `${id}: ${message} ${JSON.stringify(data).slice(0, 300)}`);
}

interface Selectors {
	source: string;
	selector: {
		type: string;
		value?: string;
		exact?: string;
		prefix?: string;
		suffix?: string;
		start?: number;
		end?: number;
	}[];
}
const targetsOf = ({ items }: ReturnType<typeof toAnnotationPage>) =>
	items.flatMap(({ target }) => [target].flat()).filter((target): target is Selectors => typeof target === 'object');

describe('the page of annotations', () => {
	test('meets the assertions of the W3C, as a page, as a collection, and every annotation of it', () => {
		const inContext = (part: object) => ({ '@context': page['@context'], ...part });
		meets(page, assertionsOf('collections/pages/pageMusts.test'));
		meets(inContext(page.partOf), assertionsOf('collections/collectionMusts.test'));
		const ofAnnotations = assertionsOf('annotations/annotationMusts.test');
		for (const item of page.items) meets(inContext(item), ofAnnotations);
	});

	test('says only what its context knows, once expanded', async () => {
		const [node] = await expand(page);
		assert.deepEqual(node?.['@type'], ['http://www.w3.org/ns/activitystreams#OrderedCollectionPage']);
		const items =
			node?.['https://www.w3.org/ns/activitystreams#items'] ?? node?.['http://www.w3.org/ns/activitystreams#items'];
		assert.equal((items as [{ '@list': unknown[] }])[0]['@list'].length, page.items.length);
	});

	test('has everything that the edition says beside the text', () => {
		const count = (of: (passage: Edition['passages'][number]) => number) =>
			edition.passages.reduce((sum, passage) => sum + of(passage), 0);
		const named = (part: RegExp) => page.items.filter(({ id }) => part.test(id)).length;
		assert.equal(named(/-attribution$/), edition.passages.length);
		assert.equal(
			named(/-mention-/),
			count(({ mentions }) => mentions.length),
		);
		assert.equal(
			named(/-time-/),
			count(({ times }) => times.length),
		);
		assert.equal(
			named(/-note-/),
			count(({ notes }) => notes.length),
		);
		assert.equal(named(/#act-/), edition.acts.length);
		assert.equal(named(/#revision-/), edition.description.revisions.length);
		const tags = page.items.filter(({ id }) => id.endsWith('-topics')).flatMap(({ body }) => body);
		assert.equal(tags.length, 2 * count(({ topics }) => topics.length));
		const said = JSON.stringify(page);
		for (const { attribution, notes, times } of edition.passages)
			for (const words of [
				attribution.note,
				attribution.ambiguity,
				...attribution.cue,
				...[...notes, ...times].map(({ evidence }) => evidence),
			])
				if (words) assert.ok(said.includes(JSON.stringify(words).slice(1, -1)), words);
		assert.ok(said.includes('according to Yury Ushakov'));
		assert.equal(page.partOf['schema:isBasedOn']['schema:sha256'], edition.description.source.sha256);
		assert.equal(page.partOf['schema:version'], '2026-11-23');
	});

	test('every selector finds its words again in the source file', () => {
		const { editions: changed, register: own } = loadChanged(
			...reword('Logically', '😀𝒜 Logically'),
			add('annotations', 'notes', { in: 'p3s1', exact: '𝒜', text: 'A note.' }),
		);
		for (const [one, made] of [
			[edition, page],
			[changed[0] as Edition, toAnnotationPage(changed[0] as Edition, { ...context, register: own })],
		] as const) {
			const text = sourceBytes(one).toString();
			const points = [...text];
			const targets = targetsOf(made);
			assert.ok(targets.length > 100);
			for (const { source, selector } of targets) {
				const [fragment, quote, position] = selector;
				assert.equal(source, `${context.site}readouts/${one.id}/`);
				assert.equal(points.slice(position?.start, position?.end).join(''), quote?.exact);
				const around = (quote?.prefix ?? '') + quote?.exact + (quote?.suffix ?? '');
				assert.equal(text.split(around).length, 2, around);
				assert.ok(around.isWellFormed());
				const passage = one.passages.find(({ id }) => id === fragment?.value);
				assert.ok(passage?.text.includes(quote?.exact as string));
			}
		}
	});

	test('knows each annotation by an id of its own, which others leave alone', () => {
		const ids = page.items.map(({ id }) => id);
		assert.equal(new Set(ids).size, ids.length);
		const { editions: changed } = loadChanged(
			add('annotations', 'notes', { in: 'p1s1', exact: 'telephone', text: 'A note.' }),
			add('annotations', 'notes', { in: 'p4s1', exact: 'Donald Trump', text: 'A note.' }),
		);
		const after = new Set(toAnnotationPage(changed[0] as Edition, context).items.map(({ id }) => id));
		assert.equal(after.size, ids.length + 2);
		for (const id of ids) assert.ok(after.has(id), id);
	});
});
