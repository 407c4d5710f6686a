import type { ActClass, AttributionKind, FollowUp, PartyRole } from '../schema/annotations.ts';
import type { Ledger } from '../schema/ledger.ts';
import type { Certainty, Described } from '../schema/primitives.ts';
import type { Readout } from '../schema/readout.ts';

/** Everything that pages, exports and search know about one readout. Plain data: it survives JSON. */
export interface Edition {
	id: string;
	/** Changes when the readout, a register or the engine changes. */
	digest: string;
	/** Of its files and of the registers alone. */
	origin: string;
	status: Readout['status'];
	/** What a draft lacks, in words for its editor; empty when published. */
	missing: string[];
	description: Readout;
	/** The source text, every line end included; `description.source.sha256` is the hash of its file. */
	text: string;
	/** Size of the source file in bytes. */
	bytes: number;
	paragraphs: Paragraph[];
	/** All sentences in the order of the text. */
	passages: Passage[];
	acts: Act[];
	withdrawn: Ledger['withdrawn'];
	changes: Ledger['changes'];
}

export interface Paragraph {
	id: string;
	/** As shown: `5`. */
	label: string;
	text: string;
	/** The line ends that stand before it in the source. */
	before: string;
	/** Ids of its sentences, in order. */
	sentences: string[];
	/** Emphasis of the source; UTF-16 offsets in `text`. */
	emphasis: { start: number; end: number; strong: boolean }[];
}

/** A sentence. Offsets of its parts are UTF-16, from the start of the sentence, end exclusive. */
export interface Passage {
	id: string;
	paragraph: string;
	/** As shown: `5.2`. */
	label: string;
	/** Its number within the paragraph, as shown: `2`. */
	number: string;
	/** Offset of the sentence in its paragraph. */
	start: number;
	text: string;
	attribution: Attribution;
	/** Keys of its voices in this text: see `Voice`. */
	voices: string[];
	/** Ids of topics. */
	topics: string[];
	mentions: Mention[];
	/** Ids of acts whose words or scope include this sentence. */
	acts: string[];
	times: TimeExpression[];
	notes: Note[];
}

export interface Attribution {
	reporter: string;
	chain: string[];
	/** To whom the content is ascribed; empty where the reporter names no one else. */
	ends: string[];
	kind: AttributionKind | 'not-yet-attributed';
	cue: string[];
	within: { who: string; cue: string }[];
	note?: string | undefined;
	ambiguity?: string | undefined;
}

interface Anchored {
	start: number;
	end: number;
	exact: string;
}
export interface Mention extends Anchored {
	ref: string;
	/** `name`: a form of the register; `description`: other words, identified by the editor. */
	by: 'name' | 'description';
}
export interface TimeExpression extends Anchored {
	supplied?: string | undefined;
	evidence?: string | undefined;
	certainty?: Certainty | undefined;
	note?: string | undefined;
}
export interface Note extends Anchored {
	text: string;
	evidence?: string | undefined;
}

export interface Act {
	id: string;
	class: ActClass;
	name: string;
	quote: string;
	/** The sentence in which the quoted words stand. */
	in: string;
	/** UTF-16 offsets of the quoted words in that sentence. */
	start: number;
	end: number;
	parties: { who: string; role: PartyRole }[];
	time?: Described | undefined;
	modality: string;
	/** Other sentences that say more of it. */
	scope: string[];
	note?: string | undefined;
	followUps: FollowUp[];
}

/** Where something of an edition stands, for listings over the whole corpus. */
export function passageOf(edition: Edition, id: string): Passage {
	const passage = edition.passages.find((candidate) => candidate.id === id);
	if (!passage) throw new Error(`The readout ${edition.id} has no passage ${id}.`);
	return passage;
}

/** `p5s2a` as readers see it: `5.2a`. */
export function labelOf(id: string): string {
	return id.replace(/^p/, '').replace('s', '.');
}
