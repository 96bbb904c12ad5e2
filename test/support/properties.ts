/** Nothing comes in; fast-check goes out, so set that a short run tries the same cases each time, and the long run others. */

import fc from 'fast-check';

/** What is common to all properties: a failure of a short run is there again in the next. */
const seed = 20_210_714;

// The test runner starts a process for each file, with the file as its first word.
const isLong = /\.long\.test\.tsx?$/.test(process.argv[1] ?? '');
if (!isLong) fc.configureGlobal({ seed });

export default fc;
