import { type Act, type Attribution, type Edition, passageOf } from '../../edition/edition.ts';
import { nameOf } from '../../edition/names.ts';
import { accordingTo, beforeParties, classInWords, inWords, roleInWords } from '../../edition/wording.ts';
import { actClasses } from '../../schema/annotations.ts';
import type { Register } from '../../schema/register.ts';
import type { BookDocument } from './book.ts';
import { actId, capitalised, files, inFull, linksToPassages, linkToEntry } from './wording.ts';
import { type Child, el, facts, inLanguage, joined } from './xhtml.ts';

/** What is said to have been agreed, and every other act, in exact words; agreements first. */
export function actsDocument(edition: Edition, register: Register): Omit<BookDocument, 'level'> {
	const order = Object.keys(actClasses);
	const acts = edition.acts.toSorted((a, b) => order.indexOf(a.class) - order.indexOf(b.class));
	return {
		file: files.acts(edition),
		title: 'Agreements and other acts',
		type: 'bodymatter',
		places: [],
		body: [
			el('h1', {}, 'Agreements and other acts'),
			el('p', {}, `In the words of the text, ${accordingTo(register, edition.description.speaker)}.`),
			...acts.map((act) => section(edition, act, register)),
		],
	};
}

function section(edition: Edition, act: Act, register: Register) {
	const { reporter, kind } = passageOf(edition, act.in).attribution;
	return el(
		'section',
		{ id: actId(act.id), 'aria-labelledby': `${actId(act.id)}-name` },
		el('h2', { id: `${actId(act.id)}-name` }, `${capitalised(classInWords(act.class))}: ${act.name}`),
		el('blockquote', inLanguage(edition.description.language), el('p', {}, `“${act.quote}”`)),
		el('p', {}, `${accordingTo(register, reporter)}, `, ...linksToPassages(edition, [act.in, ...act.scope])),
		facts([
			['Parties', [el('span', {}, ...partiesOf(act, kind, register))]],
			['In the words', [`“${act.modality}”`]],
			['Time', act.time ? [inFull(act.time, inWords)] : []],
			['Note', act.note ? [act.note] : []],
			[
				'Later',
				act.followUps.map(
					({ date, statement, source, certainty, inference }) =>
						`${inWords(date)}: ${statement} Source: ${source}.${certainty ? ` Certainty: ${certainty}.` : ''}${inference ? ' That it belongs to this act is the editors’ inference.' : ''}`,
				),
			],
		]),
	);
}

function partiesOf(act: Act, kind: Attribution['kind'], register: Register): Child[] {
	const named = act.parties.map(
		({ who, role }) => [linkToEntry(who, nameOf(register, who)), ` (${roleInWords(role)})`] as Child,
	);
	const before = beforeParties(act, kind);
	return joined(before ? [before, ...named] : named, '; ');
}
