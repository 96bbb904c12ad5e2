/** The first words of a quote or an item come in; what they mark it as (an alert, a task) goes out. */

import type { AlertKind } from './model.ts';

/** The line that makes a quote an alert, its line end included (GitHub: basic writing syntax, alerts). */
export const ALERT_MARK = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i;

/** Length of a task's box with the blank behind it. */
export const TASK_BOX = 4;

/** The kind that a match of ALERT_MARK names. */
export function alertOf(match: RegExpExecArray): AlertKind {
  return match[1]!.toLowerCase() as AlertKind;
}

/** Whether an item's first paragraph begins with a task's box (GFM 5.3): `open`, `done`, or null for a plain item. */
export function taskOf(content: string): 'open' | 'done' | null {
  const box = /^\[([ xX])\][ \t]/.exec(content);
  if (!box) return null;
  return box[1] === ' ' ? 'open' : 'done';
}
