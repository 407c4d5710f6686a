import { LICENCE_PATH } from '../edition/addresses.ts';
import { inWords } from '../edition/wording.ts';

/** The README of the download of everything. */
export function archiveReadme(site: string, day: string): string {
	return `# Verbatim: official readouts as an annotated edition

State of ${inWords(day)}. ${/^https?:/.test(site) ? `Published at ${site}` : ''}

A readout is what one side says was said in a conversation. Each text here is one side’s account, reproduced character for character. The annotations say who says each sentence and to whom it ascribes what it says. They do not say that it is so.

| folder or file | what it holds |
|---|---|
| \`readouts/<id>/\` | each readout: \`source.txt\` is the source file, byte for byte; \`edition.json\` is all of the edition; the other files hold the same in other formats |
| \`content/\` | the files from which all of it is made, as the editors wrote them |
| \`data/\` | tables as CSV and JSON Lines, and the registers; \`data/README.md\` says what each column holds |
| \`schema/\` | the JSON Schema of \`edition.json\` |
| \`SHA256SUMS\` | checksums of all other files: \`sha256sum -c SHA256SUMS\` |

References, feeds and books are made of these and are on the pages of the site.

Annotations, registers and notes: Creative Commons Attribution 4.0 (https://creativecommons.org/licenses/by/4.0/). The source texts remain under the terms of their issuers; \`data/readouts.csv\` and \`edition.json\` say what is known of them. ${/^https?:/.test(site) ? `See ${site}${LICENCE_PATH}` : ''}
`;
}
