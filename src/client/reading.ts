// What the reading page gains with scripts: remembered layers, marks where a reader lands, links and
// quotations of selected words, and a check of the text against its hash.
import { startBar } from './bar.ts';
import { startHashCheck } from './checkHash.ts';
import { startLanding } from './landing.ts';
import { startLayers } from './layers.ts';
import { readPageText } from './pageText.ts';
import { startSearchLanding } from './searchLanding.ts';

startLayers();

// On a narrow screen the description folds, so that the text comes sooner; it opens as before.
if (matchMedia('(width < 64rem)').matches) document.querySelector('.panel')?.removeAttribute('open');

const article = document.getElementById('text');
if (article) {
	const page = readPageText(article);
	startSearchLanding(page);
	startLanding(article, page);
	startBar(article, page);
	startHashCheck(article);
}
