import type { Edition, Passage } from '../edition/edition.ts';
import { entryFile } from '../edition/entryFile.ts';
import { sourceBytes } from '../edition/sourceBytes.ts';
import type { Register } from '../schema/register.ts';
import { toEpub } from './epub/toEpub.ts';
import type { ReferenceFormat, WrittenFormat } from './formats.ts';
import { toBibtex, toRis } from './references.ts';
import { toTei } from './tei/toTei.ts';
import { toAnnotationPage } from './toAnnotationPage.ts';
import { type CslItem, toCsl, toCslList } from './toCsl.ts';
import { toEditionJson } from './toEditionJson.ts';
import { toLinkset } from './toLinkset.ts';
import { toMarkdown } from './toMarkdown.ts';
import { toSchemaOrg } from './toSchemaOrg.ts';
import { toXml } from './xml.ts';

/** What every writer knows beside the edition. */
export interface ExportContext {
	register: Register;
	/** Where the edition is published, its path included: `https://example.org/` or, without a host, `/`. */
	site: string;
}
export type Body = string | Uint8Array;

/** How each format of a readout is written. */
export const writers: Record<WrittenFormat['key'], (edition: Edition, context: ExportContext) => Body | Promise<Body>> =
	{
		text: (edition) => sourceBytes(edition),
		tei: (edition, { register, site }) => toXml(toTei(edition, register, site)),
		markdown: toMarkdown,
		entry: (edition) => entryFile(edition.id, 'readout.md'),
		json: (edition, { site }) => inJson(toEditionJson(edition, site)),
		annotations: (edition, context) => `${JSON.stringify(toAnnotationPage(edition, context))}\n`,
		'schema-org': (edition, context) => `${JSON.stringify(toSchemaOrg(edition, context))}\n`,
		epub: toEpub,
		linkset: (edition, context) => inJson(toLinkset(edition, context)),
		bibtex: (edition, { register, site }) => toBibtex(toCsl(edition, register, { site })),
		ris: (edition, { register, site }) => toRis(toCsl(edition, register, { site })),
		'csl-json': (edition, { register, site }) => inJson(toCslList(edition, register, site)),
	};

const writeReference: Record<ReferenceFormat['key'], (item: CslItem) => string> = {
	bibtex: toBibtex,
	ris: toRis,
	'csl-json': (item) => inJson([item]),
};

/** The reference to one passage. */
export function passageReference(
	key: ReferenceFormat['key'],
	edition: Edition,
	passage: Passage,
	{ register, site }: ExportContext,
): string {
	return writeReference[key](toCsl(edition, register, { passage, site }));
}

const inJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
