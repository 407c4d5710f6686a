import type { Edition } from '../../edition/edition.ts';
import { type XmlElement, xml } from '../xml.ts';
import { words } from './words.ts';

/** What changed: revisions as their editors tell them, wordings, and numbers that stand for nothing any more. */
export function revisionDesc({ status, description, changes, withdrawn }: Edition): XmlElement {
	const list = (type: string, entries: XmlElement[]) => entries.length > 0 && xml('listChange', { type }, ...entries);
	return xml(
		'revisionDesc',
		{ status },
		list(
			'revisions',
			description.revisions.map(({ date, what }) => xml('change', { when: date }, ...words(what))),
		),
		list(
			'rewordings',
			changes.map(({ id, on, was, now }) =>
				xml(
					'change',
					{ when: on, target: `#${id}` },
					xml('quote', { type: 'was' }, ...words(was)),
					xml('quote', { type: 'now' }, ...words(now)),
				),
			),
		),
		list(
			'withdrawals',
			Object.entries(withdrawn).map(([id, { text, on, replaced_by }]) =>
				xml(
					'change',
					{ when: on, target: `#${id}` },
					xml('quote', { type: 'was', 'xml:id': id }, ...words(text)),
					replaced_by.length > 0 &&
						xml('ptr', { type: 'replaced-by', target: replaced_by.map((other) => `#${other}`).join(' ') }),
				),
			),
		),
	);
}
