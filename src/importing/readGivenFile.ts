import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { MOST_BYTES } from '../reading/decode.ts';
import type { Fault } from '../reading/fault.ts';
import { faultAt } from './commandFault.ts';

/** Markup, and what it says of a text, are many times as long as the text. */
const MOST_XML_BYTES = 10 * MOST_BYTES;

/** Reads the bytes of the file that an editor named. npm runs its scripts in the project's folder and tells the editor's own apart. */
export function readGivenFile(file: string, editorsFolder = process.env.INIT_CWD ?? '.'): Uint8Array | Fault {
	const path = existsSync(file) ? file : resolve(editorsFolder, file);
	try {
		const status = statSync(path);
		const most = /\.(xml|tei)$/i.test(file) ? MOST_XML_BYTES : MOST_BYTES;
		if (!status.isFile())
			return faultAt(
				file,
				status.isDirectory() ? 'a folder' : 'something that is not a file',
				'a text file or a TEI file',
				'name the file with the text of the readout',
			);
		if (status.size > most)
			return faultAt(
				file,
				`a file of ${(status.size / 1e6).toFixed(1)} MB`,
				`at most ${most / 1e6} MB`,
				'split the text into several readouts, or check that this is the right file',
			);
		const bytes = readFileSync(path);
		return foreignFormat(file, bytes) ?? bytes;
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		return code === 'ENOENT' || code === 'ENOTDIR'
			? faultAt(
					file,
					'no such file',
					'a text file',
					'check the name; a name with blanks wants quotation marks around it',
				)
			: faultAt(
					file,
					`a file that cannot be read (${code ?? message})`,
					'a text file that this user may read',
					'check the permissions of the file',
				);
	}
}

/** How files begin that are opened like texts, and are none. */
const FORMATS: [begins: string, name: string][] = [
	['PK\x03\x04', 'a ZIP archive, as word processors write it (.docx, .odt)'],
	['\xd0\xcf\x11\xe0', 'a file of an office program (.doc)'],
	['{\\rtf', 'a file in Rich Text Format (.rtf)'],
	['%PDF-', 'a PDF'],
];

/** The fault of a file whose first bytes say that it is no text, whatever its name: its encoding is not the matter. */
function foreignFormat(file: string, bytes: Uint8Array): Fault | undefined {
	const head = String.fromCharCode(...bytes.subarray(0, 8));
	const format = FORMATS.find(([begins]) => head.startsWith(begins));
	return (
		format &&
		faultAt(
			file,
			format[1],
			'a text file or a TEI file',
			'open it in the program that it belongs to, save its text as plain text (UTF-8), and compare that with the source',
		)
	);
}
