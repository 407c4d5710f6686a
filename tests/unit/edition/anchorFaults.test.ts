import { describe } from 'node:test';
import { add, attribute, type Change, edit, mustStop, trialAct } from '../contentFolder.ts';

const act = (changes: object): Change => add('annotations', 'acts', { ...trialAct, ...changes });
const note = (changes: object): Change =>
	add('annotations', 'notes', { in: 'p2s3', text: 'A trial note.', ...changes });
const topic = (id: string, ...passages: string[]): Change =>
	edit('annotations', /^topics:\n/m, `topics:\n  ${id}: ${JSON.stringify(passages)} # here\n`);
const withdraw = (replacedBy: string[]): Change =>
	edit(
		'passages',
		/^withdrawn: \{\}\n|(?![\s\S])/m,
		`withdrawn:\n  p2s9: { text: Gone., on: 2026-01-02, replaced_by: ${JSON.stringify(replacedBy)} }\n`,
	);

describe('quotes', () =>
	mustStop([
		{
			name: 'not in its passage: the nearest text is named',
			changes: note({ exact: 'his in-person meetings with Zelenskyy' }),
			file: 'annotations',
			line: 'A trial note.',
			found: '“his in-person meetings with Zelenskyy”, which is not in p2s3',
			expected: 'words of p2s3: “President Trump wished',
			remedy: 'the nearest text is “his in-person meeting with Zelensky”',
		},
		{
			name: 'nothing like it in its passage',
			changes: note({ exact: 'xylophones' }),
			file: 'annotations',
			found: '“xylophones”, which is not in p2s3',
			remedy: 'quote the words exactly',
		},
		{
			name: 'there twice',
			changes: note({ in: 'p6s1', exact: 'and' }),
			file: 'annotations',
			line: 'A trial note.',
			found: '“and” 3 times in p6s1',
			remedy: 'add a prefix or a suffix',
		},
		{
			name: 'part of a word',
			changes: note({ exact: 'Zelens' }),
			file: 'annotations',
			found: '“Zelens”, which is not in p2s3',
		},
		{
			name: 'a prefix that does not stand before it',
			changes: note({ exact: 'Zelensky', prefix: 'Mr ' }),
			file: 'annotations',
			found: '“Zelensky”, which is not in p2s3',
		},
		{
			name: 'of an act',
			changes: act({ quote: { in: 'p8s1', exact: 'agreed to talk again' } }),
			file: 'annotations',
			line: '"trial"',
			found: '“agreed to talk again”, which is not in p8s1',
			remedy: 'the nearest text is “agreed to',
		},
		{
			name: 'modality that does not stand in the act’s passages',
			changes: act({ modality: 'promised to', scope: ['p7s1'] }),
			file: 'annotations',
			line: '"trial"',
			found: '“promised to”, which is not in p8s1, p7s1',
		},
		{
			name: 'a stated time that does not stand in the act’s passages',
			changes: act({ time: { stated: 'tomorrow' } }),
			file: 'annotations',
			found: '“tomorrow”, which is not in p8s1',
		},
		{
			name: 'a stated date that does not stand in the text',
			changes: edit('readout', /stated: today$/m, 'stated: yesterday'),
			file: 'readout',
			line: 'stated: yesterday',
			found: '“yesterday”, which is not in p1s1',
		},
		{
			name: 'a cue',
			changes: attribute('p2s1', { chain: ['donald-trump'], kind: 'reported-act', cue: 'took the place' }),
			file: 'annotations',
			line: 'took the place',
			remedy: 'the nearest text is “took place”',
		},
		{
			name: 'a cue of what is within',
			changes: attribute('p2s1', {
				chain: [],
				kind: 'characterisation',
				within: [{ who: 'russia', cue: 'says Russia' }],
			}),
			file: 'annotations',
			line: 'says Russia',
			found: '“says Russia”, which is not in p2s1',
		},
		{
			name: 'a mention',
			changes: add('annotations', 'mentions', { in: 'p2s1', exact: 'the envoy', is: 'donald-trump' }),
			file: 'annotations',
			line: 'the envoy',
			found: '“the envoy”, which is not in p2s1',
		},
		{
			name: 'an exception',
			changes: edit('annotations', /^mentions:\n/m, 'exceptions: [{ in: p2s1, exact: Kiev, isnt: kyiv }]\nmentions:\n'),
			file: 'annotations',
			line: 'exceptions:',
			found: '“Kiev”, which is not in p2s1',
		},
	]));

