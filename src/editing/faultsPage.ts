import type { Fault } from '../reading/fault.ts';
import { visible } from '../reading/fault.ts';

const escapeHtml = (text: string) => visible(text).replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** The page that the dev server shows instead of the site while the content has faults. */
export function faultsPage(faults: readonly Fault[], reloader: string): string {
	const items = faults.map(
		({ file, line, column, found, expected, remedy }) =>
			`<li><h2><code>${escapeHtml(file)}:${line}:${column}</code></h2><dl><dt>Found<dd>${escapeHtml(found)}<dt>Expected<dd>${escapeHtml(expected)}<dt>To do<dd>${escapeHtml(remedy)}</dl>`,
	);
	return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${faults.length} to mend</title>
<script type="module" src="${escapeHtml(reloader)}"></script>
<style>body{font:1rem/1.5 system-ui;max-width:50rem;margin:3rem auto;padding:0 1rem;color-scheme:light dark}ol{padding:0;list-style:none}li{border-block-start:1px solid;padding:.5rem 0}h2{font-size:1rem}dt{font-weight:600}dd{margin:0 0 .25rem 1rem}</style>
<h1>${faults.length === 1 ? 'One mistake' : `${faults.length} mistakes`} to mend</h1>
<p>The page comes back by itself once the files are saved without mistakes.</p><ol>${items.join('')}</ol>`;
}
