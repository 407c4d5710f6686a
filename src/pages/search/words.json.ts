import type { APIRoute } from 'astro';
import { corpus } from '../../edition/corpus.ts';
import { corpusWords } from '../../search/words.ts';

/** Loaded only when a word was not found. */
export const GET: APIRoute = async () => Response.json(corpusWords(corpus().index.editions));
