/** A readout as the quote checker knows it: its sentences in order, with the number of their voice. */
export interface CheckedReadout {
	id: string;
	title: string;
	/** As readers see it, in brackets where it is supplied. */
	date: string;
	/** The language of the text. */
	lang: string;
	/** Where the text is a translation by its issuer, what it is: “English version of remarks made in Russian”. */
	version?: string;
	/** Whose claims its sentences are, in words, each once. */
	voices: string[];
	/** The names in it that the registers have in several forms, all forms of one in one list. */
	names: string[][];
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
	 * What is no difference but was seen, in words: empty where the quotation is the source character for
	 * character.
	 */
	tolerated: string[];
}

export interface Verdict {
	verdict: 'exact' | 'differs' | 'not found' | 'nothing to check';
	/** All exact places, or the one that is nearest. */
	places: Place[];
	/** Whether there may be more exact places: the search ends after so many. */
	atLeast?: boolean;
	/** For a quotation that differs, how alike the words are, 0 to 1. */
	alike: number;
}
