import type { LedgerChange } from '../anchoring/ledger.ts';
import { wordDiff } from '../anchoring/similarity.ts';
import { excerpt, visible } from '../reading/fault.ts';
import { annotationsToReview } from './annotationsToReview.ts';
import type { Settling } from './settleReadout.ts';

/** So much of a text is shown, and so much on either side of a change. */
const SHOWN = 100;
const AROUND = 40;

/** What settling a readout would do, as its editor reads it. `name` is the folder of the readout. */
export function settleReport(name: string, { ledger, first, report, annotations, otherHash }: Settling): string {
	const lines: string[] = [];
	if (!ledger) lines.push(`${name}: nothing to settle.`);
	else {
		const sentences = Object.values(ledger.passages).flatMap(Object.keys).length;
		lines.push(
			first
				? `${name}: ids for the first time, to ${Object.keys(ledger.passages).length} paragraphs and ${sentences} sentences. If it had a passages.yaml before, bring that back instead.`
				: `${name}: what settling changes in passages.yaml`,
			// A new paragraph is its sentences, which are listed.
			...report.filter(({ id, what }) => what !== 'added' || id.includes('s')).map(lineOf),
		);
		if (report.length === 0) lines.push('  every passage is kept; only white space or the order of paragraphs changes');
		if (report.some(({ what }) => what === 'reworded'))
			lines.push('  A reworded sentence that means something else now wants a new number: --new and its old one.');
		const reviews = annotations && !first ? annotationsToReview(annotations, report) : [];
		if (reviews.length > 0)
			lines.push(
				'',
				'To look at in annotations.yaml:',
				...reviews.map(({ line, what }) => `  ${name}/annotations.yaml:${line}  ${visible(what)}`),
			);
	}
	if (otherHash)
		lines.push(
			'',
			`The SHA-256 of the text of ${name} is not the one of its front matter:`,
			`  text          ${otherHash.found}`,
			`  front matter  ${otherHash.expected}`,
			'If the source was read wrongly and the text is right now, write the first into source.sha256 and add a revision.',
			'If the text was changed by mistake, bring it back: it is what the source has, character for character.',
		);
	return lines.join('\n');
}

function lineOf({ id, what, was = '', now = '', replacedBy = [] }: LedgerChange): string {
	const shown = (text: string) => `“${visible(excerpt(text, SHOWN))}”`;
	const told = {
		kept: () => '',
		added: () => shown(now),
		moved: () => (was === now ? shown(now) : diff(was, now)),
		reworded: () => diff(was, now),
		withdrawn: () =>
			`${shown(was)} → ${replacedBy.length > 0 ? `replaced by ${replacedBy.join(', ')}` : 'replaced by nothing'}`,
	}[what]();
	return `  ${what.padEnd('withdrawn'.length)}  ${id}  ${told}`;
}

/** `the [-old-]{+new+} words`, long stretches that stay shortened. */
function diff(was: string, now: string): string {
	const parts = wordDiff(was, now);
	return parts
		.map(({ op, text }, index) => {
			if (op === 'removed') return `[-${visible(text)}-]`;
			if (op === 'added') return `{+${visible(text)}+}`;
			const [start, end] = [
				index > 0 ? text.slice(0, AROUND) : '',
				index < parts.length - 1 ? text.slice(-AROUND) : '',
			];
			return visible(text.length > 2 * AROUND ? `${start}…${end}` : text);
		})
		.join('');
}
