import { foldText } from './foldText.ts';

/**
 * Gives for a word, or a run of words, what all forms of its name share, or itself where it is no name of
 * the lists; without case, an article before it, and marks of another kind.
 */
export function namesOf(lists: readonly (readonly string[])[]): (words: string) => string {
	const known = new Map<string, string>();
	for (const [first = '', ...others] of lists.map((forms) => forms.map(plain)))
		for (const form of [first, ...others]) if (!known.has(form)) known.set(form, first);
	return (words) => {
		const [, name = '', ending = ''] = /^(?:the )?(.*?)('s)?$/s.exec(plain(words)) ?? [];
		return (known.get(name) ?? name) + ending;
	};
}

const plain = (words: string): string => foldText(words.trim()).text.toLowerCase();

/** The same for single words in lower case, of which there may be many: what is no name stays as it is. */
export function wordNames(names: readonly (readonly string[])[]): (word: string) => string {
	const forms = names.flatMap((list) => list.map((form): [string, string] => [form.toLowerCase(), list[0] ?? form]));
	const known = new Map(forms.toReversed());
	return (word) => known.get(word) ?? word;
}
