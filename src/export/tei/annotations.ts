import type { Act, Attribution, Edition, Passage } from '../../edition/edition.ts';
import type { Register } from '../../schema/register.ts';
import { type XmlChild, type XmlElement, xml } from '../xml.ts';
import {
	certaintyAttributes,
	dated,
	described,
	note,
	pointersTo,
	pointerTo,
	rangeIn,
	suppliedAttributes,
	words,
} from './words.ts';

type Motivation = 'classifying' | 'identifying' | 'describing' | 'commenting' | 'tagging' | 'highlighting';

const annotation = (id: string, target: string, motivation: Motivation, ...content: XmlChild[]): XmlElement =>
	xml('annotation', { 'xml:id': id, target, motivation }, ...content);

/** All that the editors say of the text, complete; of each kind a list, in the order of the text. */
export function annotationLists(edition: Edition, register: Register, topics: readonly string[]): XmlElement[] {
	const { passages, paragraphs } = edition;
	const lists: Record<string, XmlElement[]> = {
		attributions: passages.map((passage) => attributionOf(passage, register)),
		topics: topics.map((topic) => {
			const targets = passages.flatMap(({ id, topics }) => topics.filter((one) => one === topic).map(() => `#${id}`));
			return annotation(
				`tagged.${topic}`,
				targets.join(' '),
				'tagging',
				xml('ptr', { type: 'topic', target: `#topic.${topic}` }),
			);
		}),
		acts: edition.acts.map((act) => actOf(act, edition, register)),
		mentions: passages.flatMap((passage) =>
			passage.mentions.map(({ ref, by, ...span }, index) =>
				annotation(
					`mention.${passage.id}.${index + 1}`,
					rangeIn(passage.id, passage.text, span),
					'identifying',
					xml('ptr', { type: by, target: pointerTo(register, ref) }),
				),
			),
		),
		times: passages.flatMap((passage) =>
			passage.times.map(({ exact, supplied, evidence, certainty, note: comment, ...span }, index) => {
				const target = rangeIn(passage.id, passage.text, span);
				return annotation(
					`time.${passage.id}.${index + 1}`,
					target,
					'describing',
					quoted(target, exact),
					supplied !== undefined &&
						xml(
							'note',
							{ type: 'time' },
							xml('date', { ...dated(supplied), ...suppliedAttributes(certainty) }, supplied),
						),
					supplied === undefined && certainty && xml('note', { type: 'time', ...certaintyAttributes(certainty) }),
					note('evidence', evidence),
					note('comment', comment),
				);
			}),
		),
		notes: passages.flatMap((passage) =>
			passage.notes.map(({ exact, text, evidence, ...span }, index) => {
				const target = rangeIn(passage.id, passage.text, span);
				return annotation(
					`note.${passage.id}.${index + 1}`,
					target,
					'commenting',
					quoted(target, exact),
					note('text', text),
					note('evidence', evidence),
				);
			}),
		),
		emphasis: paragraphs.flatMap(({ id, text, emphasis }) =>
			emphasis.map(({ strong, ...span }, index) =>
				annotation(
					`emphasis.${id}.${index + 1}`,
					rangeIn(id, text, span),
					'highlighting',
					xml('note', { type: 'emphasis' }, strong ? 'strong' : 'plain'),
				),
			),
		),
	};
	return Object.entries(lists).flatMap(([type, annotations]) =>
		annotations.length > 0 ? xml('listAnnotation', { type }, ...annotations) : [],
	);
}

const quoted = (target: string, exact: string): XmlElement => xml('ref', { type: 'words', target }, ...words(exact));

function attributionOf({ id, text, attribution }: Passage, register: Register): XmlElement {
	const { reporter, chain, ends, kind, cue, within, note: reading, ambiguity }: Attribution = attribution;
	const pointer = (type: string, ids: readonly string[]) =>
		ids.length > 0 && xml('ptr', { type, target: pointersTo(register, ids) });
	const place = (exact: string) => {
		const start = text.indexOf(exact);
		return start === -1 ? `#${id}` : rangeIn(id, text, { start, end: start + exact.length });
	};
	return annotation(
		`attribution.${id}`,
		`#${id}`,
		'classifying',
		xml('ptr', { type: 'kind', target: `#kind.${kind}` }),
		pointer('reporter', [reporter]),
		pointer('chain', chain),
		pointer('ends', ends),
		...cue.map((exact) => xml('ref', { type: 'cue', target: place(exact) }, ...words(exact))),
		...within.map(({ who, cue: exact }) =>
			xml('ref', { type: 'within', target: pointerTo(register, who) }, ...words(exact)),
		),
		note('reading', reading),
		note('ambiguity', ambiguity),
	);
}

function actOf(act: Act, { passages }: Edition, register: Register): XmlElement {
	const text = passages.find(({ id }) => id === act.in)?.text ?? '';
	const target = rangeIn(act.in, text, act);
	const scope = act.scope.map((id) => `#${id}`);
	return annotation(
		`act.${act.id}`,
		[target, ...scope].join(' '),
		'classifying',
		xml('ptr', { type: 'class', target: `#class.${act.class}` }),
		note('name', act.name),
		quoted(target, act.quote),
		...act.parties.map(({ who, role }) =>
			xml('ptr', { type: 'party', target: pointerTo(register, who), ana: `#role.${role}` }),
		),
		note('modality', act.modality),
		act.time &&
			xml(
				'note',
				{ type: 'time' },
				described(act.time, (value) => [xml('date', dated(value), value)]),
				note('evidence', act.time.evidence),
			),
		scope.length > 0 && xml('ptr', { type: 'scope', target: scope.join(' ') }),
		note('comment', act.note),
		...act.followUps.map(({ date, statement, source, certainty, inference }) =>
			xml(
				'note',
				{ type: 'follow-up', subtype: inference ? 'inferred' : 'stated', ...certaintyAttributes(certainty) },
				xml('date', { when: date }, date),
				note('statement', statement),
				xml('bibl', {}, ...words(source)),
			),
		),
	);
}
