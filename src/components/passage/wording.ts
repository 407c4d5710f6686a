import { shorten } from '../../cards/shorten.ts';
import type { Edition, Passage } from '../../edition/edition.ts';
import { accordingTo, whoseInWords } from '../../edition/wording.ts';
import type { Register } from '../../schema/register.ts';

const IN_TITLE = 64;
const IN_DESCRIPTION = 300;

const quoted = (text: string, length: number): string => `“${shorten(text, length, ' …')}”`;

/** “¶ 5.1, according to A: “The first words of it …””: a sentence as a link to it is called. */
export function passageTitle({ label, attribution, text }: Passage, register: Register): string {
	return `¶ ${label}, ${accordingTo(register, attribution.reporter)}: ${quoted(text, IN_TITLE)}`;
}

/** Its words, and whose they are said to be. */
export function passageDescription({ attribution, text }: Passage, register: Register): string {
	const frame = accordingTo(register, attribution.reporter).replace(/^a/, 'A');
	return `${frame}: ${quoted(text, IN_DESCRIPTION)} (${whoseInWords(register, attribution)})`;
}

export function paragraphTitle(label: string, text: string, reporter: string, register: Register): string {
	return `Paragraph ¶ ${label}, ${accordingTo(register, reporter)}: ${quoted(text, IN_TITLE)}`;
}

/** Of a withdrawn passage the attribution is not kept: the frame is that of its readout. */
export function withdrawnDescription(label: string, was: string, edition: Edition, register: Register): string {
	return `¶ ${label} of a readout, ${accordingTo(register, edition.description.speaker)}, no longer stands in the text. It read: ${quoted(was, IN_DESCRIPTION)}`;
}
