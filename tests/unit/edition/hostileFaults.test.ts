import { describe } from 'node:test';
import { add, attribute, edit, mustStop } from '../contentFolder.ts';

const topic = (about: string) => [
	add('topics', undefined, { id: 'trial', name: 'Trial', about: 'HERE' }),
	edit('topics', '"HERE"', about),
];

describe('what no text can hold, and what would turn the page around it', () => {
	mustStop([
		{
			name: 'half a character, by an escape',
			changes: topic('"a\\uD800b"'),
			file: 'topics',
			line: 'trial',
			found: 'half a character, or none (U+D800)',
			remedy: 'delete the escape',
		},
		{
			name: 'a zero byte, by an escape',
			changes: topic('"a\\0b"'),
			file: 'topics',
			line: 'trial',
			found: 'a control character (U+0000)',
		},
		{
			name: 'a carriage return, by an escape',
			changes: topic('"a\\rb"'),
			file: 'topics',
			line: 'trial',
			found: 'a control character (U+000D)',
		},
		{
			name: 'such a character in a key',
			changes: edit('annotations', 'topics:\n', 'topics:\n  "a\\x07": []\n'),
			file: 'annotations',
			found: 'a control character (U+0007)',
		},
		{
			name: 'a code point that is no character, as it is',
			changes: topic('"a\ufdd0b"'),
			file: 'topics',
			line: 'trial',
			found: 'half a character, or none (U+FDD0)',
		},
		...['\u202e', '\u202a', '\u2066', '\u2069'].map((control) => ({
			name: `a control of direction in the edition’s own voice (U+${control.codePointAt(0)?.toString(16)})`,
			changes: topic(`"a${control}b"`),
			file: 'topics',
			line: 'trial',
			expected: 'text without controls that turn the direction of writing',
		})),
		...['annotations', 'passages'].map((file) => ({
			name: `a key that JavaScript would lose, in ${file}`,
			changes: edit(
				file as 'annotations',
				/^(attributions|passages):\n/m,
				`${file === 'passages' ? file : 'attributions'}:\n  __proto__: {}\n`,
			),
			file,
			found: 'the key “__proto__”',
		})),
		{
			name: 'an id that every object in JavaScript has',
			changes: attribute('p2s2', { chain: ['constructor'], kind: 'reported-intention', cue: 'wished to discuss' }),
			file: 'annotations',
			found: '“constructor”, which is not in the register',
		},
		...['javascript:alert(1)', 'data:text/html,x', '//example.org/'].flatMap((address) =>
			['supplied', 'stated'].map((key) => ({
				name: `a source at ${address}, ${key}`,
				changes: edit(
					'readout',
					/supplied: http:.*\n/,
					key === 'stated' ? `stated: "${address}"\n    supplied: https://a.b/\n` : `supplied: "${address}"\n`,
				),
				file: 'readout',
				line: address,
				expected: 'the address of a page on the web',
			})),
		),
	]);
});
