import { describe } from 'node:test';
import { add, attribute, type ContentFile, edit, mustStop, type Stop, trialAct } from '../contentFolder.ts';

const person = { id: 'trial', name: 'Trial Person', forms: [], about: 'Someone.' };
const annotated = (key: string, item: object) => add('annotations', key, item);

describe('what the registers do not have', () =>
	mustStop(
		(
			[
				['a speaker', edit('readout', /^speaker: .*/m, 'speaker: nobody'), 'readout', 'people.yaml'],
				[
					'an issuer',
					edit('readout', /issuer:\n {2}supplied: .*/, 'issuer:\n  supplied: nobody'),
					'readout',
					'organisations.yaml',
				],
				[
					'whose account it is',
					edit('readout', /^account_of: .*/m, 'account_of: nobody'),
					'readout',
					'organisations.yaml',
				],
				['an event', edit('readout', /^event: .*/m, 'event: nobody'), 'readout', 'events.yaml'],
				['the side of a counterpart', edit('readout', /side: .*/, 'side: nobody'), 'readout', 'organisations.yaml'],
				[
					'a person in a chain',
					attribute('p2s1', { chain: ['nobody'], kind: 'reported-act', cue: 'took place' }),
					'annotations',
					'people.yaml or content/register/organisations.yaml',
				],
				[
					'a reporter',
					attribute('p2s1', { reporter: 'nobody', chain: [], kind: 'characterisation' }),
					'annotations',
					'people.yaml',
				],
				[
					'who is within',
					attribute('p2s1', { chain: [], kind: 'characterisation', within: [{ who: 'nobody', cue: 'took place' }] }),
					'annotations',
					'people.yaml',
				],
				[
					'a place or organisation mentioned',
					annotated('mentions', { in: 'p2s1', exact: 'The', is: 'nobody' }),
					'annotations',
					'places.yaml',
				],
				[
					'one of several mentioned',
					annotated('mentions', { in: 'p2s1', exact: 'The', is: ['russia', 'nobody'] }),
					'annotations',
					'places.yaml',
				],
				['a topic', edit('annotations', /^topics:\n/m, 'topics:\n  nobody: [p1s1]\n'), 'annotations', 'topics.yaml'],
				[
					'a party',
					annotated('acts', { ...trialAct, parties: [{ who: 'nobody', role: 'party' }] }),
					'annotations',
					'people.yaml',
				],
				[
					'where a place lies',
					add('places', undefined, { ...person, within: 'nobody' }),
					'places',
					'a place or a state of the register',
				],
				[
					'where an event was',
					add('events', undefined, { ...person, place: 'nobody' }),
					'events',
					'a place of the register',
				],
				[
					'a participant',
					add('events', undefined, { ...person, participants: ['russia', 'nobody'] }),
					'events',
					'a person or an organisation of the register',
				],
			] as const
		).map(
			([name, changes, file, expected]): Stop => ({
				name,
				changes,
				file,
				line: 'nobody',
				found: 'which is not in the register',
				expected,
				remedy: 'correct the id',
			}),
		),
	));

describe('entries of the registers that are of another kind than is wanted', () =>
	mustStop([
		{
			name: 'a place as a party',
			changes: annotated('acts', { ...trialAct, parties: [{ who: 'kyiv', role: 'party' }] }),
			file: 'annotations',
			line: '"kyiv"',
			found: '“kyiv”, which is a place',
			expected: 'a person, an organisation of',
			remedy: 'name another',
		},
		{
			name: 'a person as the issuer',
			changes: edit('readout', /^account_of: .*/m, 'account_of: yury-ushakov'),
			file: 'readout',
			line: 'account_of:',
			found: '“yury-ushakov”, which is a person',
			expected: 'an organisation of content/register/organisations.yaml',
		},
		{
			name: 'a person where a place lies',
			changes: add('places', undefined, { ...person, within: 'yury-ushakov' }),
			file: 'places',
			line: '"trial"',
			found: '“yury-ushakov”, which is a person',
			expected: 'a place or a state',
		},
	]));

