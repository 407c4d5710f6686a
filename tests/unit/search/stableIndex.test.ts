import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type Cbor, readCbor, writeCbor } from '../../../src/search/cbor.ts';
import { stableIndex } from '../../../src/search/stableIndex.ts';

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
		for (const bytes of ['f5', '20', 'a0', '9f', '1b0000000000000001', '8101ff', '62c3'])
			assert.throws(() => readCbor(Buffer.from(bytes, 'hex')), bytes);
	});
});

describe('an index with its facets in another order', () => {
	const pack = (value: Cbor) => gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), writeCbor(value)]));
	const unpack = (bytes: Uint8Array) => readCbor(gunzipSync(bytes).subarray(12));
	/** What Pagefind could write: `names` are those that it would give to its files. */
	const index = (values: [string, number[]][], facets: [string, string][], meta: string) =>
		new Map<string, Uint8Array>([
			['pagefind.js', Buffer.from('script')],
			[`filter/${facets.find(([facet]) => facet === 'year')![1]}.pf_filter`, pack(['year', values])],
			[`filter/${facets.find(([facet]) => facet === 'act')![1]}.pf_filter`, pack(['act', [['x', [1, 2]]]])],
			[
				`pagefind.${meta}.pf_meta`,
				pack(['1.5.2', [['en_c895', 23]], [['a', 'z', 'en_a1b2']], facets, [['date', [0, 1]]]]),
			],
			[
				'pagefind-entry.json',
				Buffer.from(JSON.stringify({ version: '1.5.2', languages: { en: { hash: meta, wasm: 'en' } } })),
			],
		]);
	const one = index(
		[
			['2025', [0]],
			['2024', [1, 300]],
		],
		[
			['year', 'en_1111111'],
			['act', 'en_2222222'],
		],
		'en_aaaaaaaaaa',
	);
	const other = index(
		[
			['2024', [1, 300]],
			['2025', [0]],
		],
		[
			['act', 'en_2222222'],
			['year', 'en_3333333'],
		],
		'en_bbbbbbbbbb',
	);

	test('becomes the same, byte for byte', () => {
		const plain = (files: ReadonlyMap<string, Uint8Array>) =>
			[...files].map(([path, bytes]) => `${path} ${Buffer.from(bytes).toString('hex')}`).toSorted();
		assert.notDeepEqual(plain(one), plain(other));
		assert.deepEqual(plain(stableIndex(one)), plain(stableIndex(other)));
	});

	test('still says the same, and its lists name its files', () => {
		const files = stableIndex(one);
		assert.equal(files.size, one.size);
		const { languages } = JSON.parse(Buffer.from(files.get('pagefind-entry.json')!).toString());
		const [version, pages, chunks, facets, sorts] = unpack(
			files.get(`pagefind.${languages.en.hash}.pf_meta`)!,
		) as Cbor[];
		assert.deepEqual(
			[version, pages, chunks, sorts],
			['1.5.2', [['en_c895', 23]], [['a', 'z', 'en_a1b2']], [['date', [0, 1]]]],
		);
		assert.deepEqual(
			(facets as [string, string][]).map(([facet, file]) => [facet, unpack(files.get(`filter/${file}.pf_filter`)!)]),
			[
				['act', ['act', [['x', [1, 2]]]]],
				[
					'year',
					[
						'year',
						[
							['2024', [1, 300]],
							['2025', [0]],
						],
					],
				],
			],
		);
	});
});
