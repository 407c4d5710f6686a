/** Up to so many readouts every sentence and every act has a page and an image of its own. */
export const EVERYTHING_UP_TO = 400;

/**
 * What a large corpus leaves out unless it is asked for: pages of single sentences are a hundred times
 * the text, and a share image takes as long as fifty pages.
 */
const LEFT_OUT = { VERBATIM_PASSAGES: 'agreements', VERBATIM_CARDS: 'off' };

/** Settings that the size of the corpus decides, where none is made: by name, for the processes of the build. */
export function sizeSettings(readouts: number, env: NodeJS.ProcessEnv = process.env): Record<string, string> {
	if (readouts <= EVERYTHING_UP_TO) return {};
	return Object.fromEntries(Object.entries(LEFT_OUT).filter(([name]) => !env[name]));
}
