import { stringify } from 'yaml';
import type { Ledger } from '../schema/ledger.ts';

const HEAD = `# Every passage id ever issued, with its text. Written by \`npm run settle\`, not by hand:
# other people's links point at these ids, so none may come to mean something else.

`;

/** A ledger as the text of its `passages.yaml`; equal ledgers give equal texts, and reading gives the ledger again. */
export function writeLedger({ passages, withdrawn, changes }: Ledger): string {
	const filled = {
		passages,
		...(Object.keys(withdrawn).length > 0 ? { withdrawn } : {}),
		...(changes.length > 0 ? { changes } : {}),
	};
	return (
		HEAD +
		stringify(filled, {
			// One text a line, all quoted alike: a change shows as one line, whatever its characters.
			lineWidth: 0,
			defaultStringType: 'QUOTE_DOUBLE',
			defaultKeyType: 'PLAIN',
			aliasDuplicateObjects: false,
		})
	);
}
