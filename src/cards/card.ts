import { counted } from '../counted.ts';
import { dateInWords } from '../edition/dates.ts';
import { type Act, type Edition, type Passage, passageOf } from '../edition/edition.ts';
import { nameOf } from '../edition/names.ts';
import {
	accordingTo,
	bracketed,
	capitalised,
	isWithoutHolder,
	kindInWords,
	NAMES_NO_HOLDER,
	saidAs,
	voiceName,
} from '../edition/wording.ts';
import type { Register } from '../schema/register.ts';
import { shorten } from './shorten.ts';

/** What a share image says: words only. `layout.ts` says where they stand. */
export interface Card {
	kind: 'readout' | 'agreement' | 'act' | 'passage';
	/** What is shown here: “Readout · account of Russia”, “Said to be agreed”. */
	kicker: string;
	/** The title of a readout, or the exact words of an act or a sentence in quotation marks. */
	words: string;
	/** Said instead where the fonts lack a letter of the words. */
	standIn: string;
	/** Whose account it is: “according to …”, on every card. */
	frame: string;
	/** What it belongs to, or holds; in small letters. */
	note: string;
	/** Said instead where the fonts lack a letter of the note. */
	noteStandIn: string;
}

const TITLE = 150;
const QUOTE = 270;
const NOTE = 130;

export function readoutCard(edition: Edition, register: Register): Card {
	const { description, passages } = edition;
	const kicker = ['Readout', `account of ${nameOf(register, description.account_of)}`, dateInWords(edition)].filter(
		Boolean,
	);
	const note = `${counted(passages.length, 'sentence')}, each marked with whose claim it is`;
	return {
		kind: 'readout',
		kicker: kicker.join(' · '),
		words: shortTitle(edition, TITLE),
		standIn: 'A readout whose title stands on its page',
		frame: accordingTo(register, description.speaker),
		note,
		noteStandIn: note,
	};
}

export function actCard(edition: Edition, act: Act, register: Register): Card {
	const { attribution, label } = passageOf(edition, act.in);
	const agreed = act.class === 'agreement';
	return {
		kind: agreed ? 'agreement' : 'act',
		kicker: [saidAs(act.class), isWithoutHolder(act, attribution.kind) && NAMES_NO_HOLDER].filter(Boolean).join(' · '),
		words: `“${shorten(act.quote, QUOTE, ' […]')}”`,
		standIn: 'The exact words stand on the page',
		frame: `${accordingTo(register, attribution.reporter)}, ¶ ${label}`,
		note: shortTitle(edition, NOTE),
		noteStandIn: 'From a readout whose title stands on its page',
	};
}

export function passageCard(edition: Edition, { attribution, label, text }: Passage, register: Register): Card {
	const { kind, reporter } = attribution;
	const held = kind === 'unattributed-assessment' ? NAMES_NO_HOLDER : voiceName(register, attribution);
	return {
		kind: 'passage',
		kicker: `${capitalised(kindInWords(kind))} · ${held}`,
		words: `“${shorten(text, QUOTE, ' […]')}”`,
		standIn: 'The exact words stand on the page',
		frame: `${accordingTo(register, reporter)}, ¶ ${label}`,
		note: shortTitle(edition, NOTE),
		noteStandIn: 'From a readout whose title stands on its page',
	};
}

/** What the image says, for those who do not see it. */
export function altOf({ kind, kicker, words, frame, note }: Card): string {
	return kind === 'readout'
		? `${kicker}: ${words}, ${frame}. ${note}.`
		: `${kicker}: ${words}, ${frame}. From: ${note}.`;
}

/** The title as a reader sees it, in brackets where it is supplied. */
function shortTitle({ id, description: { title } }: Edition, length: number): string {
	const stated = title.stated && shorten(title.stated, length, ' […]');
	return bracketed({ ...title, stated }, (supplied) => shorten(supplied, length, '…')) || id;
}
