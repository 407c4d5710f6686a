// Beside the hash of the source: it is computed again from the text that stands on this page.
import { type SourceEnds, withEnds } from '../edition/sourceEnds.ts';

/** Returns what computes it and says what came of it. */
export function startHashCheck(article: HTMLElement): (() => Promise<void>) | undefined {
	const check = document.querySelector<HTMLElement>('.hash-check');
	const said = check?.querySelector('[role=status]');
	const hash = document.querySelector('.hash')?.textContent?.trim();
	if (!check || !said || !hash) return undefined;
	const command = document.querySelector('.hash-command');
	if (command)
		command.textContent = `curl -s ${new URL('source.txt', location.origin + location.pathname)} | sha256sum`;
	return async () => {
		if (!globalThis.crypto?.subtle) {
			said.textContent = 'This browser computes no hash on a page without encryption.';
			return;
		}
		const paragraphs = [...article.querySelectorAll('.source p')].map((p) => p.textContent);
		const { ends, file } = document.getElementById('of-text')!.dataset;
		const bytes = new TextEncoder().encode(withEnds(paragraphs, JSON.parse(ends ?? '""') as SourceEnds, file));
		const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
		const found = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
		check.dataset.result = found === hash ? 'same' : 'other';
		const size = `${bytes.length.toLocaleString('en-GB')} bytes`;
		said.textContent =
			found === hash
				? `The same: the text on this page, ${size}, is the source file of this edition. Whether its issuer published it so, a hash does not tell.`
				: `Not the same: the text on this page, ${size}, has the hash ${found}. It was changed in this browser (by a translation or an add-on), on its way, or by a fault of this site.`;
	};
}
