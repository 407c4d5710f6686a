import type { APIRoute } from 'astro';
import { citationFiles } from '../../../../components/citationFiles.ts';
import { siteAddress } from '../../../../components/siteAddress.ts';
import { corpus } from '../../../../edition/corpus.ts';
import type { Edition, Passage } from '../../../../edition/edition.ts';
import { passagePagesWanted, passagesWithPage } from '../../../../edition/passagePages.ts';
import { toBibtex, toRis } from '../../../../export/references.ts';
import { type CslItem, toCsl } from '../../../../export/toCsl.ts';

const writers: Record<(typeof citationFiles)[number]['file'], (item: CslItem) => string> = {
	'cite.bib': toBibtex,
	'cite.ris': toRis,
	'cite.csl.json': (item) => `${JSON.stringify([item], null, 2)}\n`,
};

export async function getStaticPaths() {
	const { index } = await corpus();
	return index.editions.flatMap((edition) =>
		passagesWithPage(edition, passagePagesWanted()).flatMap((passage) =>
			citationFiles.map(({ file, type }) => ({
				params: { id: edition.id, label: passage.label, file },
				props: { edition, passage, file, type },
			})),
		),
	);
}

type Props = { edition: Edition; passage: Passage } & Pick<(typeof citationFiles)[number], 'file' | 'type'>;

/** The reference to one passage, in each of the formats of the document's. */
export const GET: APIRoute<Props> = async ({ props: { edition, passage, file, type } }) => {
	const { register } = await corpus();
	const item = toCsl(edition, register, { passage, site: siteAddress() });
	return new Response(writers[file](item), { headers: { 'content-type': `${type}; charset=utf-8` } });
};
