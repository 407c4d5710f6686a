/** Words of a sentence that an annotation speaks of: offsets into its text, end exclusive. */
export interface Marked {
	start: number;
	end: number;
	mark: Mark;
}
export type Mark =
	| { as: 'cue' | 'act' | 'modality' | 'within' }
	/** A name that the register has, or a description of whoever it is. */
	| { as: 'name' | 'description'; refs: string[] }
	| { as: 'time'; supplied?: string };

/** What fills a slot: a pattern of its own, or words with a mark. */
export type Filling = string | { words: string; mark: Mark };

const MARKS = { '[': 'cue', '<': 'act', _: 'modality', '^': 'within' } as const;
const PARTS = /\{(\w+)\}|([[\]<>_^])/g;

/** Fills a pattern (see patterns.ts) and says where what was marked stands. Begins with a capital. */
export function expand(pattern: string, fill: (slot: string) => Filling): { text: string; marks: Marked[] } {
	let text = '';
	const marks: Marked[] = [];
	const open = new Map<string, number>();
	const write = (part: string) => {
		let from = 0;
		for (const { 0: found, 1: slot, 2: sign, index } of part.matchAll(PARTS)) {
			text += part.slice(from, index);
			from = index + found.length;
			if (slot) put(fill(slot));
			else if (sign) note(sign);
		}
		text += part.slice(from);
	};
	const put = (filling: Filling) => {
		if (typeof filling === 'string') return write(filling);
		marks.push({ start: text.length, end: text.length + filling.words.length, mark: filling.mark });
		text += filling.words;
	};
	const note = (sign: string) => {
		const opener = { ']': '[', '>': '<' }[sign] ?? sign;
		const start = open.get(opener);
		if (start === undefined) {
			open.set(opener, text.length);
			return;
		}
		open.delete(opener);
		marks.push({ start, end: text.length, mark: { as: MARKS[opener as keyof typeof MARKS] } });
	};
	write(pattern);
	return { text: text.charAt(0).toUpperCase() + text.slice(1), marks };
}
