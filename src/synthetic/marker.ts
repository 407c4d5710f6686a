/**
 * A file in a content folder: its presence says that all there was invented by this program. Such a folder may be
 * replaced, and is never published.
 */
export const MARKER = '.synthetic-corpus';
