// Hits as they are shown: the words of the source, the found ones marked; numbers; and whose claim it is.
import type { Hit, HitSentence, ListedReadout } from '../search/engine.ts';
import type { HitNames } from '../search/names.ts';
import { writeAddress } from './address.ts';
import { carryMarks } from './carriedMarks.ts';
import { element } from './element.ts';
import { markQuery } from './searchMarks.ts';
import { queryStaysHere } from './staysHere.ts';

export interface Place {
	/** The path of the site. */
	root: string;
	names: HitNames;
}

/** One hit: a sentence, or two neighbours under one address. */
export function hitItem({ readout, sentences }: Hit, { root, names }: Place): HTMLLIElement {
	const link = element('a', { class: 'hit-text' });
	if (readout.language !== 'en') link.lang = readout.language;
	for (const [at, sentence] of sentences.entries()) link.append(at > 0 ? ' ' : '', sentenceText(sentence));
	const [first, last] = [sentences[0]?.passage ?? '', sentences.at(-1)?.passage ?? ''];
	const words = sentences.flatMap(({ text, marks }) => marks.map(({ start, end }) => text.slice(start, end)));
	const address = writeAddress({ from: first, to: last });
	const [range = '', fragment = ''] = address.split('#');
	const marks = markQuery(words);
	const stays = queryStaysHere();
	const query = [range.slice(1), stays ? marks : ''].filter(Boolean).join('&');
	link.href = `${root}readouts/${readout.id}/${query && '?'}${query}#${fragment}`;
	if (!stays)
		link.addEventListener('click', ({ ctrlKey, metaKey, shiftKey }) => {
			// What goes to another tab is not found there, and would be here.
			if (!ctrlKey && !metaKey && !shiftKey) carryMarks(link.href, marks);
		});

	const item = element('li', sentences.length > 1 ? { class: 'pair' } : {});
	const text = element('p');
	text.append(link);
	item.append(text);
	const whose = sentences.map((sentence) => whoseText(sentence, names));
	const same = whose.every(([name, rest]) => name === whose[0]?.[0] && rest === whose[0]?.[1]);
	for (const [at, [name, rest]] of (same ? whose.slice(0, 1) : whose).entries()) {
		const line = element('p', { class: 'hit-whose' });
		const labels = same ? sentences : sentences.slice(at, at + 1);
		line.append(
			element('span', { class: 'ref' }, `¶ ${labels.map(({ label }) => label).join('–')}`),
			' · ',
			element('b', {}, name),
			rest,
		);
		item.append(line);
	}
	item.append(element('p', { class: 'hit-where' }, [readout.title, readout.date].filter(Boolean).join(' · ')));
	return item;
}

/** A readout under its date. */
export function readoutItem({ id, title, date, reporter }: ListedReadout, { root, names }: Place): HTMLLIElement {
	const link = element('a', {}, title);
	link.href = `${root}readouts/${id}/`;
	const item = element('li');
	item.append(link, element('p', { class: 'hit-where' }, `${date} · given by ${names.people[reporter] ?? reporter}`));
	return item;
}

function sentenceText({ text, marks }: HitSentence): HTMLSpanElement {
	const span = element('span');
	let offset = 0;
	for (const { start, end } of marks) {
		span.append(text.slice(offset, start), element('mark', {}, text.slice(start, end)));
		offset = end;
	}
	span.append(text.slice(offset));
	return span;
}

/** The name of the voice, and what follows it. */
function whoseText({ voice, reporter, kind }: HitSentence, { people, kinds }: HitNames): [name: string, rest: string] {
	const name = voice.map((id) => people[id] ?? id).join(', ');
	const said = people[reporter] ?? reporter;
	const own = voice.length === 1 && voice[0] === reporter;
	const by = own ? '' : kind === 'unattributed-assessment' ? `, said by ${said}` : `, as reported by ${said}`;
	return [name, `${by} · ${kinds[kind] ?? kind}`];
}
