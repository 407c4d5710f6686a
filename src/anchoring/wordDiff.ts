import { align } from './align.ts';

export interface DiffPart {
	op: 'same' | 'removed' | 'added';
	text: string;
}

/** Words, runs of white space and single marks: together they are the text. */
const TOKEN = /[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu;

/**
 * What changed, word by word, removed before added. All `same` and `removed` parts together are
 * `was`, all `same` and `added` parts together are `now`, white space included.
 */
export function wordDiff(was: string, now: string): DiffPart[] {
	const [left, right] = [was.match(TOKEN) ?? [], now.match(TOKEN) ?? []];
	const ends: [number, number] = [left.length, right.length];
	const parts: DiffPart[] = [];
	let [i, j] = [0, 0];
	for (const [nextI, nextJ] of [...align(left, right), ends]) {
		const removed = left.slice(i, nextI).join('');
		const added = right.slice(j, nextJ).join('');
		if (removed || added) change(parts, removed, added);
		const same = left[nextI];
		if (same !== undefined) keep(parts, same);
		[i, j] = [nextI + 1, nextJ + 1];
	}
	return parts;
}

function keep(parts: DiffPart[], text: string) {
	const last = parts.at(-1);
	if (last?.op === 'same') last.text += text;
	else parts.push({ op: 'same', text });
}

/** Adds a change; one that only white space parts from the last change continues that one. */
function change(parts: DiffPart[], removed: string, added: string) {
	const gap = parts.at(-1);
	if (parts.length > 1 && gap?.op === 'same' && !gap.text.trim()) {
		parts.pop();
		const before = { removed: '', added: '' };
		for (let last = parts.at(-1); last && last.op !== 'same'; ) {
			before[last.op] = last.text;
			parts.pop();
			last = parts.at(-1);
		}
		return change(parts, before.removed + gap.text + removed, before.added + gap.text + added);
	}
	if (removed) parts.push({ op: 'removed', text: removed });
	if (added) parts.push({ op: 'added', text: added });
}
