/**
 * For each readout of an index, in its order, two numbers for each sentence: of how many words it is, and how many
 * other forms of them stand beside it.
 */
export type Lengths = number[][];

/**
 * Which sentence stands where. Pagefind has one record a readout: the words of all its sentences, then what stands
 * beside each. It tells the places of a word in it; here places are counted through all readouts of the index,
 * and sentences with them.
 */
export class Layout {
	/** Sentences in all. */
	readonly size: number;
	/** By readout: its first place; that of what stands beside its sentences; its first sentence. */
	readonly #starts: number[] = [];
	readonly #besides: number[] = [];
	readonly #firsts: number[] = [];
	/** By place. */
	readonly #sentence: Uint32Array;
	/** By sentence: its readout, and its first place. */
	readonly #readout: Uint32Array;
	readonly #start: Uint32Array;

	constructor(lengths: Lengths) {
		this.size = lengths.reduce((sum, of) => sum + of.length / 2, 0);
		this.#readout = new Uint32Array(this.size);
		this.#start = new Uint32Array(this.size);
		this.#sentence = new Uint32Array(lengths.flat().reduce((sum, length) => sum + length, 0));
		let place = 0;
		let first = 0;
		for (const [readout, of] of lengths.entries()) {
			this.#starts.push(place);
			this.#firsts.push(first);
			this.#readout.fill(readout, first, first + of.length / 2);
			for (const kind of [0, 1]) {
				if (kind === 1) this.#besides.push(place);
				for (let at = 0; at < of.length / 2; at += 1) {
					if (kind === 0) this.#start[first + at] = place;
					const length = of[2 * at + kind] ?? 0;
					this.#sentence.fill(first + at, place, place + length);
					place += length;
				}
			}
			first += of.length / 2;
		}
	}

	/** A place of a readout among those of all. */
	placeIn(readout: number, place: number): number {
		return (this.#starts[readout] ?? 0) + place;
	}

	sentenceAt(place: number): number {
		return this.#sentence[place] ?? 0;
	}

	/** Whether a place is beside the words of a sentence. */
	isBeside(place: number): boolean {
		return place >= (this.#besides[this.#readout[this.sentenceAt(place)] ?? 0] ?? 0);
	}

	startOf(sentence: number): number {
		return this.#start[sentence] ?? 0;
	}

	/** The place after its last word. */
	endOf(sentence: number): number {
		const next = this.goesOn(sentence) ? this.#start[sentence + 1] : undefined;
		return next ?? this.#besides[this.#readout[sentence] ?? 0] ?? 0;
	}

	/** The readout of a sentence, and which of its sentences it is. */
	readoutOf(sentence: number): { readout: number; at: number } {
		const readout = this.#readout[sentence] ?? 0;
		return { readout, at: sentence - (this.#firsts[readout] ?? 0) };
	}

	/** Whether a sentence and the next stand in one readout. */
	goesOn(sentence: number): boolean {
		return sentence >= 0 && sentence + 1 < this.size && this.#readout[sentence] === this.#readout[sentence + 1];
	}
}
