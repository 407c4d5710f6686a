import type { APIRoute } from 'astro';
import { corpus } from '../../edition/corpus.ts';
import { nameForms } from '../../search/nameForms.ts';

/** The forms of names, for phrases; loaded only when a phrase is asked for. */
export const GET: APIRoute = async () => Response.json(nameForms(corpus().register));
