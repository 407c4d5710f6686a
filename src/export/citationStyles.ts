/**
 * Styles in the Citation Style Language for what this edition cites: a statement on a web page, and a
 * passage of it. They follow the Chicago Manual of Style (18th edition), the MLA Handbook (9th) and the
 * Publication Manual of the APA (7th), and add what the general styles of those manuals cannot say:
 *
 * - a title that the editors supplied is a description, in brackets, neither quoted nor italic (`genre`);
 * - a date that they supplied stands in brackets (`status` is set), with the manual's mark of doubt where
 *   it is less than certain (`circa`);
 * - the passage (`section`), and after the address what the reference rests on (`note`).
 */
export type CitationStyle = 'chicago-note' | 'chicago-bibliography' | 'mla' | 'apa';

export const citationStyles: Record<CitationStyle, { name: string; xml: string }> = {
	'chicago-note': {
		name: 'Chicago, note',
		xml: style({
			title: 'Chicago Manual of Style, 18th edition: a full note',
			author: '<name/>',
			name: '<text variable="title" quotes="true"/>',
			date: '<date variable="issued" form="text"/>',
			doubt: 'suffix="?"',
			layout: `
				<group delimiter=", ">
					<text macro="author"/>
					<text macro="title"/>
					<text variable="container-title"/>
					<text macro="date"/>
					<text variable="section"/>
					<text variable="URL"/>
				</group>
				<text variable="note" prefix=" (" suffix=")"/>`,
			end: '.',
		}),
	},
	'chicago-bibliography': {
		name: 'Chicago, bibliography',
		xml: style({
			title: 'Chicago Manual of Style, 18th edition: an entry of a bibliography',
			author: '<name name-as-sort-order="all" sort-separator=", "/>',
			name: '<text variable="title" quotes="true"/>',
			date: '<date variable="issued" form="text"/>',
			doubt: 'suffix="?"',
			layout: `
				<group delimiter=". ">
					<text macro="author"/>
					<text macro="title"/>
					<group delimiter=", ">
						<text variable="container-title"/>
						<text macro="date"/>
						<text variable="section"/>
					</group>
					<text variable="URL"/>
				</group>
				<text variable="note" prefix=" (" suffix=")"/>`,
			end: '.',
		}),
	},
	mla: {
		name: 'MLA',
		xml: style({
			title: 'MLA Handbook, 9th edition: an entry of the works cited',
			author: '<name name-as-sort-order="all" sort-separator=", "/>',
			name: '<text variable="title" quotes="true"/>',
			date: `
				<date variable="issued" delimiter=" ">
					<date-part name="day"/>
					<date-part name="month" form="short"/>
					<date-part name="year"/>
				</date>`,
			doubt: 'prefix="circa "',
			layout: `
				<group delimiter=". ">
					<text macro="author"/>
					<text macro="title"/>
					<group delimiter=", ">
						<text variable="container-title"/>
						<text macro="date"/>
						<text variable="section"/>
						<text variable="URL"/>
					</group>
				</group>
				<text variable="note" prefix=" (" suffix=")"/>`,
			end: '.',
		}),
	},
	apa: {
		name: 'APA',
		xml: style({
			title: 'Publication Manual of the APA, 7th edition: an entry of the reference list',
			author: '<name name-as-sort-order="all" sort-separator=", " initialize-with=". "/>',
			name: '<text variable="title" font-style="italic"/>',
			date: `
				<date variable="issued">
					<date-part name="year"/>
					<date-part name="month" prefix=", "/>
					<date-part name="day" prefix=" "/>
				</date>`,
			doubt: 'prefix="ca. "',
			layout: `
				<group delimiter=". ">
					<group delimiter=" ">
						<text macro="author"/>
						<text macro="date" prefix="(" suffix=")"/>
					</group>
					<group delimiter=" ">
						<text macro="title"/>
						<text variable="section" prefix="(" suffix=")"/>
					</group>
					<text variable="container-title"/>
					<text variable="URL"/>
				</group>
				<text variable="note" prefix=" (" suffix=")"/>`,
			end: '',
		}),
	},
};

interface Parts {
	title: string;
	author: string;
	name: string;
	date: string;
	doubt: string;
	layout: string;
	end: string;
}

function style({ title, author, name, date, doubt, layout, end }: Parts): string {
	return `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US" demote-non-dropping-particle="never">
	<info><title>${title}</title><id>verbatim</id><updated>2026-11-22T00:00:00+00:00</updated></info>
	<macro name="author"><names variable="author">${author}</names></macro>
	<macro name="title">
		<choose>
			<if variable="genre"><text variable="genre"/></if>
			<else>${name}</else>
		</choose>
	</macro>
	<macro name="date">
		<choose>
			<if is-uncertain-date="issued"><group prefix="[" suffix="]"><group ${doubt}>${date}</group></group></if>
			<else-if variable="status"><group prefix="[" suffix="]">${date}</group></else-if>
			<else>${date}</else>
		</choose>
	</macro>
	<citation><layout suffix="${end}">${layout}</layout></citation>
</style>`.replace(/>\s+</g, '><');
}
