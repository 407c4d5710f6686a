import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { buildSite, openSite, type Site } from './browser.ts';
import { htmlOf, ONE_OF_EACH_KIND, pagesIn, READOUT } from './builtPages.ts';
import { until } from './until.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policyOf = (html: string) => {
	const policies = [...html.matchAll(/<meta http-equiv="content-security-policy" content="([^"]*)">/gi)];
	assert.equal(policies.length, 1, 'one policy a page');
	const [{ index, 1: policy = '' }] = policies as [RegExpMatchArray];
	const directives = new Map(
		policy.split(';').flatMap((part): [string, string[]][] => {
			const [name, ...values] = part.trim().split(/\s+/);
			return name ? [[name, values]] : [];
		}),
	);
	return { at: index ?? -1, directives };
};

let folder: string;
before(() => {
	folder = buildSite();
});

test('every page carries the policy, before anything that runs, styles or is loaded', () => {
	const pages = pagesIn(folder);
	assert.ok(pages.length > 100);
	for (const page of pages) {
		const html = htmlOf(folder, page);
		const { at, directives } = policyOf(html);
		assert.doesNotMatch(
			html.slice(0, at),
			/<script(?! type="application\/ld\+json">)|<style|<img|rel="(?:stylesheet|preload|modulepreload)"|<body/i,
			page,
		);
		assert.deepEqual(
			[...directives].filter(([name]) => !name.endsWith('-src') || name === 'default-src'),
			[
				['default-src', ["'none'"]],
				['base-uri', ["'none'"]],
				['form-action', ["'self'"]],
			],
			page,
		);
		for (const [name, values] of directives)
			for (const value of values)
				assert.match(value, /^'(?:none|self|sha256-[A-Za-z0-9+/]{43}=)'$/, `${page}: ${name} ${value}`);
	}
});

test('no page has a script or a style without its hash, a handler or style in an attribute, or a part from elsewhere', () => {
	for (const page of pagesIn(folder)) {
		const html = htmlOf(folder, page);
		const { directives } = policyOf(html);
		for (const [, attributes = '', script = ''] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
			// Data, which nothing runs; a `<` in it could end it.
			if (attributes === ' type="application/ld+json"') {
				assert.doesNotMatch(script, /</, page);
				JSON.parse(script);
				continue;
			}
			const source = /\bsrc="([^"]*)"/.exec(attributes)?.[1];
			if (source === undefined) assert.ok(directives.get('script-src')?.includes(hash(script)), `${page}: ${script}`);
			else assert.match(source, /^\/_astro\/[^/]+\.js$/, page);
		}
		for (const [, style = ''] of html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)) {
			assert.ok(directives.get('style-src')?.includes(hash(style)), `${page}: ${style.slice(0, 200)}`);
			assert.doesNotMatch(style, /@import|url\(\s*["']?(?:https?:|\/\/|data:)/, page);
		}
		for (const [tag] of html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '').matchAll(/<[a-z][^>]*>/g)) {
			assert.doesNotMatch(tag, /\s(?:style|on[a-z]+|srcdoc|ping|formaction|background)\s*=/i, `${page}: ${tag}`);
			assert.doesNotMatch(tag, /^<(?:iframe|object|embed|base|frame|applet|portal)\b/i, page);
			if (
				/^<(?:img|source|video|audio|input|link|use|image|track)\b/.test(tag) &&
				!/rel="(?:canonical|schema\.[A-Z]+|type|license|profile)"/.test(tag)
			)
				for (const [, address = ''] of tag.matchAll(/\b(?:src|srcset|href|poster|data)="([^"]*)"/g))
					assert.doesNotMatch(address, /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i, `${page}: ${tag}`);
			if (/^<form\b/.test(tag)) assert.match(tag, /action="\/search\/"|class="check-form"/, page);
		}
	}
});

