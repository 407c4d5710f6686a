import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { type Child, h } from 'hastscript';
import { folderOfAct, pathOfAct, pathOfReadout } from '../../edition/addresses.ts';
import { type Act, type Edition, labelOf, type Passage, passageOf } from '../../edition/edition.ts';
import type { Erratum, TextChange } from '../../edition/history.ts';
import { nameOf } from '../../edition/names.ts';
import { actHasPage } from '../../edition/passagePages.ts';
import {
	accordingTo,
	bracketed,
	classInWords,
	inWords,
	partiesInWords,
	saidAs,
	titleOf,
	whoseInWords,
} from '../../edition/wording.ts';
import { editionDays, moment, oneSide } from '../whose.ts';
import type { ExportContext } from '../writers.ts';
import { type FeedEntry, tagger } from './feed.ts';

type FollowUp = Act['followUps'][number];

/** A readout, when it is new here: all its text, sentence by sentence. */
export function readoutEntry(edition: Edition, context: ExportContext): FeedEntry {
	const { register, site } = context;
	const { first, last } = editionDays(edition);
	const { speaker, source, counterparts } = edition.description;
	return {
		id: tagger(site)(first, pathOfReadout(edition.id)),
		title: `${titleOf(edition)}, ${accordingTo(register, speaker)}`,
		url: site + pathOfReadout(edition.id),
		published: moment(first),
		updated: moment(last),
		html: html(
			h('h2', titleOf(edition)),
			h('p', h('strong', 'One side’s account.'), ` This is ${oneSide(edition, register)}.`),
			...counterparts.map(({ side, found }) => h('p', `Other accounts, ${nameOf(register, side)}: ${found}`)),
			...edition.passages.flatMap((passage) => quoted(edition, passage, context)),
			h('p', `Source: ${source.url ? bracketed(source.url) : 'not given'}. SHA-256 of its text: ${source.sha256}`),
		),
	};
}

/** Sentences of a readout that someone says, or that are on a topic. */
export function excerptEntry(
	edition: Edition,
	passages: readonly Passage[],
	of: { path: string; name: string },
	context: ExportContext,
): FeedEntry {
	const { register, site } = context;
	const { first, last } = editionDays(edition);
	return {
		id: tagger(site)(first, `${of.path}${edition.id}`),
		title: `${of.name} in ${titleOf(edition)}, ${accordingTo(register, edition.description.speaker)}`,
		url: `${site}${pathOfReadout(edition.id)}${passages[0] ? `#${passages[0].id}` : ''}`,
		published: moment(first),
		updated: moment(last),
		html: html(...passages.flatMap((passage) => quoted(edition, passage, context))),
	};
}

/** An act: its exact words, parties and time. */
export function actEntry(edition: Edition, act: Act, context: ExportContext): FeedEntry {
	const { register, site } = context;
	const { first, last } = editionDays(edition);
	const passage = passageOf(edition, act.in);
	const { stated, supplied } = act.time ?? {};
	return {
		id: tagger(site)(first, folderOfAct(edition.id, act.id)),
		title: `${saidAs(act.class)}: ${act.name}, ${accordingTo(register, passage.attribution.reporter)}`,
		url: site + pathOfAct(edition.id, act),
		published: moment(first),
		updated: moment(last),
		html: html(
			h('blockquote', h('p', `“${act.quote}”`)),
			h(
				'p',
				`${act.class === 'agreement' ? '' : 'Not an agreement. '}Class: ${classInWords(act.class)}. Parties: ${partiesInWords(register, act, passage.attribution.kind)}. In the words: “${act.modality}”.`,
			),
			act.time &&
				h('p', `Time: ${[stated && `“${stated}”`, supplied && `[${inWords(supplied)}]`].filter(Boolean).join(' ')}`),
			act.note && h('p', act.note),
			...quoted(edition, passage, context),
		),
	};
}

/** The day on which a later event enters a feed: when it, and its readout, are there. */
export function followUpDay(edition: Edition, { date }: Pick<FollowUp, 'date'>): string {
	const { first } = editionDays(edition);
	return date > first ? date : first;
}

