import type { Element } from 'xast';
import type { Described } from '../../schema/primitives.ts';
import { idOfPointer } from '../../schema/teiNames.ts';
import { at, elements, textIn } from './tree.ts';

/** What is stated and what is supplied, as the export writes both; `read` is for what is not plain words. */
export function readDescribed(holder: Element, read: (supplied: Element) => string | undefined = textIn): Described {
	const both = at(holder, 'choice') ?? holder;
	const stated = elements(both, 'seg', { type: 'stated' })[0];
	const supplied = at(both, 'supplied');
	return {
		stated: stated && textIn(stated),
		supplied: supplied && read(supplied),
		certainty: certaintyIn(supplied ?? stated),
	};
}

export const certaintyIn = (element: Element | undefined): Described['certainty'] =>
	(element?.attributes.ana && (idOfPointer(element.attributes.ana) as Described['certainty'])) || undefined;

export function noteIn(element: Element, type: string): string | undefined {
	const note = elements(element, 'note', { type })[0];
	return note && textIn(note);
}
