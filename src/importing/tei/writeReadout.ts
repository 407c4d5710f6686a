import { Document, isScalar, visit } from 'yaml';
import { writeLedger } from '../../edition/writeLedger.ts';
import type { Ledger } from '../../schema/ledger.ts';
import { writeBody } from './writeBody.ts';

/** What a readout is made of, before it is written. */
export interface ReadoutParts {
	/** As `schema/readout.ts` has it. */
	description: object;
	/** As `schema/annotations.ts` has it. */
	annotations: object;
	ledger: Ledger;
	/** The source text with all its line ends, and the emphasis in each of its lines that has any. */
	text: string;
	emphasis: readonly Emphasis[];
}

export interface Emphasis {
	/** 0-based. */
	line: number;
	/** UTF-16 offsets in the line. */
	start: number;
	end: number;
	strong: boolean;
}

/** The three files of a readout, so that reading them gives these values again, whatever their characters. */
export function writeReadout({ description, annotations, ledger, text, emphasis }: ReadoutParts) {
	return {
		'readout.md': `---\n${writeYaml(description)}---\n${writeBody(text, emphasis)}`,
		'annotations.yaml': `# What the editors say beside the text. Anchored by passage and exact words; see the README.\n\n${writeYaml(annotations)}`,
		'passages.yaml': withoutControls(writeLedger(ledger)),
	};
}

/** Characters that plain and folded YAML may change, or that a content file may not have as they are. */
const WANTS_QUOTES =
	/[^\n\x20-\x7e\u{a0}-\u{2027}\u{202f}-\u{d7ff}\u{e000}-\u{fefe}\u{ff00}-\u{fffd}\u{10000}-\u{10ffff}]/u;

export function writeYaml(value: unknown): string {
	const document = new Document(value, { aliasDuplicateObjects: false });
	visit(document, {
		Scalar: (_, node) => {
			if (typeof node.value === 'string' && WANTS_QUOTES.test(node.value)) node.type = 'QUOTE_DOUBLE';
		},
		Seq: (_, node) => {
			node.flow = node.items.every(isScalar);
		},
	});
	return withoutControls(document.toString({ lineWidth: 120 }));
}

/** Such characters stand in quotation marks alone, where they may be written by their number. */
function withoutControls(yaml: string): string {
	return yaml.replace(/[\u{7f}-\u{9f}]/gu, (character) => `\\x${character.codePointAt(0)?.toString(16)}`);
}
