// What the reading page gains with scripts: remembered layers, marks where a reader lands, links and
// quotations of selected words, and a check of the text against its hash.
import { startBar } from './bar.ts';
import { startHashCheck } from './checkHash.ts';
import { highlightWords } from './highlight.ts';
import { startLanding } from './landing.ts';
import { startLayers } from './layers.ts';
import { readPageText } from './pageText.ts';

startLayers();

// On a narrow screen the description folds, so that the text comes sooner; it opens as before.
if (matchMedia('(width < 64rem)').matches) document.querySelector('.panel')?.removeAttribute('open');

const article = document.getElementById('text');
if (article) {
	const page = readPageText(article);
	const words = new URLSearchParams(location.search).get('mark')?.split(' ') ?? [];
	// Not “:target”: the browser may set it only after this has run.
	const target = document.getElementById(location.hash.slice(1));
	if (target) highlightWords(target, words);
	startLanding(article, page);
	startBar(article, page);
	startHashCheck(article);
}
