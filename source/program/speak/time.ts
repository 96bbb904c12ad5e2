/** A talk comes in; how its time stands goes out, as it is said. */

import { clockText, elapsedOf, paceText, planFor } from '../clock.ts';
import type { State, Talk } from '../model.ts';

/** `12:41 of 15:00, 0:20 ahead`, and whether the clock stands. */
export function timeText(state: State, talk: Talk): string {
  const { total } = planFor(state);
  const parts = [
    `${clockText(elapsedOf(state, talk) / 1000)}${total === null ? '' : ` of ${clockText(total)}`}`,
    paceText(state, talk).text,
    talk.clock.since === null ? (talk.clock.begun ? 'paused' : 'not begun') : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}
