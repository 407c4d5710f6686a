import { cutSegments } from '../../anchoring/segments.ts';
import type { Edition, Mention, Paragraph, Passage, TimeExpression } from '../../edition/edition.ts';
import { entryOf } from '../../edition/names.ts';
import type { Register } from '../../schema/register.ts';
import { type XmlChild, type XmlElement, xml } from '../xml.ts';
import { dated, nameElement, pointersTo, suppliedAttributes, words } from './words.ts';

/**
 * The source text, character for character: a `<p>` for each line that has words, an `<ab>` for each
 * line of blanks, an `<lb/>` for each line end; paragraphs of one reporter stand together in an `<sp>`.
 */
export function body(edition: Edition, register: Register): XmlElement {
	const passages = Map.groupBy(edition.passages, ({ paragraph }) => paragraph);
	const content: XmlElement[] = [];
	let turn: XmlElement | undefined;
	let end = 0;
	for (const paragraph of edition.paragraphs) {
		const sentences = passages.get(paragraph.id) ?? [];
		const who = pointersTo(register, [...new Set(sentences.map(({ attribution }) => attribution.reporter))]);
		const before = lineEnds(paragraph.before);
		if (turn?.attributes.who === who) turn.children.push(...before);
		else {
			turn = xml('sp', { who });
			content.push(...before, turn);
		}
		turn.children.push(p(paragraph, sentences, register));
		end += paragraph.before.length + paragraph.text.length;
	}
	content.push(...lineEnds(edition.text.slice(end)));
	return xml('body', {}, ...content);
}

function lineEnds(gap: string): XmlElement[] {
	return gap
		.split(/(\n)/)
		.filter((part) => part !== '')
		.map((part) => (part === '\n' ? xml('lb') : xml('ab', { type: 'blank', 'xml:space': 'preserve' }, ...words(part))));
}

function p(paragraph: Paragraph, sentences: readonly Passage[], register: Register): XmlElement {
	const content: XmlChild[] = [];
	let end = 0;
	for (const sentence of sentences) {
		content.push(...emphasised(paragraph, end, sentence.start), s(paragraph, sentence, register));
		end = sentence.start + sentence.text.length;
	}
	content.push(...emphasised(paragraph, end, paragraph.text.length));
	return xml('p', { 'xml:id': paragraph.id, n: paragraph.label, 'xml:space': 'preserve' }, ...content);
}

/** Sentences whose content is ascribed to others as words (direct or not) or as thought. */
const SAID: Record<string, Record<string, string>> = {
	'reported-speech-direct': { direct: 'true' },
	'reported-speech-indirect': { direct: 'false' },
	'reported-intention': { direct: 'false', aloud: 'unknown' },
	'reported-shared-view': { direct: 'false', aloud: 'unknown' },
};

function s(paragraph: Paragraph, sentence: Passage, register: Register): XmlElement {
	const { id, label, topics, attribution } = sentence;
	const content = inline(paragraph, sentence, register);
	const said = SAID[attribution.kind];
	return xml(
		's',
		{
			'xml:id': id,
			n: label,
			ana: [`kind.${attribution.kind}`, ...topics.map((topic) => `topic.${topic}`)].map((to) => `#${to}`).join(' '),
		},
		...(said && attribution.ends.length > 0
			? [xml('said', { who: pointersTo(register, attribution.ends), ...said }, ...content)]
			: content),
	);
}

interface Nested {
	start: number;
	end: number;
	wrap: (content: XmlChild[]) => XmlElement;
}

/** A sentence with its mentions and times, the longer around the shorter; what would cross is left to standOff. */
function inline(paragraph: Paragraph, sentence: Passage, register: Register): XmlChild[] {
	const marks: Nested[] = [
		...[...Map.groupBy(sentence.mentions, ({ start, end }) => `${start} ${end}`).values()].map((mentions) =>
			mentionMark(mentions, register),
		),
		...sentence.times.map(timeMark),
	].toSorted((a, b) => a.start - b.start || b.end - a.end);
	const kept: Nested[] = [];
	for (const mark of marks)
		if (!kept.some(({ start, end }) => mark.start > start && mark.start < end && mark.end > end)) kept.push(mark);
	const fill = (from: number, to: number, inside: readonly Nested[]): XmlChild[] => {
		const content: XmlChild[] = [];
		let end = from;
		for (let index = 0; index < inside.length; ) {
			const mark = inside[index] as Nested;
			let next = index + 1;
			while (next < inside.length && (inside[next] as Nested).end <= mark.end) next += 1;
			content.push(...emphasised(paragraph, sentence.start + end, sentence.start + mark.start));
			content.push(mark.wrap(fill(mark.start, mark.end, inside.slice(index + 1, next))));
			end = mark.end;
			index = next;
		}
		content.push(...emphasised(paragraph, sentence.start + end, sentence.start + to));
		return content;
	};
	return fill(0, sentence.text.length, kept);
}

function mentionMark(mentions: readonly Mention[], register: Register): Nested {
	const [{ start, end, ref, by }] = mentions as [Mention];
	if (by === 'name' && mentions.length === 1)
		return { start, end, wrap: (content) => nameElement(register, ref, ...content) };
	const refs = mentions.map((mention) => mention.ref);
	const kinds = new Set(refs.map((id) => entryOf(register, id)?.kind));
	const [kind] = kinds;
	const type = kinds.size === 1 ? kind : undefined;
	return { start, end, wrap: (content) => xml('rs', { type, ref: pointersTo(register, refs) }, ...content) };
}

function timeMark({ start, end, supplied, certainty }: TimeExpression): Nested {
	const attributes = supplied === undefined ? {} : { ...dated(supplied), ...suppliedAttributes(certainty) };
	return { start, end, wrap: (content) => xml('date', attributes, ...content) };
}

/** A stretch of a paragraph with the emphasis of the source. */
function emphasised({ text, emphasis }: Paragraph, start: number, end: number): XmlChild[] {
	if (start >= end) return [];
	return cutSegments({ start, end }, emphasis).flatMap((segment) =>
		segment.covers.reduceRight<XmlChild[]>(
			(content, { strong }) => [wrapped({ rend: strong ? 'bold' : 'italic' }, content)],
			words(text.slice(segment.start, segment.end)),
		),
	);
}

const wrapped = (attributes: { rend: string }, content: readonly XmlChild[]) => xml('hi', attributes, ...content);
