import { readFileSync } from 'node:fs';
import { ParseOption, RelaxNGValidator, XmlDocument, XsdValidator } from 'libxml2-wasm';
import { schemaFile } from './jsonld.ts';

const parse = (text: string) => XmlDocument.fromString(text, { option: ParseOption.XML_PARSE_NONET });

/** Throws for a document that is not valid against a schema of `tests/schemas`: RELAX NG (`.rng`) or XML Schema (`.xsd`). */
export function assertValid(text: string, schema: string): void {
	const grammar = parse(readFileSync(schemaFile(schema), 'utf8'));
	const validator = schema.endsWith('.rng') ? RelaxNGValidator.fromDoc(grammar) : XsdValidator.fromDoc(grammar);
	const document = parse(text);
	try {
		validator.validate(document);
	} finally {
		for (const used of [document, validator, grammar]) used.dispose();
	}
}
