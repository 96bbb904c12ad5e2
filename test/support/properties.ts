/** Nothing comes in; fast-check goes out, so set that a short run tries the same cases each time, and the long run many more and others. */

import * as fc from 'fast-check';

export * from 'fast-check';

/** What is common to all properties: a failure of a short run is there again in the next. */
const seed = 20_210_714;
/** So many times the cases of a short run are tried in the long one. */
const factor = 50;

const isLong = process.env.LECTERN_LONG === '1';
if (!isLong) fc.configureGlobal({ seed });

/** How much of something is tried: a little by `npm test`, more by `npm run test:long`. */
export function often<T>(short: T, long: T): T {
  return isLong ? long : short;
}

/** fast-check's `assert` (it takes the place of the one exported above), with more runs in the long run. */
export const assert = new Proxy(fc.assert, {
  apply(assertOnce, self, [property, parameters]: Parameters<typeof fc.assert>) {
    const numRuns = (parameters?.numRuns ?? 100) * often(1, factor);
    return Reflect.apply(assertOnce, self, [property, { ...parameters, numRuns }]);
  },
});
