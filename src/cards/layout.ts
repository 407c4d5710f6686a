import type { Card } from './card.ts';

/** The size that all networks ask for. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** The light colours of `styles/tokens/tokens.css`. */
export const COLOURS = {
	paper: '#fbfaf6',
	ink: '#1b1a17',
	quiet: '#5f5b52',
	line: '#dcd7ca',
	accent: '#86202a',
	agreed: '#1d6145',
	act: '#6b5a1e',
} as const;

/** A box and what stands in it, as satori reads it: strings are text, never markup. */
export interface Box {
	type: 'div';
	props: { style: Record<string, string | number>; children: (Box | string)[] };
}

const box = (style: Record<string, string | number>, ...children: (Box | string)[]): Box => ({
	type: 'div',
	props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children },
});

/** A text of at most so many lines; `end` stands where one would not fit. */
const text = (words: string, lines: number, end: string, style: Record<string, string | number>): Box =>
	box(
		{ display: 'block', lineClamp: `${lines} "${end}"`, overflowWrap: 'anywhere', textWrap: 'pretty', ...style },
		words,
	);

/** Sizes for words of up to so many characters: the longest still fits. */
const TITLE_SIZES = [
	{ upTo: 60, size: 76, lines: 3 },
	{ upTo: 100, size: 64, lines: 4 },
	{ upTo: Number.POSITIVE_INFINITY, size: 54, lines: 5 },
];
const QUOTE_SIZES = [
	{ upTo: 70, size: 64, lines: 3 },
	{ upTo: 125, size: 54, lines: 4 },
	{ upTo: 155, size: 50, lines: 4 },
	{ upTo: 200, size: 45, lines: 5 },
	{ upTo: Number.POSITIVE_INFINITY, size: 39, lines: 6 },
];

/** The colour of a kind of card: that of its class on the pages. */
export const colourOf = (kind: Card['kind']): string =>
	COLOURS[kind === 'agreement' ? 'agreed' : kind === 'act' ? 'act' : 'accent'];

/** Lays a card out; `families` are the names of the fonts, the first choice first. */
export function layOut({ kind, kicker, words, frame, note }: Card, families: { serif: string; sans: string }): Box {
	const readout = kind === 'readout';
	const colour = colourOf(kind);
	const { size, lines } = (readout ? TITLE_SIZES : QUOTE_SIZES).find(({ upTo }) => words.length <= upTo)!;
	const main = text(words, lines, readout ? '…' : ' […]”', {
		fontFamily: families.serif,
		fontWeight: readout ? 600 : 400,
		fontSize: size,
		lineHeight: readout ? 1.14 : 1.22,
		letterSpacing: readout ? '-0.01em' : '0',
	});
	const framed = text(frame, 2, '…', { fontWeight: 600, fontSize: 32, lineHeight: 1.3 });
	const small = text(note, 2, '…', { color: COLOURS.quiet, fontSize: 25, lineHeight: 1.3 });
	const brand = box(
		{ fontFamily: families.serif, fontWeight: 600, fontSize: 40, lineHeight: 1, flexShrink: 0 },
		'Verbatim',
	);
	return box(
		{
			...CARD_SIZE,
			flexDirection: 'column',
			padding: '60px 72px 54px 56px',
			borderLeft: `16px solid ${colour}`,
			background: COLOURS.paper,
			color: COLOURS.ink,
			fontFamily: families.sans,
		},
		text(kicker, 1, '…', { color: colour, fontWeight: 600, fontSize: 30, lineHeight: 1.2, letterSpacing: '0.01em' }),
		box(
			{ flexDirection: 'column', flexGrow: 1, justifyContent: 'center', gap: 26, paddingTop: 12, paddingBottom: 16 },
			main,
			...(readout ? [] : [framed]),
		),
		box(
			{
				alignItems: 'flex-end',
				justifyContent: 'space-between',
				gap: 56,
				paddingTop: 26,
				borderTop: `2px solid ${COLOURS.line}`,
			},
			box({ flexDirection: 'column', gap: 4 }, ...(readout ? [framed] : []), small),
			brand,
		),
	);
}
