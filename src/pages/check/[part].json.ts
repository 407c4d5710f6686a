import type { APIRoute } from 'astro';
import { due } from '../../building/pagePlan.ts';
import { type CheckedPart, checkedParts, checkedReadout } from '../../checking/checkedParts.ts';
import { corpus } from '../../edition/corpus.ts';
import { stateOf } from '../../edition/corpusIndex.ts';

export function getStaticPaths() {
	const { index } = corpus();
	return due(
		'check/[part].json',
		checkedParts(index.editions).map((part) => ({ params: { part: part.name }, props: { part } })),
		({ props: { part } }) => stateOf(part.editions),
	);
}

export const GET: APIRoute<{ part: CheckedPart }> = async ({ props }) => {
	const { register } = corpus();
	return new Response(JSON.stringify(props.part.editions.map((edition) => checkedReadout(edition, register))), {
		headers: { 'content-type': 'application/json' },
	});
};
