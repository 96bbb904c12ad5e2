/** The first words of a quote or an item come in; what they mark it as (an alert, a task) goes out. */

import type { AlertKind } from './model.ts';

/** The line that makes a quote an alert, its line end included (GitHub: basic writing syntax, alerts). */
export const ALERT_MARK = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i;

/** A task's box with the white space behind it, which may hold a line end (GFM 5.3). */
export const TASK_BOX = /^\[([ xX])\][ \t]+(?:\n[ \t]*)?/;

/** The kind that a match of ALERT_MARK names. */
export function alertOf(match: RegExpExecArray): AlertKind {
  return match[1]!.toLowerCase() as AlertKind;
}