describe('the registers themselves', () =>
	mustStop([
		{
			name: 'two entries with one id',
			changes: add('people', undefined, { ...person, id: 'vladimir-putin' }),
			file: 'people',
			found: 'the id “vladimir-putin” a second time',
			expected: 'people.yaml:2',
			remedy: 'give this entry another',
		},
		{
			name: 'one id in two registers',
			changes: add('topics', undefined, { id: 'russia', name: 'A topic', about: 'A topic.' }),
			file: 'topics',
			line: '"russia"',
			found: 'the id “russia” a second time',
			expected: 'organisations.yaml',
		},
		{
			name: 'two entries with one name form',
			changes: add('places', undefined, { ...person, forms: ['Kyiv'] }),
			file: 'places',
			found: 'the name form “Kyiv” a second time',
			remedy: 'join the two entries',
		},
		{
			name: 'one form composed and decomposed',
			changes: [
				add('people', undefined, { ...person, forms: ['Jos\u00e9'] }),
				add('people', undefined, { ...person, id: 'other', name: 'Other', forms: ['Jose\u0301'] }),
			],
			file: 'people',
			found: 'a second time',
		},
		{
			name: 'a form twice in one entry',
			changes: add('people', undefined, { ...person, forms: ['Trial Person'] }),
			file: 'people',
			line: '"trial"',
			found: 'the name form “Trial Person” a second time',
			remedy: 'remove one of the two',
		},
		{
			name: 'an id with a capital',
			changes: add('people', undefined, { ...person, id: 'Trial' }),
			file: 'people',
			line: '"Trial"',
			expected: 'an id: lower-case letters',
		},
		{
			name: 'an entry that no one can tell',
			changes: add('people', undefined, { id: 'trial', name: 'Trial' }),
			file: 'people',
			found: 'no value for “0.about”',
		},
		...(['people', 'places', 'organisations', 'events', 'topics'] as ContentFile[]).map(
			(file): Stop => ({
				name: `${file} that cannot be read: nothing is said of what refers to them`,
				changes: add(file, undefined, { id: 'trial', name: 'Trial', about: 'A trial.', colour: 'red' }),
				file,
				line: 'colour',
				found: 'the key “colour”',
			}),
		),
	]));

describe('loaded words outside quotation marks', () =>
	mustStop(
		(
			[
				[
					'a note',
					annotated('notes', { in: 'p2s3', exact: 'Zelensky', text: 'Head of the regime.' }),
					'annotations',
					'regime',
				],
				[
					'a note, capitalised',
					annotated('notes', { in: 'p2s3', exact: 'Zelensky', text: 'Falsely.' }),
					'annotations',
					'falsely',
				],
				[
					'a note with quotation marks elsewhere',
					annotated('notes', { in: 'p2s3', exact: 'Zelensky', text: '“Head” of the regime, “so”.' }),
					'annotations',
					'regime',
				],
				[
					'the name of an act',
					annotated('acts', { ...trialAct, name: 'The liberated towns' }),
					'annotations',
					'liberated',
				],
				['the note of an act', annotated('acts', { ...trialAct, note: 'It was violated.' }), 'annotations', 'violated'],
				[
					'an ambiguity',
					attribute('p2s1', { chain: [], kind: 'characterisation', ambiguity: 'A mere pretext.' }),
					'annotations',
					'pretext',
				],
				[
					'a time',
					annotated('times', { in: 'p2s3', exact: 'later', note: 'Before the special military operation.' }),
					'annotations',
					'special military operation',
				],
				[
					'the name of a topic',
					add('topics', undefined, { id: 'trial', name: 'The regime', about: 'It.' }),
					'topics',
					'regime',
				],
				[
					'what a topic is about',
					add('topics', undefined, { id: 'trial', name: 'It', about: 'The regime.' }),
					'topics',
					'regime',
				],
				['the name of a person', add('people', undefined, { ...person, name: 'Trial the puppet' }), 'people', 'puppet'],
				[
					'the title',
					edit('readout', /title:\n {2}supplied: .*/, 'title:\n  supplied: A so-called call'),
					'readout',
					'so-called',
				],
				['a revision', edit('readout', /what: .*/, 'what: Took out propaganda.'), 'readout', 'propaganda'],
			] as const
		).map(
			([name, changes, file, word]): Stop => ({
				name,
				changes,
				file,
				found: `the word “${word}” in the edition's own voice`,
				expected: 'a plain word',
				remedy: 'in quotation marks',
			}),
		),
	));
