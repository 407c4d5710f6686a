import type { Child } from './xhtml.ts';

/** A book as EPUB sees it: what it says of itself, and its documents in the order of reading. */
export interface Book {
	/** The same for every edition of this book, and that of no other. */
	identifier: string;
	title: string;
	subtitle: string;
	/** Language tags: that of the texts first. */
	languages: string[];
	/** Whose words it holds; `fileAs` as catalogues sort them. */
	speakers: { name: string; fileAs: string }[];
	issuers: string[];
	editors: string[];
	description: string;
	/** What it was made from: addresses, and hashes of the texts. */
	sources: string[];
	rights: string;
	/** The day of the last revision of anything in it. */
	modified: string;
	documents: BookDocument[];
}

export interface BookDocument {
	/** File name in the book. */
	file: string;
	title: string;
	/** What part of the book it is: a term of the EPUB Structural Semantics Vocabulary. */
	type: 'titlepage' | 'bodymatter' | 'backmatter';
	body: Child[];
	/** Its place in the table of contents: below the entry before it, or on the same level. */
	level: 1 | 2;
	/** Numbers that a reader may go to: as shown, and the id in the document. */
	places: { label: string; id: string }[];
}

/** The entry of a document in the file list: a name in XML, whatever the id of its readout. */
export const itemId = (index: number): string => `d${index + 1}`;
