import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type Cbor, readCbor, writeCbor } from './cbor.ts';
import { cutBySize } from './cutBySize.ts';

/** A record: its hash, and what else is known of it; here its number comes instead. */
type IndexRecord = [hash: string, ...Cbor[]];
/** A file of words: the first, the last, its hash. */
type Chunk = [from: string, to: string, hash: string];
/** Each with the records in which it stands, and where. */
type Words = [word: string, ...Cbor[]][];

/** What Pagefind writes before its lists, so that its loader knows that they came whole. */
const SIGNATURE = Buffer.from('pagefind_dcd');
const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;
/** Words are looked for in the one language; its WebAssembly holds the stemmer. */
const WASM = 'wasm.en.pagefind';
/** Bytes of words in a file, before compression. Pagefind has four times as many, and a query needs one file a word. */
const CHUNK = 16_000;

/**
 * The files of an index of Pagefind 1.5.2 that the search page uses, by path. A record is known in it by its
 * number, which is its URL, instead of by the hash of a file with its text: the texts are kept elsewhere,
 * and a list of numbers takes a third of the bytes. Words are in smaller files. The script tells where and how well
 * words fit, and what did not load; the WebAssembly, which is the same for all parts, is left to the host to compress.
 */
export function numberedIndex(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
	const numbers = new Map<string, string>();
	for (const [path, content] of files) {
		const hash = FRAGMENT.exec(path)?.[1];
		if (hash) numbers.set(hash, (JSON.parse(`${unpack(content)}`) as { url: string }).url);
	}
	const entry = JSON.parse(`${take(files, 'pagefind-entry.json')}`) as {
		languages: Record<string, { hash: string; wasm: string | null; page_count: number }>;
	};
	const kept = new Map<string, Uint8Array>();
	for (const language of Object.values(entry.languages)) {
		const [version, records, chunks, ...others] = readCbor(
			unpack(take(files, `pagefind.${language.hash}.pf_meta`)),
		) as [string, IndexRecord[], Chunk[], ...Cbor[]];
		const smaller = chunks.flatMap(([, , hash]) => {
			const [words] = readCbor(unpack(take(files, `index/${hash}.pf_index`))) as [Words];
			return cutBySize(words, (word) => writeCbor(word).length, CHUNK).map((some): Chunk => {
				const bytes = pack(writeCbor([some]));
				const name = nameOf(bytes);
				kept.set(`index/${name}.pf_index`, bytes);
				return [some[0]![0], some.at(-1)![0], name];
			});
		});
		const numbered = records.map(([hash, ...rest]): IndexRecord => [take(numbers, hash), ...rest]);
		const bytes = pack(writeCbor([version, numbered, smaller, ...others]));
		language.hash = nameOf(bytes);
		kept.set(`pagefind.${language.hash}.pf_meta`, bytes);
	}
	kept.set('pagefind-entry.json', Buffer.from(JSON.stringify(entry)));
	kept.set('pagefind.js', Buffer.from(changed(`${Buffer.from(take(files, 'pagefind.js'))}`)));
	kept.set('pagefind.wasm', unpack(take(files, WASM)));
	return kept;
}

const nameOf = (bytes: Uint8Array): string => `en_${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}`;

/**
 * What is changed in Pagefind’s script: it drops the weights and scores of places of words; and where a file of words,
 * or the list of them, does not load, it goes on as if these words stood nowhere.
 */
const CHANGES = [
	['words:locations', 'words:result2.l'],
	['console.error(`Failed to load the meta index', 'throw Error(`Failed to load the meta index'],
	['console.error(`Failed to load the index chunk', 'throw Error(`Failed to load the index chunk'],
] as const;
function changed(script: string): string {
	return CHANGES.reduce((text, [from, to]) => {
		const parts = text.split(from);
		if (parts.length !== 2)
			throw new Error(`The script of Pagefind has “${from}” ${parts.length - 1} times, not once.`);
		return parts.join(to);
	}, script);
}

function take<T>(all: ReadonlyMap<string, T>, name: string): T {
	const found = all.get(name);
	if (found === undefined) throw new Error(`Pagefind made no ${name}.`);
	return found;
}

/** What stands after the signature. */
function unpack(content: Uint8Array): Buffer {
	const bytes = gunzipSync(content);
	if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw new Error('Pagefind wrote a list of another kind.');
	return bytes.subarray(SIGNATURE.length);
}

function pack(value: Buffer): Buffer {
	const bytes = gzipSync(Buffer.concat([SIGNATURE, value]), { level: 9 });
	// The header names the system that made it: unknown, so that each makes the same.
	bytes[9] = 255;
	return bytes;
}
