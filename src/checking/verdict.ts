/** A readout as the quote checker knows it: its sentences in order, with the number of their voice. */
export interface CheckedReadout {
	id: string;
	title: string;
	/** As readers see it, in brackets where it is supplied. */
	date: string;
	/** The language of the text. */
	lang: string;
	/** Whose claims its sentences are, in words, each once. */
	voices: string[];
	passages: [id: string, voice: number, text: string][];
}

/**
 * A stretch of words: `same` in quotation and source; `removed` from the source; `added` to it;
 * `left out` where the quotation has an ellipsis. All but `added` together are the source.
 */
export interface Part {
	op: 'same' | 'removed' | 'added' | 'left out';
	text: string;
}

/** Where a quotation stands. */
export interface Place {
	readout: CheckedReadout;
	/** The sentences that it touches, and UTF-16 offsets of it in them, joined by spaces. */
	passages: CheckedReadout['passages'];
	start: number;
	end: number;
	parts: Part[];
	/**
	 * What was left out of account, in words: all of it for an exact quotation, and empty where that is
	 * the source character for character.
	 */
	tolerated: string[];
}

export interface Verdict {
	verdict: 'exact' | 'altered' | 'not found' | 'nothing to check';
	/** All exact places, or the one that is nearest. */
	places: Place[];
	/** For an altered quotation, how alike the words are, 0 to 1. */
	alike: number;
}
