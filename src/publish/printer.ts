import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { keptFolder } from '../keptFolder.ts';
import { launchBrowser } from './browser.ts';

/** Printed pages, each under the hash of all that it is made from: only what changed is printed again. */
const kept = keptFolder('prints');

export interface Printer {
	/** A page that needs nothing else, as a PDF with bookmarks and tags; `day` is what it is dated. Nothing where there is no browser. */
	print(html: string, day: string): Promise<Uint8Array | undefined>;
	close(): Promise<void>;
}

/** Prints pages in a browser, which is started for the first that is not kept already. */
export function openPrinter({ launch = launchBrowser, folder = kept } = {}): Printer {
	let browser: Promise<Browser | undefined> | undefined;
	let context: Promise<BrowserContext> | undefined;
	return {
		async print(html, day) {
			const hash = createHash('sha256')
				.update(JSON.stringify([html, day, String(printed)]))
				.digest('hex');
			const file = join(folder, `${hash.slice(0, 32)}.pdf`);
			if (existsSync(file)) return readFileSync(file);
			browser ??= launch();
			const started = await browser;
			if (!started) return undefined;
			context ??= started.newContext({ javaScriptEnabled: false, offline: true });
			const pdf = dated(await printed(await context, html), day);
			mkdirSync(folder, { recursive: true });
			const draft = `${file}.${process.pid}`;
			writeFileSync(draft, pdf);
			renameSync(draft, file);
			return pdf;
		},
		close: async () => (await browser)?.close(),
	};
}

async function printed(context: BrowserContext, html: string): Promise<Buffer> {
	const page = await context.newPage();
	try {
		await page.setContent(html, { waitUntil: 'load' });
		await page.evaluate('document.fonts.ready.then(() => {})');
		return await page.pdf({ tagged: true, outline: true, format: 'A4', preferCSSPageSize: true });
	} finally {
		await page.close();
	}
}

/**
 * The document with the day of the edition for the two moments at which it was printed, all in which two
 * prints differ. They have the same length, so that every offset in the file stays true.
 */
function dated(pdf: Buffer, day: string): Buffer {
	const moment = `(D:${day.replaceAll('-', '')}000000+00'00')`;
	return Buffer.from(
		pdf.toString('latin1').replace(/(?<=\/(?:Creation|Mod)Date )\(D:\d{14}\+00'00'\)/g, moment),
		'latin1',
	);
}
