import type { AttributionKind, AttributionWritten } from '../schema/annotations.ts';
import type { Anchors } from './anchors.ts';
import type { Attribution, Passage } from './edition.ts';

/** Kinds that are the reporter's own: no one else is named as holding the content. */
const OWN: readonly AttributionKind[] = ['own-statement-of-fact', 'own-statement-of-plan', 'unattributed-assessment'];
/** Kinds that need two holders at least. */
const JOINT: readonly AttributionKind[] = ['reported-joint-act', 'reported-shared-view'];

/** Gives every sentence its one attribution. A sentence without one is a fault, or a gap in a draft. */
export function resolveAttributions(
	written: Record<string, AttributionWritten>,
	passages: readonly Passage[],
	speaker: string,
	anchors: Anchors,
	/** Sentences that have an entry, be it unfinished: what it lacks was told already. Undefined where no one can tell. */
	begun: ReadonlySet<string> | undefined,
): void {
	for (const id of Object.keys(written)) anchors.passage(id, ['attributions', id]);
	for (const passage of passages) {
		const path = ['attributions', passage.id];
		const entry = written[passage.id];
		if (!entry) {
			if (begun && !begun.has(passage.id))
				anchors.fault(
					['attributions'],
					`no attribution for ${passage.id}`,
					'exactly one for every sentence',
					`add “${passage.id}:” with a chain and a kind`,
					true,
				);
			passage.attribution = { reporter: speaker, chain: [], ends: [], kind: 'not-yet-attributed', cue: [], within: [] };
		} else {
			passage.attribution = resolve(entry, speaker);
			check(passage, entry, path, anchors);
		}
	}
}

function resolve(entry: AttributionWritten, speaker: string): Attribution {
	const { reporter, chain, ends, kind, cue, within, note, ambiguity } = entry;
	return {
		reporter: reporter ?? speaker,
		chain,
		ends: ends ?? (JOINT.includes(kind) ? chain : chain.slice(-1)),
		kind,
		cue: cue ?? [],
		within,
		note,
		ambiguity,
	};
}

function check(passage: Passage, entry: AttributionWritten, path: string[], anchors: Anchors): void {
	const { attribution } = passage;
	const { kind } = entry;
	if (entry.guess)
		anchors.fault(
			[...path, 'guess'],
			`a guess in the attribution of ${passage.id}`,
			'a reading',
			'read the sentence, correct the entry, and remove “guess: true”',
			true,
		);
	if (entry.reporter) anchors.ref(entry.reporter, [...path, 'reporter'], 'person', 'organisation');
	for (const [index, who] of entry.chain.entries())
		anchors.ref(who, [...path, 'chain', index], 'person', 'organisation');
	anchors.once(entry.chain, [...path, 'chain']);
	anchors.once(entry.ends ?? [], [...path, 'ends']);
	for (const [index, who] of (entry.ends ?? []).entries())
		if (!entry.chain.includes(who))
			anchors.fault(
				[...path, 'ends', String(index)],
				`“${who}” as an end`,
				`one of the chain: ${entry.chain.join(', ')}`,
				'add it to the chain, or remove it here',
			);
	if (OWN.includes(kind) && entry.chain.length > 0)
		anchors.fault(
			[...path, 'chain'],
			`the kind “${kind}” with a chain`,
			'an empty chain, since the content is ascribed to no one else',
			'choose a reported kind, or empty the chain',
		);
	if (kind.startsWith('reported-') && entry.chain.length === 0)
		anchors.fault(
			[...path, 'chain'],
			`the kind “${kind}” with an empty chain`,
			'whoever the content is ascribed to',
			'name them in the chain, or choose another kind',
			true,
		);
	if (entry.chain.length > 0 && attribution.ends.length === 0)
		anchors.fault(
			[...path, 'ends'],
			'a chain without an end, as if the content were the reporter’s own',
			'those of the chain to whom the content is ascribed',
			'name them, or remove “ends”: then it is the last of the chain, or all of it for joint kinds',
		);
	if (kind.startsWith('reported-') && attribution.cue.length === 0)
		anchors.fault(
			path,
			`the kind “${kind}” without cue words`,
			'the words of the sentence that carry the attribution',
			'add “cue:”',
			true,
		);
	if (JOINT.includes(kind) && new Set(attribution.ends).size === 1)
		anchors.fault(
			[...path, entry.ends ? 'ends' : 'chain'],
			`the kind “${kind}” with one holder`,
			'two holders or more',
			'name all of them in the chain, or choose another kind',
		);
	for (const [index, cue] of attribution.cue.entries())
		anchors.words(
			passage,
			{ exact: cue },
			Array.isArray(entry.cue) && entry.cue.length > 1 ? [...path, 'cue', String(index)] : [...path, 'cue'],
		);
	for (const [index, { who, cue }] of entry.within.entries()) {
		anchors.ref(who, [...path, 'within', String(index), 'who'], 'person', 'organisation');
		anchors.words(passage, { exact: cue }, [...path, 'within', String(index), 'cue']);
	}
}