/** A later event that bears on an act. */
export function followUpEntry(edition: Edition, act: Act, followUp: FollowUp, context: ExportContext): FeedEntry {
	const { register, site } = context;
	const day = followUpDay(edition, followUp);
	const frame = accordingTo(register, passageOf(edition, act.in).attribution.reporter);
	const turn = act.followUps.filter(({ date }) => date === followUp.date).indexOf(followUp) + 1;
	return {
		id: tagger(site)(followUp.date, `${folderOfAct(edition.id, act.id)}follow-up/${turn}`),
		title: `Follow-up of ${inWords(followUp.date)} on “${act.name}” (${classInWords(act.class)}, ${frame})`,
		url: `${site}${pathOfAct(edition.id, act)}${actHasPage(act) ? '#follow-ups' : ''}`,
		published: moment(day),
		updated: moment(day),
		html: html(
			h('p', followUp.statement),
			h('p', `Source: ${followUp.source}${followUp.certainty ? `. Certainty: ${followUp.certainty}` : ''}`),
			followUp.inference && h('p', 'That it belongs to this act is the editors’ inference.'),
			h('p', `The act, ${frame}, in exact words:`),
			h('blockquote', h('p', `“${act.quote}”`)),
		),
	};
}

/** Changes, the newest first: each told in full. */
export function errataEntries(errata: readonly Erratum[], context: ExportContext): FeedEntry[] {
	const { register, site } = context;
	return numbered(errata).map(({ edition, change, path }) => {
		const frame = accordingTo(register, edition.description.speaker);
		return {
			id: tagger(site)(change.on, path),
			title: `${headingOf(change)}: ${titleOf(edition)}, ${frame}`,
			url: `${site}${pathOfReadout(edition.id)}#${change.type === 'revised' ? 'changes' : change.id}`,
			published: moment(change.on),
			updated: moment(change.on),
			html: html(h('p', `${titleOf(edition)}, a readout, ${frame}.`), ...told(change)),
		};
	});
}

/** What an entry is known by for good: the text, the passage, what happened, and the how-manieth time on that day. */
function numbered(errata: readonly Erratum[]): (Erratum & { path: string })[] {
	const counts = new Map<string, number>();
	return errata
		.toReversed()
		.map((erratum) => {
			const { edition, change } = erratum;
			const path = `${edition.id}/${change.type === 'revised' ? '' : `${change.id}/`}${change.type}`;
			const count = (counts.get(`${path} ${change.on}`) ?? 0) + 1;
			counts.set(`${path} ${change.on}`, count);
			return { ...erratum, path: `${path}/${count}` };
		})
		.toReversed();
}

function headingOf(change: TextChange): string {
	if (change.type === 'revised') return 'Revision';
	const label = `¶ ${labelOf(change.id)}`;
	if (change.type === 'withdrawn') return `${label} withdrawn`;
	return change.was === change.now ? `${label} cut anew` : `Wording of ${label} changed`;
}

function told(change: TextChange): Element[] {
	if (change.type === 'revised') return [h('p', change.what)];
	const label = `¶ ${labelOf(change.id)}`;
	if (change.type === 'withdrawn') {
		const now = change.replacedBy.map((id) => `¶ ${labelOf(id)}`).join(', ');
		return [
			h('p', `${label} was withdrawn. It read: “${change.was}”`),
			h('p', now ? `Now: ${now}.` : 'Nothing is on record as taking its place.'),
		];
	}
	if (change.was === change.now) return [h('p', `The words of ${label} are the same; its sentences were cut anew.`)];
	return [
		h('p', `The wording of ${label} changed.`),
		h('p', `Before: “${change.was}”`),
		h('p', `After: “${change.now}”`),
	];
}

/** A sentence with its number and whose claim it is. */
function quoted(edition: Edition, passage: Passage, { register, site }: ExportContext): Element[] {
	const cite = `${site}${pathOfReadout(edition.id)}#${passage.id}`;
	return [
		h('blockquote', { cite, lang: edition.description.language }, h('p', passage.text)),
		h('p', h('a', { href: cite }, `¶ ${passage.label}`), `: ${whoseInWords(register, passage.attribution)}`),
	];
}

const html = (...children: (Child | false)[]): string =>
	toHtml(h(null, ...children.filter((child) => child !== false)));
