import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { editionLoader } from './edition/editionLoader.ts';

export const collections = {
	readouts: defineCollection({
		loader: editionLoader(),
		schema: z.object({ digest: z.string(), register: z.string() }),
	}),
};
