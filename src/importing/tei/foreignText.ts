import type { Cdata, Element, Text } from 'xast';
import { elements, nameOf, placeOf, textIn } from './tree.ts';
import type { Emphasis } from './writeReadout.ts';

/** A stretch of a paragraph that an element of the file marks: UTF-16 offsets. */
export interface Marked {
	element: Element;
	/** 0-based number of the paragraph. */
	paragraph: number;
	start: number;
	end: number;
}

/** Something that an editor wants to know of a file: 1-based line, and what. */
export interface Told {
	line: number;
	what: string;
}

/** The text of a TEI file, paragraph by paragraph, and what is marked in it. */
export interface ForeignText {
	/** `speech` is the `<u>` or `<sp>` in which it stands, where that says who speaks. */
	paragraphs: { text: string; line: number; speech?: Element }[];
	marked: Marked[];
	told: Told[];
}

const set = (names: string) => new Set(names.split(' '));

/** Each of these is a paragraph of its own, wherever it stands. */
const PARAGRAPHS = set(
	'p u ab l head speaker item cell stage salute signed dateline trailer byline titlePart docAuthor docDate opener closer',
);
/** These only hold others together, or mark nothing that this edition keeps. */
const PLAIN = set(
	'text front body back div div1 div2 div3 div4 div5 div6 div7 sp lg list table row quote cit group titlePage docTitle s seg w pc c pb cb lb milestone anchor g',
);
/** These are read into annotations or emphasis. */
const READ = set('persName placeName orgName name rs geogName country settlement region date time said q hi emph note');
/** What stands in these is not the text. */
const NOT_TEXT = set('note index fw figDesc desc interp interpGrp span spanGrp link linkGrp certainty respons noteGrp');
/** Of two readings side by side, the one that the source has. */
const AS_IN_SOURCE = ['sic', 'orig', 'abbr'];

/** Reads `<text>`. Nothing that is text in it is left out, but for what `told` says. */
export function readForeignText(text: Element): ForeignText {
	const reader = new Reader();
	reader.read(text);
	reader.flush(text);
	return { paragraphs: reader.paragraphs, marked: reader.marked, told: [...reader.told, ...reader.unread()] };
}

class Reader {
	readonly paragraphs: ForeignText['paragraphs'] = [];
	readonly marked: Marked[] = [];
	readonly told: Told[] = [];
	private readonly strange = new Map<string, { count: number; line: number }>();
	private buffer = '';
	/** The buffer ends with a blank that stands for a line end of the file. */
	private soft = false;
	private line = 1;
	private speech: Element | undefined;
	private open: { element: Element; start: number }[] = [];

	read(element: Element, preserve = false): void {
		const name = nameOf(element);
		const { line } = placeOf(element);
		const space = element.attributes['xml:space'];
		const kept = space === undefined ? preserve : space === 'preserve';
		if (name === 'lb' && element.attributes.break !== 'no') this.gap();
		if (name === 'gap') this.told.push({ line, what: '<gap>: something is left out of the text there' });
		if (name === 'choice') {
			this.choose(element, kept);
			return;
		}
		if (!PARAGRAPHS.has(name) && !PLAIN.has(name) && !READ.has(name) && name !== 'gap') this.count(name, line);
		if (name === 'note') this.marked.push(this.here(element));
		if (NOT_TEXT.has(name)) return;
		const outer = this.speech;
		if (PARAGRAPHS.has(name)) this.flush(element);
		if ((name === 'u' || name === 'sp') && element.attributes.who) this.speech = element;
		if (READ.has(name)) this.open.push({ element, start: this.buffer.length });
		for (const child of element.children)
			if (child.type === 'element') this.read(child, kept);
			else if (child.type === 'text' || child.type === 'cdata') this.add(child, kept);
		if (name === 'g' && element.children.length === 0) this.buffer += textIn(element);
		if (READ.has(name)) this.close();
		if (PARAGRAPHS.has(name)) this.flush(element);
		this.speech = outer;
	}

	/** Ends the paragraph; what is marked over its end goes on in the next. */
	flush(element: Element): void {
		const text = this.soft ? this.buffer.slice(0, -1) : this.buffer;
		for (const mark of this.open) {
			this.mark(mark.element, mark.start, text.length);
			mark.start = 0;
		}
		if (text.trim() !== '')
			this.paragraphs.push({ text, line: this.line, ...(this.speech ? { speech: this.speech } : {}) });
		this.buffer = '';
		this.soft = false;
		this.line = placeOf(element).line;
	}

	unread(): Told[] {
		return [...this.strange].map(([name, { count, line }]) => ({
			line,
			what: `<${name}>${count > 1 ? `, ${count} times` : ''}: its text is taken, what it marks is not`,
		}));
	}

	private choose(element: Element, preserve: boolean): void {
		const readings = elements(element);
		const chosen = readings.find((reading) => AS_IN_SOURCE.includes(nameOf(reading))) ?? readings[0];
		if (!chosen) return;
		for (const child of chosen.children)
			if (child.type === 'element') this.read(child, preserve);
			else if (child.type === 'text' || child.type === 'cdata') this.add(child, preserve);
		const others = readings.filter((reading) => reading !== chosen).map((reading) => `“${textIn(reading)}”`);
		const { line } = placeOf(element);
		this.told.push({ line, what: `<choice>: “${textIn(chosen)}” is taken, and not ${others.join(', ')}` });
	}

	private add(node: Text | Cdata, preserve: boolean): void {
		if (this.buffer === '') this.line = placeOf(node).line + (/^\s*/.exec(node.value)?.[0].split('\n').length ?? 1) - 1;
		if (preserve) {
			this.buffer += node.value.replaceAll('\n', ' ');
			this.soft = false;
			return;
		}
		// A line end of the file, with the blanks around it, is a blank of the text; at either end of a paragraph, nothing.
		for (const part of node.value.split(/([ \t]*\n[ \t\n]*)/)) {
			if (part.includes('\n')) this.gap();
			else if (part !== '') {
				this.buffer += part;
				this.soft = false;
			}
		}
	}

	private gap(): void {
		if (this.buffer === '' || /\s$/.test(this.buffer)) return;
		this.buffer += ' ';
		this.soft = true;
	}

	private close(): void {
		const mark = this.open.pop();
		if (mark) this.mark(mark.element, mark.start, this.buffer.length - (this.soft ? 1 : 0));
	}

	private mark(element: Element, start: number, end: number): void {
		if (end > start) this.marked.push({ element, paragraph: this.paragraphs.length, start, end });
	}

	private here(element: Element): Marked {
		return { element, paragraph: this.paragraphs.length, start: this.buffer.length, end: this.buffer.length };
	}

	private count(name: string, line: number): void {
		const { count = 0, line: first = line } = this.strange.get(name) ?? {};
		this.strange.set(name, { count: count + 1, line: first });
	}
}

/** Emphasis among what is marked. */
export function emphasisOf(marked: readonly Marked[]): Emphasis[] {
	return marked.flatMap(({ element, paragraph, start, end }) => {
		const name = nameOf(element);
		const how = element.attributes.rend ?? element.attributes.rendition ?? '';
		const strong = /bold|strong/.test(how);
		if (name !== 'emph' && !(name === 'hi' && (strong || /ital/.test(how)))) return [];
		return { line: paragraph, start, end, strong };
	});
}
