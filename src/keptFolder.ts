import { join } from 'node:path';

/** Where something is kept between runs that can be made again when it is gone. */
export const keptFolder = (...names: string[]): string => join(process.cwd(), '.astro', 'verbatim', ...names);
