import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fontoxpath from 'fontoxpath';
import { RelaxNGValidator, XmlDocument, XmlError } from 'libxml2-wasm';
import { type Element, parseXmlDocument } from 'slimdom';
import { projectFolder } from '../contentFolder.ts';

const { evaluateXPath, evaluateXPathToBoolean, evaluateXPathToNodes, registerCustomXPathFunction } = fontoxpath;
const schema = readFileSync(join(projectFolder, 'tests/schemas/tei_all.rng'));
const SCHEMATRON = 'http://purl.oclc.org/dsdl/schematron';
/** The rules are written for XSLT: its `current()` is here a variable, its `generate-id()` a function of ours. */
const XSLT = 'urn:xslt';

let grammar: RelaxNGValidator | undefined;

/** What is wrong with a document by the grammar of TEI, each with its line; the grammar takes some seconds to load. */
export function grammarFaults(xml: string): string[] {
	grammar ??= RelaxNGValidator.fromDoc(XmlDocument.fromBuffer(schema));
	let document: XmlDocument | undefined;
	try {
		document = XmlDocument.fromString(xml);
		grammar.validate(document);
		return [];
	} catch (error) {
		if (!(error instanceof XmlError)) throw error;
		const { details } = error as XmlError & { details: { line: number; message: string }[] };
		return details.map(({ line, message }) => `${line}: ${message.trim()}`);
	} finally {
		document?.dispose();
	}
}

interface Rule {
	context: string;
	lets: [name: string, value: string][];
	/** What must hold, or must not. */
	tests: { holds: boolean; test: string; text: string }[];
}

const schemaTree = parseXmlDocument(schema.toString());
const prefixes = new Map(
	schematron('ns').map((node) => [String(node.getAttribute('prefix')), String(node.getAttribute('uri'))]),
);
const namespaceResolver = (prefix: string) => (prefix === 'xslt' ? XSLT : (prefixes.get(prefix) ?? null));
const ids = new WeakMap<object, string>();
let issued = 0;
registerCustomXPathFunction({ namespaceURI: XSLT, localName: 'generate-id' }, ['node()'], 'xs:string', (_, node) => {
	const id = ids.get(node) ?? `n${++issued}`;
	ids.set(node, id);
	return id;
});

function schematron(name: string, within: Element = schemaTree.documentElement as Element): Element[] {
	return within.getElementsByTagNameNS(SCHEMATRON, name) as unknown as Element[];
}

const attribute = (node: Element, name: string) =>
	String(node.getAttribute(name)).replaceAll('current()', '$current').replaceAll('generate-id(', 'xslt:generate-id(');

/** The Schematron rules inside the grammar. */
export const rules: Rule[] = schematron('rule').map((rule) => ({
	context: attribute(rule, 'context'),
	lets: schematron('let', rule).map((node) => [attribute(node, 'name'), attribute(node, 'value')]),
	tests: (['assert', 'report'] as const).flatMap((kind) =>
		schematron(kind, rule).map((node) => ({
			holds: kind === 'assert',
			test: attribute(node, 'test'),
			text: (node.textContent ?? '').replace(/\s+/g, ' ').trim(),
		})),
	),
}));

/** What is wrong with a document by the Schematron rules; `met` collects the rules that found something to test. */
export function ruleFaults(xml: string, met = new Set<string>()): string[] {
	const document = parseXmlDocument(xml);
	return rules.flatMap(({ context, lets, tests }) => {
		const path = context.startsWith('/') ? context : `//(${context})`;
		return evaluateXPathToNodes(path, document, null, null, { namespaceResolver }).flatMap((node) => {
			met.add(context);
			const variables: Record<string, unknown> = { current: node };
			for (const [name, value] of lets)
				variables[name] = evaluateXPath(value, node, null, variables, evaluateXPath.ANY_TYPE, { namespaceResolver });
			return tests
				.filter(
					({ holds, test }) => evaluateXPathToBoolean(test, node, null, variables, { namespaceResolver }) !== holds,
				)
				.map(({ text }) => `${context}: ${text}`);
		});
	});
}

/** Compiles every expression of every rule; those that do not are named. */
export function brokenRules(): string[] {
	const document = parseXmlDocument('<a/>');
	return rules.flatMap(({ context, lets, tests }) => {
		const path = context.startsWith('/') ? context : `//(${context})`;
		const variables = Object.fromEntries([['current', document], ...lets.map(([name]) => [name, null])]);
		return [path, ...lets.map(([, value]) => value), ...tests.map(({ test }) => test)].flatMap((expression) => {
			try {
				evaluateXPath(expression, document, null, variables, evaluateXPath.ANY_TYPE, { namespaceResolver });
				return [];
			} catch (error) {
				// What fails on this document (a cast of nothing) has compiled.
				return /^(XPST|XQST)/.test((error as Error).message) ? [`${expression}: ${(error as Error).message}`] : [];
			}
		});
	});
}
