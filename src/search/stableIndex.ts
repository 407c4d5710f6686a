import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type Cbor, readCbor, writeCbor } from './cbor.ts';

/** What Pagefind writes before its lists, so that its loader knows that they came whole. */
const SIGNATURE = Buffer.from('pagefind_dcd');

/**
 * Pagefind 1.5.2 writes facets and their values in the order of a hash table, which is another in every
 * run, and names files by what they hold. Here they are put in order and named anew, so that the same
 * texts make the same index, byte for byte.
 */
export function stableIndex(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
	const stable = new Map(files);
	const names = new Map<string, string>();
	for (const [path, content] of files) {
		if (!path.endsWith('.pf_filter')) continue;
		const [facet, values] = unpack(content) as [string, [string, Cbor[]][]];
		const bytes = pack([facet, values.toSorted(byName)]);
		const old = path.slice('filter/'.length, -'.pf_filter'.length);
		const name = `${old.split('_')[0]}_${digest(bytes, old.split('_')[1]!.length)}`;
		names.set(old, name);
		stable.delete(path);
		stable.set(`filter/${name}.pf_filter`, bytes);
	}
	const entry = files.get('pagefind-entry.json');
	if (!entry) throw new Error('Pagefind made no pagefind-entry.json.');
	const languages = JSON.parse(Buffer.from(entry).toString()) as { languages: Record<string, { hash: string }> };
	for (const language of Object.values(languages.languages)) {
		const path = `pagefind.${language.hash}.pf_meta`;
		const bytes = pack(withFacetsInOrder(unpack(files.get(path)!) as Cbor[], names));
		const [tag, hash] = language.hash.split('_') as [string, string];
		language.hash = `${tag}_${digest(bytes, hash.length)}`;
		stable.delete(path);
		stable.set(`pagefind.${language.hash}.pf_meta`, bytes);
	}
	stable.set('pagefind-entry.json', Buffer.from(JSON.stringify(languages)));
	return stable;
}

/** The list of all parts of an index, its list of facets (name, file) in order and with the new names. */
function withFacetsInOrder(parts: readonly Cbor[], names: ReadonlyMap<string, string>): Cbor[] {
	return parts.map((part) => {
		if (!Array.isArray(part)) return part;
		const facets = part as [string, string][];
		const isFacets = facets.length > 0 && facets.every((pair) => Array.isArray(pair) && names.has(pair[1]));
		return isFacets
			? facets.map(([facet, file]): [string, string] => [facet, names.get(file)!]).toSorted(byName)
			: part;
	});
}

const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : a > b ? 1 : 0);

const digest = (bytes: Uint8Array, length: number): string =>
	createHash('sha256').update(bytes).digest('hex').slice(0, length);

function unpack(content: Uint8Array): Cbor {
	const bytes = gunzipSync(content);
	if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw new Error('Pagefind wrote a list of another kind.');
	return readCbor(bytes.subarray(SIGNATURE.length));
}

function pack(value: Cbor): Buffer {
	const bytes = gzipSync(Buffer.concat([SIGNATURE, writeCbor(value)]), { level: 9 });
	// The header names the system that made it: unknown, so that each makes the same.
	bytes[9] = 255;
	return bytes;
}
