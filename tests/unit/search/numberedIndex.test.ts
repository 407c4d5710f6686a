import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type Cbor, readCbor, writeCbor } from '../../../src/search/cbor.ts';
import { numberedIndex } from '../../../src/search/numberedIndex.ts';

describe('CBOR', () => {
	test('comes back as it went in, and in as few bytes as it needs', () => {
		const value: Cbor = [
			0,
			23,
			24,
			255,
			256,
			65_535,
			65_536,
			4_294_967_295,
			-1,
			-25,
			-300,
			'',
			'Łódź 🏳',
			'x'.repeat(300),
			[[], ['a']],
		];
		assert.deepEqual(readCbor(writeCbor(value)), value);
		for (const [one, bytes] of [
			[23, '17'],
			[24, '1818'],
			[256, '190100'],
			[65_536, '1a00010000'],
			['é', '62c3a9'],
			[['a', [1]], '8261618101'],
		] as [Cbor, string][])
			assert.equal(writeCbor(one).toString('hex'), bytes);
	});

	test('is refused where it holds anything else, or does not end where it should', () => {
		for (const bytes of ['f5', '40', 'a0', '9f', '1b0000000000000001', '8101ff', '62c3'])
			assert.throws(() => readCbor(Buffer.from(bytes, 'hex')), bytes);
	});
});

describe('the files of an index', () => {
	const pack = (value: Buffer) => gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), value]));
	const unpack = (bytes: Uint8Array) => readCbor(gunzipSync(bytes).subarray(12));
	const told = ['console.error(`Failed to load the meta index', 'console.error(`Failed to load the index chunk'];
	const script = `let res={id:result2.p,words:locations};${told.join(';')}`;
	/** Words with the places in one record; `many` take more than one file has room for. */
	const word = (name: string, places: number): Cbor => [name, [[0, [-25, ...Array(places).fill(300)], []]], []];
	const words = [word('a', 1), word('many', 5000), word('more', 5000), word('z', 1)];
	/** What Pagefind writes: records under hashes, in an order of its own. */
	const index = (js = script) =>
		new Map<string, Uint8Array>([
			['pagefind.js', Buffer.from(js)],
			['pagefind-ui.js', Buffer.from('ui')],
			['wasm.en.pagefind', pack(Buffer.from('\0asm'))],
			['index/en_a1b2.pf_index', pack(writeCbor([words]))],
			['fragment/en_c895.pf_fragment', pack(Buffer.from('{"url":"0"}'))],
			['fragment/en_aaaa.pf_fragment', pack(Buffer.from('{"url":"1"}'))],
			[
				'pagefind.en_ffff.pf_meta',
				pack(
					writeCbor([
						'1.5.2',
						[
							['en_aaaa', 31],
							['en_c895', 23],
						],
						[['a', 'z', 'en_a1b2']],
						[],
						[],
					]),
				),
			],
			[
				'pagefind-entry.json',
				Buffer.from(JSON.stringify({ version: '1.5.2', languages: { en: { hash: 'en_ffff', wasm: 'en' } } })),
			],
		]);

	test('know records by their numbers, and are those alone that the search page asks for', () => {
		const files = numberedIndex(index());
		const { languages } = JSON.parse(`${Buffer.from(files.get('pagefind-entry.json')!)}`);
		const meta = `pagefind.${languages.en.hash}.pf_meta`;
		const chunks = (unpack(files.get(meta)!) as Cbor[][])[2] as [string, string, string][];
		assert.deepEqual([...files.keys()].toSorted(), [
			...chunks.map(([, , hash]) => `index/${hash}.pf_index`).toSorted(),
			'pagefind-entry.json',
			meta,
			'pagefind.js',
			'pagefind.wasm',
		]);
		assert.deepEqual(
			chunks.map(([from, to]) => [from, to]),
			[
				['a', 'many'],
				['more', 'z'],
			],
		);
		assert.deepEqual(
			chunks.flatMap(([, , hash]) => (unpack(files.get(`index/${hash}.pf_index`)!) as [Cbor[]])[0]),
			words,
		);
		assert.deepEqual(unpack(files.get(meta)!), [
			'1.5.2',
			[
				['1', 31],
				['0', 23],
			],
			chunks,
			[],
			[],
		]);
		assert.equal(`${Buffer.from(files.get('pagefind.wasm')!)}`, '\0asm');
		assert.equal(
			`${Buffer.from(files.get('pagefind.js')!)}`,
			'let res={id:result2.p,words:result2.l};throw Error(`Failed to load the meta index;throw Error(`Failed to load the index chunk',
		);
	});

	test('are refused where Pagefind writes them in another way', () => {
		assert.throws(() => numberedIndex(index('let res={id};')), /words:locations/);
		const without = index();
		without.delete('wasm.en.pagefind');
		assert.throws(() => numberedIndex(without), /made no wasm\.en\.pagefind/);
	});
});
