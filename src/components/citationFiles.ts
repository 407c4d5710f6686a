/** The reference to a readout as files beside its page. */
export const citationFiles = [
	{ file: 'cite.bib', name: 'BibTeX', type: 'application/x-bibtex' },
	{ file: 'cite.ris', name: 'RIS', type: 'application/x-research-info-systems' },
	{ file: 'cite.csl.json', name: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json' },
] as const;
