// What the reading page gains with scripts: remembered layers, and the words that a search found
// marked where a reader lands.
import { highlightWords } from './highlight.ts';
import { startLayers } from './layers.ts';

startLayers();

const words = new URLSearchParams(location.search).get('mark')?.split(' ') ?? [];
const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
if (target) highlightWords(target, words);

// On a narrow screen the description folds, so that the text comes sooner; it opens as before.
if (matchMedia('(width < 64rem)').matches) document.querySelector('.panel')?.removeAttribute('open');
