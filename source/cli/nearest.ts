/** A word that does not exist and the words that do come in; the one that was probably meant goes out. */

import { distance } from '../text/distance.ts';

/** The nearest of `words` by edits, or null when none is near: a third of the letters may differ, or it begins with what was written. */
export function nearest(written: string, words: readonly string[]): string | null {
  const wanted = written.toLowerCase();
  let best: string | null = null;
  let least = Math.max(1, Math.floor(wanted.replace(/^-+/, '').length / 3)) + 1;
  for (const word of words) {
    const edits = distance(wanted, word, least);
    if (edits < least) {
      least = edits;
      best = word;
    }
  }
  const begins = words.filter((word) => wanted.length > 3 && word.startsWith(wanted));
  return best ?? (begins.length === 1 ? (begins[0] ?? null) : null);
}
