import { emptyLedger, settleLedger } from '../anchoring/ledger.ts';
import { cutSentences } from '../anchoring/sentences.ts';
import { nameFinder } from '../edition/resolveMentions.ts';
import { writeLedger } from '../edition/writeLedger.ts';
import { escapeText } from '../markdown/escapeText.ts';
import type { Register } from '../schema/register.ts';
import { guessLanguage } from './guessLanguage.ts';
import { speakerTurns } from './speakerTurns.ts';
import type { Transcript } from './transcript.ts';
import { writeAnnotations } from './writeAnnotations.ts';
import { writeFrontMatter } from './writeFrontMatter.ts';

/** A new readout: its three files, and what its editor wants to know of them. */
export interface Draft {
	files: Record<'readout.md' | 'annotations.yaml' | 'passages.yaml', string>;
	paragraphs: number;
	sentences: number;
	/** Values to fill in, by file. */
	gaps: { readout: number; annotations: number };
	guesses: string[];
}

/** Makes the files of a draft from a transcript. `on` is the day, such as 2025-12-28. */
export function draftReadout(transcript: Transcript, register: Register, on: string): Draft {
	const language = guessLanguage(transcript.text);
	const lines = transcript.text.split('\n');
	const paragraphs = lines.filter((line) => line.trim() !== '');
	const { ledger } = settleLedger(emptyLedger(), paragraphs, {
		on,
		cut: (paragraph) => cutSentences(paragraph, { locale: language }),
	});
	const turns = speakerTurns(paragraphs, register);
	const speaker = turns.find(({ who }) => who?.person);
	const description = writeFrontMatter(transcript, language, speaker, register);
	const annotations = writeAnnotations(ledger.passages, turns, nameFinder(register));
	const count = (text: string, mark: RegExp) => text.match(mark)?.length ?? 0;
	const guessed = count(annotations, /guess: true( \}|$)/gm);
	return {
		files: {
			'readout.md': description + lines.map(escapeText).join('\n'),
			'annotations.yaml': annotations,
			'passages.yaml': writeLedger(ledger),
		},
		paragraphs: paragraphs.length,
		sentences: Object.values(ledger.passages).flatMap(Object.keys).length,
		gaps: {
			readout: count(description, /^[^#]*: # fill in: /gm),
			annotations: count(annotations, /^ {4}kind: # fill in$/gm),
		},
		guesses: [
			`the language is ${language}, from the letters of the text`,
			...(speaker?.who ? [`the speaker is ${speaker.who.id}, from the label “${speaker.label}”`] : []),
			...(guessed > 0 ? [`${guessed} in annotations.yaml, each marked “guess: true”`] : []),
		],
	};
}
