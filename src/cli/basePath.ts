/** The path that a site is served from, however it was typed: `sub`, `/sub` and `/sub/` are one. */
export const basePath = (typed: string): string => typed.replace(/^\/?/, '/').replace(/\/?$/, '/');
