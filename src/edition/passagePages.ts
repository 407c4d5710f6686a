import type { Act, Edition, Passage } from './edition.ts';
import type { Outline } from './outline.ts';

const settings = ['on', 'off', 'agreements'] as const;
export type PassagePages = (typeof settings)[number];

/** Which sentences have a page of their own: `VERBATIM_PASSAGES`. In the text each has its address in any case. */
export function passagePagesWanted(setting = process.env.VERBATIM_PASSAGES): PassagePages {
	const wanted = settings.find((one) => one === (setting || 'on'));
	if (wanted) return wanted;
	throw new Error(
		`VERBATIM_PASSAGES is “${setting}”; it may be “on” (as it is when left out), “off”, or “agreements” (only sentences of acts).`,
	);
}

/** Whether an act has a page of its own: an agreement always, any other where all sentences have theirs. */
export function actHasPage(act: Pick<Act, 'class'>, wanted = passagePagesWanted()): boolean {
	return act.class === 'agreement' || wanted === 'on';
}

/** The sentences that have a page, each with its number, from 0. */
export function sentencesWithPage({ passages }: Outline, wanted: PassagePages): { label: string; at: number }[] {
	if (wanted === 'off') return [];
	return passages.flatMap(({ label, acts }, at) => (wanted === 'on' || acts.length > 0 ? { label, at } : []));
}

/** The sentences that have a page, in the order of the text. */
export function passagesWithPage({ passages }: Edition, wanted: PassagePages): Passage[] {
	if (wanted === 'off') return [];
	return wanted === 'on' ? passages : passages.filter(({ acts }) => acts.length > 0);
}
