import { visible } from '../reading/fault.ts';
import { certainty } from '../schema/primitives.ts';
import type { Register } from '../schema/register.ts';
import type { Turn } from './speakerTurns.ts';
import type { Transcript } from './transcript.ts';

/** So many ids of a register are listed; the rest are in its file. */
const LISTED = 12;

/**
 * The front matter of a new draft, its two lines of hyphens included. What only a person can say is
 * an empty key with a comment that begins `fill in:`, what was guessed has one that begins `a guess:`.
 */
export function writeFrontMatter(
	transcript: Transcript,
	language: string,
	speaker: Turn | undefined,
	register: Register,
	remarks: readonly string[] = [],
): string {
	return `---
${remarks.map((remark) => `# ${remark}\n`).join('')}# Change to “published” when all is filled in and \`npm run check\` finds nothing. A key without its value is
# not allowed then: fill it in, or put a # before it if it is one of those that already have a # before them here.
status: draft
# Where an id is wanted, it is one of content/register/. There are now:
#   people.yaml: ${known(register.people)}
#   organisations.yaml: ${known(register.organisations)}
#   events.yaml: ${known(register.events)}
title:
  supplied: # fill in: the title that this edition gives the text; in words that state no claim as a fact
  evidence: # fill in: “Devised by the editor” and why, or where the title stands
  certainty: # fill in: ${certaintyWords}; “devised” for a title of your own
account_of: # fill in: whose account it is, the id of an organisation
${speakerLine(speaker)}
event: # fill in: what it is about, the id of an event
date:
  # stated: today # if the text dates itself, in its exact words
  supplied: # fill in: the date, as exact as it is known: 2025, 2025-12 or 2025-12-28
  evidence: # fill in: how you know
  certainty: # fill in: ${certaintyWords}
issuer:
  supplied: # fill in: who published it, the id of an organisation
  evidence: # fill in: how you know
  certainty: # fill in: ${certaintyWords}
# audience:
#   supplied: journalists
#   evidence: how you know
#   certainty: high
language: ${language} # a guess: from ${remarks.length > 0 ? 'the file, or the letters of its text' : 'the letters of the text'}
# translated_from:
#   supplied: ru
#   evidence: how you know
#   certainty: high
source:
  # Of the source file, byte for byte: do not change it, and do not add or remove a line end below.
${mixedLines(transcript)}  sha256: ${transcript.sha256}
  byte_order_mark: ${transcript.byteOrderMark}
  line_ends: ${transcript.lineEnds}
  # url:
  #   supplied: https://example.org/readout
  #   evidence: how you know
  #   certainty: high
  licence:
    supplied: # fill in: the terms under which the text may be used, or “not verified”
    evidence: # fill in: where the terms stand, or what was not seen
    certainty: # fill in: ${certaintyWords}
counterparts: # other accounts of the same event: what was looked for, and what was found
  - side: # fill in: the other side, the id of an organisation
    found: # fill in: what was found; that nothing was found is not proof that there is none
    evidence: # fill in: where you looked
    # date: 2025-12-28
annotated_by: # fill in: who wrote the annotations
checked_against: # fill in: against what the text and the annotations were checked
revisions:
  - date: # fill in: the day of publication, such as 2025-12-28
    what: First published in this edition.
---
`;
}

const certaintyWords = certainty.options.join(', ');

function known(table: ReadonlyMap<string, unknown>): string {
	const ids = [...table.keys()];
	return ids.slice(0, LISTED).join(', ') + (ids.length > LISTED ? ' …' : '') || 'none yet';
}

function speakerLine(speaker: Turn | undefined): string {
	return speaker?.who
		? `speaker: ${speaker.who.id} # a guess: from the label “${visible(speaker.label)}”`
		: 'speaker: # fill in: who says it, the id of a person; of the organisation that issued it, if it names no one';
}

function mixedLines({ mixed }: Transcript): string {
	if (!mixed) return '';
	return `  # The file mixes line ends (${mixed.counts}); here all are LF, and the hash is that of the text with LF.
  # The file itself, as it was imported, has the SHA-256
  # ${mixed.sha256}
`;
}
