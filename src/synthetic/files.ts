import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { sourceBytes } from '../edition/sourceBytes.ts';
import { writeLedger } from '../edition/writeLedger.ts';
import { escapeText } from '../markdown/escapeText.ts';
import type { Readout, readout } from '../schema/readout.ts';
import type { SyntheticReadout } from './readout.ts';
import { longDay } from './times.ts';
import { writeYaml } from './writeYaml.ts';

type ReadoutWritten = z.input<typeof readout>;

const INVENTED = 'Invented, like all of this corpus.';
const NOTICE = '# Synthetic: written by `npm run corpus`, about nobody and nothing that exists.\n';

/** The three files of a readout, by name. */
export function filesOf(made: SyntheticReadout): Record<string, string> {
	const text = `${made.paragraphs.join('\n')}\n`;
	const source: ReadoutWritten['source'] = {
		sha256: '',
		...(made.number % 10 === 0 ? { line_ends: 'crlf' } : {}),
		...(made.number % 25 === 0 ? { byte_order_mark: true } : {}),
		url: {
			supplied: `https://synthetic.invalid/readouts/${made.number}`,
			evidence: INVENTED,
			certainty: 'devised',
		},
		licence: { supplied: 'none: nobody wrote it', evidence: INVENTED, certainty: 'devised' },
	};
	const form = { byte_order_mark: source.byte_order_mark ?? false, line_ends: source.line_ends ?? 'lf' };
	const bytes = sourceBytes({ text, description: { source: form } as Readout });
	source.sha256 = createHash('sha256').update(bytes).digest('hex');
	const description: ReadoutWritten = { ...describe(made), source };
	return {
		'readout.md': `---\n${NOTICE}${writeYaml(description)}---\n${text.split('\n').map(escapeText).join('\n')}`,
		'annotations.yaml': NOTICE + writeYaml(made.annotations),
		'passages.yaml': writeLedger(made.ledger),
	};
}

function describe({ number, subject, dated, revised, random }: SyntheticReadout): Omit<ReadoutWritten, 'source'> {
	const { day, event, sides, leaders, speaker } = subject;
	const [mine, theirs] = leaders;
	const translated = random.chance(0.3);
	return {
		status: 'published',
		title: {
			supplied: `Synthetic readout ${number}: statement by ${speaker.office} ${speaker.name} on the conversation between ${mine.name} and ${theirs.name}, ${longDay(day)}`,
			evidence: INVENTED,
			certainty: 'devised',
		},
		account_of: sides[0].entry.id,
		speaker: speaker.id,
		event: event.id,
		date: {
			...(dated ? { stated: 'today' } : {}),
			supplied: random.chance(0.05) ? day.slice(0, 7) : day,
			evidence: INVENTED,
			certainty: random.chance(0.8) ? 'high' : 'medium',
		},
		issuer: { supplied: sides[0].office.id, evidence: INVENTED, certainty: 'high' },
		...(random.chance(0.5) ? { audience: { supplied: 'journalists', evidence: INVENTED, certainty: 'medium' } } : {}),
		language: 'en',
		...(translated ? { translated_from: { supplied: 'la', evidence: INVENTED, certainty: 'inference' } } : {}),
		counterparts: [
			{
				side: sides[1].entry.id,
				found: 'No readout by this side is part of the synthetic corpus; that is not proof that none exists.',
				evidence: INVENTED,
				date: day,
			},
		],
		annotated_by: 'A program',
		checked_against: 'The text that the program wrote, by its SHA-256.',
		revisions: revised.map((date, index) => ({
			date,
			what: index === 0 ? 'First made in this corpus.' : 'A sentence was reworded and one taken out, as an example.',
		})),
	};
}
