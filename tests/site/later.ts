// For `node --import`: the clock of the process is ahead by a year and some, so that a build at another time can be tried.
const AHEAD = 400 * 86_400_000 + 3_723_456;
const RealDate = Date;
globalThis.Date = new Proxy(RealDate, {
	construct: (target, values: [] | [number]) =>
		values.length === 0 ? new target(target.now() + AHEAD) : new target(...(values as [number])),
	get: (target, key) => (key === 'now' ? () => target.now() + AHEAD : Reflect.get(target, key)),
});
