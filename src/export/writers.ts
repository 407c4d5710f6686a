import type { Edition, Passage } from '../edition/edition.ts';
import { sourceBytes } from '../edition/sourceBytes.ts';
import type { Register } from '../schema/register.ts';
import type { ReadoutFormat, ReferenceFormat } from './formats.ts';
import { toBibtex, toRis } from './references.ts';
import { toTei } from './tei/toTei.ts';
import { type CslItem, toCsl, toCslList } from './toCsl.ts';
import { toEditionJson } from './toEditionJson.ts';
import { toXml } from './xml.ts';

/** What every writer knows beside the edition. */
export interface ExportContext {
	register: Register;
	/** Where the edition is published, its path included: `https://example.org/` or, without a host, `/`. */
	site: string;
}
export type Body = string | Uint8Array;

/** How each format of a readout is written. */
export const writers: Record<ReadoutFormat['key'], (edition: Edition, context: ExportContext) => Body | Promise<Body>> =
	{
		text: (edition) => sourceBytes(edition),
		json: (edition) => inJson(toEditionJson(edition)),
		tei: (edition, { register, site }) => toXml(toTei(edition, register, site)),
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
