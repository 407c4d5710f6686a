import { readFileSync } from 'node:fs';
import jsonld, { type NodeObject } from 'jsonld';
import { projectFolder } from '../contentFolder.ts';

export const schemaFile = (path: string): string => `${projectFolder}/tests/schemas/${path}`;
export const readSchema = (path: string) => JSON.parse(readFileSync(schemaFile(path), 'utf8'));

const contexts: Record<string, string> = {
	'http://www.w3.org/ns/anno.jsonld': 'anno.jsonld',
	'https://schema.org': 'schemaorg/schemaorgcontext.jsonld',
	'https://dtsapi.org/context/v1.0.json': 'dts-context.json',
};

/** What JSON-LD says, with the contexts of this repository and none from elsewhere; fails for a term that they do not know. */
export async function expand(document: object): Promise<NodeObject[]> {
	const documentLoader = async (url: string) => {
		const file = contexts[url];
		if (!file) throw new Error(`No copy of the context ${url} is kept in tests/schemas.`);
		return { contextUrl: undefined, documentUrl: url, document: readSchema(file) };
	};
	// The types of the library are those of an older one, without `safe`.
	const options = { documentLoader, safe: true, base: 'https://verbatim.example/' } as object;
	return (await jsonld.expand(document as NodeObject, options)) as NodeObject[];
}
