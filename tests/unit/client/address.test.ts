import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Address, encode, LONGEST, readAddress, writeAddress } from '../../../src/client/address.ts';

describe('readAddress', () => {
	const cases: [name: string, search: string, hash: string, Address | undefined][] = [
		['nothing', '', '', undefined],
		['a paragraph', '', '#p5', { from: 'p5', to: 'p5' }],
		['a sentence', '', '#p5s2', { from: 'p5s2', to: 'p5s2' }],
		['an inserted sentence', '', '#p5as2b', { from: 'p5as2b', to: 'p5as2b' }],
		['a range in the fragment', '', '#p5s1-p6s2', { from: 'p5s1', to: 'p6s2' }],
		['a range of paragraphs', '', '#p5-p6', { from: 'p5', to: 'p6' }],
		['a paragraph with a Text Fragment that the browser did not take', '', '#p5:~:text=a', { from: 'p5', to: 'p5' }],
		['a range in the query', '?in=p5s1-p6s2', '#p5s1', { from: 'p5s1', to: 'p6s2' }],
		['a range in the query without its fragment', '?in=p5s1-p6s2', '', { from: 'p5s1', to: 'p6s2' }],
		['a range backwards, with either end', '?in=p6s2-p5s1', '#p5s1', { from: 'p6s2', to: 'p5s1' }],
		['a query of another passage', '?in=p5s1-p6s2', '#p7', { from: 'p7', to: 'p7' }],
		[
			'words',
			'?in=p5s1&quote=a%20b',
			'#p5s1',
			{ from: 'p5s1', to: 'p5s1', words: { quote: 'a b', prefix: undefined, suffix: undefined } },
		],
		[
			'words with what stands around them',
			'?in=p5s1&quote=a+b&prefix=x+&suffix=+y',
			'',
			{ from: 'p5s1', to: 'p5s1', words: { quote: 'a b', prefix: 'x ', suffix: ' y' } },
		],
		[
			'words with other keys',
			'?show=acts&in=p1&quote=a',
			'#p1',
			{ from: 'p1', to: 'p1', words: { quote: 'a', prefix: undefined, suffix: undefined } },
		],
		['words without a passage', '?quote=a', '#text', undefined],
		['blank words', '?in=p1&quote=%20', '#p1', { from: 'p1', to: 'p1' }],
		['words too long', `?in=p1&quote=${'a'.repeat(LONGEST + 1)}`, '#p1', { from: 'p1', to: 'p1' }],
		['a prefix too long', `?in=p1&quote=a&prefix=${'a'.repeat(LONGEST + 1)}`, '#p1', { from: 'p1', to: 'p1' }],
		['another id of the page', '', '#cite', undefined],
		['an entry of the margin', '', '#p5-m3', undefined],
		['three ends', '', '#p1-p2-p3', undefined],
		['half a range', '', '#p1-', undefined],
		['numbers without end', '', `#p${'9'.repeat(50)}`, undefined],
		['a broken escape', '', '#%E0%A4%A', undefined],
		['a broken escape in the query', '?in=%E0%A4%A&quote=%', '#p1', { from: 'p1', to: 'p1' }],
		['markup', '?in=<img>&quote=<img>', '#<img src=x onerror=alert(1)>', undefined],
		['a selector', '', '#p1,body', undefined],
		['a prototype', '?in=__proto__&quote=constructor', '#__proto__', undefined],
	];
	for (const [name, search, hash, expected] of cases)
		test(name, () => assert.deepEqual(readAddress(search, hash), expected));
});

describe('writeAddress', () => {
	const cases: [Address, directives: string[], string][] = [
		[{ from: 'p5', to: 'p5' }, [], '#p5'],
		[{ from: 'p5s1', to: 'p6s2' }, [], '?in=p5s1-p6s2#p5s1'],
		[{ from: 'p5s1', to: 'p6s2' }, ['text=a,b', 'text=c'], '?in=p5s1-p6s2#p5s1:~:text=a,b&text=c'],
		[{ from: 'p5s1', to: 'p5s1', words: { quote: 'a b' } }, ['text=a%20b'], '?in=p5s1&quote=a%20b#p5s1:~:text=a%20b'],
		[{ from: 'p1', to: 'p1', words: { quote: 'a', prefix: 'x ', suffix: '' } }, [], '?in=p1&quote=a&prefix=x%20#p1'],
	];
	for (const [address, directives, expected] of cases)
		test(expected, () => assert.equal(writeAddress(address, directives), expected));

	for (const quote of ['a-b, c & d', '“regime’s” – …', 'x=1&in=p9#p3', '100 % + 1', 'Украина', '😀\n.', "it's (so)!"])
		test(`what is written is read again: ${JSON.stringify(quote)}`, () => {
			const url = new URL(
				`https://example.org/x/${writeAddress({ from: 'p1', to: 'p2', words: { quote } }, [`text=${encode(quote)}`])}`,
			);
			assert.equal(readAddress(url.search, url.hash)?.words?.quote, quote);
			assert.match(url.href, /^[\x21-\x7e]+[^.,;:!?)'"-]$/);
		});
});
