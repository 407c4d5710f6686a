import type { APIRoute } from 'astro';
import { passageCard } from '../../../../cards/card.ts';
import { cardPng } from '../../../../cards/draw.ts';
import { passageCardsWanted } from '../../../../cards/setting.ts';
import { corpus } from '../../../../edition/corpus.ts';
import type { PassageRef } from '../../../../edition/corpusIndex.ts';
import { passagePagesWanted, passagesWithPage } from '../../../../edition/passagePages.ts';

export async function getStaticPaths() {
	const { index } = await corpus();
	if (!passageCardsWanted(index.editions)) return [];
	return index.editions.flatMap((edition) =>
		passagesWithPage(edition, passagePagesWanted()).map((passage) => ({
			params: { id: edition.id, label: passage.label },
			props: { edition, passage },
		})),
	);
}

export const GET: APIRoute<PassageRef & Record<string, unknown>> = async ({ props: { edition, passage } }) => {
	const { register } = await corpus();
	return new Response(new Uint8Array(await cardPng(passageCard(edition, passage, register))), {
		headers: { 'content-type': 'image/png' },
	});
};
