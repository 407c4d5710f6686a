import type { Register } from '../schema/register.ts';

/** A speaker label at the start of a paragraph: `Aide to the President Yury Ushakov: …`. */
export interface Turn {
	/** Index of the paragraph; the turn lasts until the next one. */
	paragraph: number;
	/** As it stands, without the colon. */
	label: string;
	/** The words before the name, such as `Aide to the President`; empty if none. */
	title: string;
	/** The entry that the label names; undefined for labels such as `Question`. */
	who?: { id: string; person: boolean } | undefined;
}

/** Finds the speaker labels of a text. That a label names whoever speaks next is a guess, to be marked as one. */
export function speakerTurns(
	paragraphs: readonly string[],
	register: Pick<Register, 'people' | 'organisations'>,
): Turn[] {
	const names = namesOf(register);
	return paragraphs.flatMap((text, paragraph) => {
		const label = LABEL.exec(text)?.[1];
		if (label === undefined) return [];
		const named = nameIn(label, names);
		if (named) return [{ paragraph, label, title: named.title, who: named.who }];
		return UNKNOWN.test(label) ? [{ paragraph, label, title: '' }] : [];
	});
}

const LABEL = /^\s*(\S[^:]{0,98}):(?=\s|$)/u;
/** Up to five words of which the first is a capital: `Question`, `Second Journalist`. */
const UNKNOWN = /^\p{Lu}[\p{L}\p{M}\p{N}'’.-]*(?:\s[\p{L}\p{M}\p{N}'’.()-]+){0,4}$/u;

interface Name {
	form: string;
	id: string;
	person: boolean;
}

/** All name forms, and each in capitals, as transcripts write labels; the longest first. */
function namesOf({ people, organisations }: Pick<Register, 'people' | 'organisations'>): Name[] {
	const of = (table: Register['people'] | Register['organisations'], person: boolean) =>
		[...table.values()].flatMap(({ id, name, forms }) =>
			[name, ...forms].flatMap((form) => [form, form.toUpperCase()]).map((form) => ({ form, id, person })),
		);
	return [...of(people, true), ...of(organisations, false)].toSorted((a, b) => b.form.length - a.form.length);
}

/**
 * The name at the end of a label. A person may have a title before the name; an organisation
 * stands alone, since “Question on Russia:” does not say that Russia speaks.
 */
function nameIn(label: string, names: readonly Name[]) {
	const plain = label.replace(/\s/g, ' ').replace(/ *\([^)]*\)$/, '');
	for (const { form, id, person } of names) {
		if (!plain.endsWith(form)) continue;
		const before = label.slice(0, plain.length - form.length);
		if (/[\p{L}\p{N}\p{M}-]$/u.test(before)) continue;
		if (person || /^(?:the\s)?$/i.test(before))
			return { who: { id, person }, title: person ? before.replace(/[\s,]+$/u, '') : '' };
	}
	return undefined;
}
