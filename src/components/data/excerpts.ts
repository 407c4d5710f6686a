import type { KeptEdition } from '../../edition/editionStore.ts';
import { type CorpusFormat, isWritten, type ReadoutFormat, type WrittenFormat } from '../../export/formats.ts';
import { toAnnotationPage } from '../../export/toAnnotationPage.ts';
import { toEditionJson } from '../../export/toEditionJson.ts';
import { toSchemaOrg } from '../../export/toSchemaOrg.ts';
import { type ExportContext, writers } from '../../export/writers.ts';
import { corpusFiles } from '../../publish/corpusFiles.ts';
import { bytesOf } from '../../publish/publishedFile.ts';

const LINES = 14;
const WIDTH = 96;
/** What a reader cannot read. */
const CLOSED = /zip$|pdf$|^image|html$/;

/** The first lines of a text, long ones cut. */
export function firstLines(text: string, lines = LINES): string {
	const all = text.trimEnd().split(/\r?\n/);
	const shown = all
		.slice(0, lines)
		.map((line) => (line.length > WIDTH ? `${[...line].slice(0, WIDTH).join('')} …` : line));
	return [...shown, ...(all.length > lines ? ['…'] : [])].join('\n');
}

/** A few lines of what a readout is given out as; none of what cannot be read as text. */
export async function readoutExcerpt(
	format: ReadoutFormat,
	edition: KeptEdition,
	context: ExportContext,
): Promise<string | undefined> {
	if (CLOSED.test(format.mediaType) || !isWritten(format)) return undefined;
	const { key } = format;
	const part = telling(key, edition, context);
	return firstLines(part ? JSON.stringify(part, null, 2) : String(await writers[key](edition, context)));
}

/** Of long JSON the part that shows best what it is. */
function telling(key: WrittenFormat['key'], edition: KeptEdition, context: ExportContext): unknown {
	const at = Math.max(
		0,
		edition.passages.findIndex(({ attribution }) => attribution.ends.length > 0),
	);
	const id = edition.passages[at]?.id;
	if (key === 'json') {
		const { number, text, attribution } = toEditionJson(edition).passages[at] ?? {};
		return { number, text, attribution };
	}
	if (key === 'annotations')
		return toAnnotationPage(edition, context).items.find((item) => item.id.endsWith(`#${id}-attribution`));
	if (key === 'schema-org')
		return toSchemaOrg(edition, context)['@graph'].find(
			(node) => '@id' in node && String(node['@id']).endsWith(`#${id}`),
		);
	return undefined;
}

/** The same of what the whole edition is given out as, made of one readout. */
export async function corpusExcerpt(
	{ file, mediaType }: CorpusFormat,
	edition: KeptEdition,
	context: ExportContext,
): Promise<string | undefined> {
	if (CLOSED.test(mediaType)) return undefined;
	const found = corpusFiles(() => [edition], context, bytesOf).find(({ path }) => path === file);
	const rows = /\.(csv|jsonl)$/.test(file);
	return found && firstLines((await bytesOf(found)).toString(), rows ? 3 : LINES);
}
