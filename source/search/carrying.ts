/** A word of a query comes in; whether it means something by itself goes out. */

import type { Words } from './query.ts';

/** Words that carry a sentence and no meaning of their own: a question may hold them though its answer does not. */
const carrying: ReadonlySet<string> = new Set(
  (
    'a an and any are as at be been being but by can could did do does for from had has have he her his how i in into is it ' +
    'its me my not of on or our she should so some than that the their them there these they this those to was we were what ' +
    'when where which who whom whose why will with would you your about many much'
  ).split(' '),
);

/** True for `the`, `how`, `were` and their like, unless in quotes. */
export function onlyCarries(term: Words): boolean {
  return !term.quoted && term.parts.every((part) => carrying.has(part));
}
