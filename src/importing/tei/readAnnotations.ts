import type { Element } from 'xast';
import { idOfPointer, readStringRange } from '../../schema/teiNames.ts';
import { certaintyIn, noteIn, readDescribed } from './described.ts';
import { quoteAt } from './quoteAt.ts';
import { at, attributeOf, elements, listIn, textIn } from './tree.ts';

export interface FoundEmphasis {
	paragraph: string;
	start: number;
	end: number;
	strong: boolean;
}

/** A mention as the file has it; names among them are those that the registers found when it was written. */
export interface FoundMention {
	in: string;
	/** UTF-16 offsets in the sentence. */
	start: number;
	end: number;
	is: string;
	by: string;
}

/**
 * What the stand-off part of a file of ours holds, in the shape of `annotations.yaml`; mentions and
 * emphasis apart. `texts` are those of all sentences and paragraphs, by id.
 */
export function readAnnotations(tei: Element, texts: ReadonlyMap<string, string>) {
	const standOff = at(tei, 'standOff');
	const list = (type: string) => elements(elements(standOff, 'listAnnotation', { type })[0], 'annotation');
	const range = (pointer: string) => {
		const { passage, start, length } = readStringRange(pointer) ?? { passage: '', start: 0, length: 0 };
		const points = [...(texts.get(passage) ?? '')];
		const unit = (at: number) => points.slice(0, at).join('').length;
		return { passage, start: unit(start), end: unit(start + length) };
	};
	const anchor = (annotation: Element) => {
		const { passage, start, end } = range(listIn(annotation, 'target')[0] ?? '');
		return { in: passage, ...quoteAt(texts.get(passage) ?? '', start, end) };
	};
	const ptr = (annotation: Element, type: string) => elements(annotation, 'ptr', { type })[0];
	const ids = (annotation: Element, type: string) => listIn(ptr(annotation, type), 'target').map(idOfPointer);
	const refs = (annotation: Element, type: string) => elements(annotation, 'ref', { type });

	const attributions = list('attributions').flatMap((annotation) => {
		const kind = ids(annotation, 'kind')[0];
		if (kind === 'not-yet-attributed') return [];
		const cue = refs(annotation, 'cue').map(textIn);
		const within = refs(annotation, 'within').map((ref) => ({
			who: idOfPointer(ref.attributes.target ?? ''),
			cue: textIn(ref),
		}));
		const chain = ids(annotation, 'chain');
		const entry = {
			reporter: ids(annotation, 'reporter')[0],
			chain,
			ends: chain.length > 0 ? ids(annotation, 'ends') : undefined,
			kind,
			cue: some(cue),
			within: some(within),
			note: noteIn(annotation, 'reading'),
			ambiguity: noteIn(annotation, 'ambiguity'),
		};
		return [[idOfPointer(annotation.attributes.target ?? ''), entry] as const];
	});
	const mentions = list('mentions').flatMap((annotation): FoundMention[] => {
		const [pointer] = elements(annotation, 'ptr');
		const { passage, start, end } = range(annotation.attributes.target ?? '');
		const is = idOfPointer(attributeOf(pointer, 'target'));
		return [{ in: passage, start, end, is, by: attributeOf(pointer, 'type') }];
	});
	return {
		annotations: {
			attributions: Object.fromEntries(attributions),
			topics: Object.fromEntries(
				list('topics').map((annotation) => [
					ids(annotation, 'topic')[0] ?? '',
					listIn(annotation, 'target').map(idOfPointer),
				]),
			),
			acts: list('acts').map((annotation) => ({
				id: idOfPointer(`#${annotation.attributes['xml:id']}`),
				class: ids(annotation, 'class')[0],
				name: noteIn(annotation, 'name'),
				quote: anchor(annotation),
				parties: elements(annotation, 'ptr', { type: 'party' }).map((party) => ({
					who: idOfPointer(attributeOf(party, 'target')),
					role: idOfPointer(attributeOf(party, 'ana')),
				})),
				time: elements(annotation, 'note', { type: 'time' }).map((note) => ({
					...readDescribed(note, (supplied) => textIn(at(supplied, 'date'))),
					evidence: noteIn(note, 'evidence'),
				}))[0],
				modality: noteIn(annotation, 'modality'),
				scope: some(ids(annotation, 'scope')),
				note: noteIn(annotation, 'comment'),
				follow_ups: some(
					elements(annotation, 'note', { type: 'follow-up' }).map((note) => ({
						date: at(note, 'date')?.attributes.when,
						statement: noteIn(note, 'statement'),
						source: textIn(at(note, 'bibl')),
						certainty: certaintyIn(note),
						inference: note.attributes.subtype === 'inferred',
					})),
				),
			})),
			times: list('times').map((annotation) => {
				const [time] = elements(annotation, 'note', { type: 'time' });
				const date = at(time, 'date');
				return {
					...anchor(annotation),
					supplied: date && textIn(date),
					evidence: noteIn(annotation, 'evidence'),
					certainty: certaintyIn(date ?? time),
					note: noteIn(annotation, 'comment'),
				};
			}),
			notes: list('notes').map((annotation) => ({
				...anchor(annotation),
				text: noteIn(annotation, 'text'),
				evidence: noteIn(annotation, 'evidence'),
			})),
		},
		mentions,
		emphasis: list('emphasis').map((annotation): FoundEmphasis => {
			const { passage, start, end } = range(annotation.attributes.target ?? '');
			return { paragraph: passage, start, end, strong: noteIn(annotation, 'emphasis') === 'strong' };
		}),
	};
}

const some = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);
