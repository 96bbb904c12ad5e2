/** Nothing comes in; the time goes out, for ticks. */

import type { Time } from '../program/model.ts';

/** Milliseconds since 1970, and hours and minutes of the day where the person is. */
export function timeNow(): Time {
  const date = new Date();
  const wall = `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
  return { now: date.getTime(), wall };
}

/** How often a clock on the screen is set, in milliseconds. */
export const tickEvery = 500;
