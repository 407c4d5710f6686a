/** A sentence as the ledger has it. */
export interface OldSentence {
	id: string;
	text: string;
	/** Id of the paragraph it stands in, which its own id need not show. */
	paragraph: string;
}

/** A sentence as the text has it now. */
export interface NewSentence {
	text: string;
	/** Index of its paragraph. */
	paragraph: number;
}

export interface Match {
	old: number;
	now: number;
}

/** One-to-one pairs of old and new indices. */
export class Pairing {
	/** New sentences that are withdrawn ones come back: new index to id. */
	readonly restored = new Map<number, string>();
	#ofOld = new Map<number, number>();
	#ofNow = new Map<number, number>();
	add(old: number, now: number) {
		this.#ofOld.set(old, now);
		this.#ofNow.set(now, old);
	}
	remove({ old, now }: Match) {
		this.#ofOld.delete(old);
		this.#ofNow.delete(now);
	}
	has(old: number, now: number): boolean {
		return this.#ofOld.get(old) === now;
	}
	free(old: number, now: number): boolean {
		return !this.#ofOld.has(old) && !this.#ofNow.has(now) && !this.restored.has(now);
	}
	/** Indices not yet paired, ascending. */
	leftovers(olds: OldSentence[], news: NewSentence[]): [number[], number[]] {
		return [
			[...olds.keys()].filter((old) => !this.#ofOld.has(old)),
			[...news.keys()].filter((now) => !this.#ofNow.has(now) && !this.restored.has(now)),
		];
	}
	list(): Match[] {
		return [...this.#ofNow].map(([now, old]) => ({ old, now })).sort((a, b) => a.now - b.now);
	}
}