test('no file of ours evaluates text as a script or as markup', () => {
	const folderOfScripts = join(folder, '_astro');
	for (const file of readdirSync(folderOfScripts))
		assert.doesNotMatch(
			readFileSync(join(folderOfScripts, file), 'utf8'),
			/\beval\(|new Function\b|\.innerHTML|\.outerHTML|insertAdjacentHTML|document\.write|DOMParser/,
			file,
		);
});

describe('in the browser', () => {
	let site: Site;
	const violations: string[] = [];
	before(async () => {
		site = await openSite(folder);
	});
	after(() => site.close());

	/** Opens a page that reports to `violations` whatever its policy, or that of a worker, refused. */
	async function open(path: string): Promise<Page> {
		const page = await site.open('404.html', { permissions: ['clipboard-read', 'clipboard-write'] });
		await page.exposeFunction('violated', (what: string) => violations.push(what));
		await page.addInitScript(() => {
			addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
				(globalThis as unknown as { violated(what: string): void }).violated(`${violatedDirective} ${blockedURI}`);
			});
		});
		await page.goto(site.address + path);
		return page;
	}

	test('what the policy refuses is reported', async () => {
		const page = await open('method/');
		await page.evaluate(() => document.body.setAttribute('onclick', 'globalThis.ran = true'));
		await page.evaluate(() => document.body.append(Object.assign(new Image(), { src: 'https://elsewhere.invalid/' })));
		await page.locator('h1').click();
		assert.equal(await page.evaluate(() => 'ran' in globalThis), false);
		await until(async () => violations.length > 1);
		assert.deepEqual(violations.splice(0), ['script-src-attr inline', 'img-src https://elsewhere.invalid/']);
		site.complaints.length = 0;
	});

	test('pages of every kind break no policy', async () => {
		const page = await open('');
		for (const path of ONE_OF_EACH_KIND) {
			await page.goto(site.address + path);
			await page.getByRole('button', { name: /paper$/ }).click();
		}
		assert.deepEqual(violations, []);
		assert.deepEqual(site.complaints, []);
	});

	test('searching breaks none, with WebAssembly in the worker and none in the page', async () => {
		const page = await open('search/?q=ceasefire');
		await page.locator('.hits li').first().waitFor();
		await page.getByRole('searchbox').last().fill('ceasfire');
		await page.getByText('Did you mean').waitFor();
		const compiled = await page.evaluate(() =>
			WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
				() => 'compiled',
				(error: Error) => error.name,
			),
		);
		assert.equal(compiled, 'CompileError');
		await until(async () => violations.length > 0);
		assert.deepEqual(violations.splice(0), ['script-src wasm-eval']);
		site.complaints.length = 0;
	});

	test('searching works where a host sends no headers of its own', async () => {
		const page = await open('');
		await page.context().route('**/*', async (route) => {
			const response = await route.fetch();
			const { 'content-type': type = '' } = response.headers();
			await route.fulfill({
				status: response.status(),
				body: await response.body(),
				headers: { 'content-type': type },
			});
		});
		await page.goto(`${site.address}search/?q=ceasefire`);
		await page.locator('.hits li').first().waitFor();
		assert.deepEqual(violations, []);
		assert.deepEqual(site.complaints, []);
	});

	test('checking a quotation, and taking words along, break none', async () => {
		const page = await open('check/');
		await page.getByLabel('The quotation').fill('agreed to speak again by telephone');
		await page.getByRole('button', { name: 'Check', exact: true }).click();
		await page.locator('.place').waitFor();
		await page.goto(`${site.address}readouts/${READOUT}/?in=p1s1-p2s1#p1s1`);
		await page.locator('#p8s1').evaluate((element) => getSelection()?.selectAllChildren(element));
		await page.getByRole('button', { name: 'Copy quotation' }).click();
		await page.getByRole('button', { name: 'Copied' }).waitFor();
		await page.getByRole('button', { name: 'Check the text on this page' }).click();
		await page.getByText('The same: the text on this page').waitFor();
		await page.locator('#layer-topics').check();
		assert.deepEqual(violations, []);
		assert.deepEqual(site.complaints, []);
	});
});
