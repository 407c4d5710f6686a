// For `node --import`: what Node compiles for a test is kept for the next, and for the commands that tests run.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '..', '.astro', 'verbatim', 'compiled');
enableCompileCache(process.env.NODE_COMPILE_CACHE);