describe('passages', () =>
	mustStop([
		{
			name: 'an id that the ledger does not know',
			changes: topic('settlement-2', 'p9s1'),
			file: 'annotations',
			line: '# here',
			found: 'the passage p9s1, which the ledger does not know',
			expected: 'one of p1s1 … p8s1',
			remedy: 'npm run settle',
			of: 2,
		},
		{
			name: 'a paragraph where a sentence is wanted',
			changes: note({ in: 'p2', exact: 'Zelensky' }),
			file: 'annotations',
			line: 'A trial note.',
			found: 'the paragraph p2',
			remedy: 'such as p2s1',
		},
		{
			name: 'withdrawn: what replaced it is named',
			changes: [withdraw(['p2s2', 'p2s3']), note({ in: 'p2s9', exact: 'Gone' })],
			file: 'annotations',
			line: 'A trial note.',
			found: 'p2s9, withdrawn on 2026-01-02',
			remedy: 'name what replaced it: p2s2, p2s3',
		},
		{
			name: 'withdrawn, and nothing replaced it',
			changes: [withdraw([]), note({ in: 'p2s9', exact: 'Gone' })],
			file: 'annotations',
			found: 'withdrawn',
			remedy: 'remove the annotation',
		},
		{
			name: 'twice in the scope of an act',
			changes: act({ scope: ['p7s1', 'p7s1'] }),
			file: 'annotations',
			line: '"trial"',
			found: '“p7s1” a second time',
			remedy: 'remove one of the two',
		},
		{
			name: 'twice in a topic',
			changes: edit('annotations', 'security: [p7s2]', 'security: [p7s2, p7s2]'),
			file: 'annotations',
			line: 'security: [',
			found: '“p7s2” a second time',
			expected: 'each once',
		},
		{
			name: 'in the scope of an act',
			changes: act({ scope: ['p7s1', 'p77s1'] }),
			file: 'annotations',
			line: '"trial"',
			found: 'the passage p77s1',
		},
	]));

describe('attributions', () =>
	mustStop([
		{
			name: 'a sentence without one',
			changes: attribute('p5s2'),
			file: 'annotations',
			found: 'no attribution for p5s2',
			expected: 'exactly one for every sentence',
			remedy: 'add “p5s2:”',
		},
		{
			name: 'of a sentence that does not exist',
			changes: edit('annotations', '  p2s2:\n', '  p2s7: { chain: [], kind: characterisation }\n  p2s2:\n'),
			file: 'annotations',
			line: '  p2s7:',
			found: 'the passage p2s7',
		},
		{
			name: 'a reported kind without a chain',
			changes: attribute('p2s1', { chain: [], kind: 'reported-act', cue: 'took place' }),
			file: 'annotations',
			line: '"reported-act"',
			found: '“reported-act” with an empty chain',
			remedy: 'name them in the chain',
		},
		{
			name: 'a reported kind without cue words',
			changes: attribute('p2s1', { chain: ['donald-trump'], kind: 'reported-act' }),
			file: 'annotations',
			line: '"reported-act"',
			found: 'without cue words',
			remedy: 'add “cue:”',
		},
		{
			name: 'a joint kind with one holder',
			changes: attribute('p2s1', { chain: ['donald-trump'], kind: 'reported-joint-act', cue: 'took place' }),
			file: 'annotations',
			line: '"reported-joint-act"',
			found: 'with one holder',
			expected: 'two holders or more',
		},
		{
			name: 'an own statement with a chain',
			changes: attribute('p2s1', { chain: ['donald-trump'], kind: 'own-statement-of-fact' }),
			file: 'annotations',
			line: '"own-statement-of-fact"',
			found: 'with a chain',
			remedy: 'choose a reported kind',
		},
		{
			name: 'an unattributed assessment with a chain',
			changes: attribute('p5s2', { chain: ['vladimir-putin'], kind: 'unattributed-assessment' }),
			file: 'annotations',
			found: '“unattributed-assessment” with a chain',
		},
		{
			name: 'an end that is not of the chain',
			changes: attribute('p2s1', { chain: ['russia'], ends: ['ukraine'], kind: 'reported-act', cue: 'took place' }),
			file: 'annotations',
			line: '"ends"',
			found: '“ukraine” as an end',
			expected: 'one of the chain: russia',
		},
		{
			name: 'a chain without an end: the voice would be the reporter’s own',
			changes: attribute('p2s1', { chain: ['donald-trump'], ends: [], kind: 'reported-act', cue: 'took place' }),
			file: 'annotations',
			line: '"ends"',
			found: 'a chain without an end',
			remedy: 'remove “ends”',
		},
		{
			name: 'one holder twice does not make two',
			changes: attribute('p2s1', {
				chain: ['russia', 'russia'],
				kind: 'reported-joint-act',
				cue: 'took place',
			}),
			file: 'annotations',
			line: '"chain"',
			found: '“russia” a second time',
			remedy: 'remove one of the two',
			of: 2,
		},
		{
			name: 'an end twice',
			changes: attribute('p2s1', {
				chain: ['russia', 'ukraine'],
				ends: ['ukraine', 'ukraine'],
				kind: 'reported-act',
				cue: 'took place',
			}),
			file: 'annotations',
			line: '"ends"',
			found: '“ukraine” a second time',
		},
		{
			name: 'a guess left in a published readout',
			changes: attribute('p2s1', { chain: [], kind: 'characterisation', guess: true }),
			file: 'annotations',
			line: '"guess"',
			found: 'a guess in the attribution of p2s1',
			remedy: 'remove “guess: true”',
		},
		{
			name: 'a guessed mention left in a published readout',
			changes: add('annotations', 'mentions', { in: 'p2s1', exact: 'The', is: 'russia', guess: true }),
			file: 'annotations',
			line: '"guess"',
			found: 'a guess: “The” is russia',
		},
		{
			name: 'two acts with one id',
			changes: [act({}), act({})],
			file: 'annotations',
			found: 'a second act “trial”',
			remedy: 'another id',
		},
	]));
