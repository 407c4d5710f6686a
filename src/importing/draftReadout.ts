import { emptyLedger, settleLedger } from '../anchoring/ledger.ts';
import { cutSentences } from '../anchoring/sentences.ts';
import { nameFinder } from '../edition/resolveMentions.ts';
import { writeLedger } from '../edition/writeLedger.ts';
import { escapeText } from '../markdown/escapeText.ts';
import type { Ledger } from '../schema/ledger.ts';
import type { Register } from '../schema/register.ts';
import { guessLanguage } from './guessLanguage.ts';
import { speakerTurns, type Turn } from './speakerTurns.ts';
import type { Transcript } from './transcript.ts';
import { type Readings, writeAnnotations } from './writeAnnotations.ts';
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

/** What a file says beside its text, where it is more than a transcript. */
export interface Markup {
	language?: string;
	/** For the head of readout.md. */
	remarks: string[];
	/** The body of readout.md, where the text has emphasis. */
	body: string;
	/** Who speaks; undefined where the file does not say. */
	turns: Turn[] | undefined;
	/** What is said of the sentences, once they have their ids. */
	read: (passages: Ledger['passages']) => Readings;
}

/** Makes the files of a draft from a transcript. `on` is the day, such as 2025-12-28. */
export function draftReadout(transcript: Transcript, register: Register, on: string, markup?: Markup): Draft {
	const language = markup?.language ?? guessLanguage(transcript.text);
	const lines = transcript.text.split('\n');
	const paragraphs = lines.filter((line) => line.trim() !== '');
	const { ledger } = settleLedger(emptyLedger(), paragraphs, {
		on,
		cut: (paragraph) => cutSentences(paragraph, { locale: language }),
	});
	const turns = markup?.turns ?? speakerTurns(paragraphs, register);
	const speaker = turns.find(({ who }) => who?.person);
	const description = writeFrontMatter(transcript, language, speaker, register, markup?.remarks);
	const annotations = writeAnnotations(ledger.passages, turns, nameFinder(register), markup?.read(ledger.passages));
	const count = (text: string, mark: RegExp) => text.match(mark)?.length ?? 0;
	const guessed = count(annotations, /guess: true( \}|$)/gm);
	return {
		files: {
			'readout.md': description + (markup?.body ?? lines.map(escapeText).join('\n')),
			'annotations.yaml': annotations,
			'passages.yaml': writeLedger(ledger),
		},
		paragraphs: paragraphs.length,
		sentences: Object.values(ledger.passages).flatMap(Object.keys).length,
		gaps: {
			readout: count(description, /^[^#]*: # fill in: /gm),
			annotations: count(annotations, /^ {4}\w+: # fill in(?:$|:)/gm),
		},
		guesses: [
			`the language is ${language}, from ${markup?.language ? 'the file' : 'the letters of the text'}`,
			...(speaker?.who ? [`the speaker is ${speaker.who.id}, from the label “${speaker.label}”`] : []),
			...(guessed > 0 ? [`${guessed} in annotations.yaml, each marked “guess: true”`] : []),
		],
	};
}
