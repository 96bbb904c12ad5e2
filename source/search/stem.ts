/** A folded word comes in; what its inflected forms have in common goes out. */

/** The least that must be left of a word, so that `bus` is no plural and `sing` no participle. */
const least = 3;

/** Endings of English inflection, the first that fits; `rest` must match what stands before. */
const endings: readonly { readonly ending: string; readonly rest: RegExp; readonly becomes: string }[] = [
  { ending: 'sses', rest: /./, becomes: 'ss' },
  { ending: 'ies', rest: /../, becomes: 'y' },
  { ending: 'ied', rest: /../, becomes: 'y' },
  { ending: 'ying', rest: /[^aeiou]$/, becomes: 'y' },
  { ending: 'es', rest: /(?:[sxz]|ch|sh)$/, becomes: '' },
  { ending: 'ss', rest: /./, becomes: 'ss' },
  { ending: 'us', rest: /./, becomes: 'us' },
  { ending: 'is', rest: /./, becomes: 'is' },
  { ending: 's', rest: /../, becomes: '' },
  { ending: 'ing', rest: /[aeiouy].*[^aeiou]$|[aeiouy][^aeiou]*[aeiou]$/, becomes: '' },
  { ending: 'eed', rest: /./, becomes: 'eed' },
  { ending: 'ed', rest: /[aeiouy].*/, becomes: '' },
];

const letters = /^[a-z]+$/;

/** The stem of an English word, lightly taken: plural, -ed and -ing go, a doubled consonant and a last e with them. */
export function stemOf(word: string): string {
  if (word.length <= least || !letters.test(word)) return word;
  let stem = word;
  for (const { ending, rest, becomes } of endings) {
    const before = word.slice(0, -ending.length);
    if (!word.endsWith(ending) || !rest.test(before) || before.length + becomes.length < least) continue;
    stem = before + becomes;
    break;
  }
  if (stem !== word && /([bdfgklmnprtv])\1$/.test(stem) && !/(?:ll|ss|ff)$/.test(stem)) stem = stem.slice(0, -1);
  return stem.length > least && stem.endsWith('e') ? stem.slice(0, -1) : stem;
}

/** Endings that tell what is done from the doing of it: `encrypted`, `encryption`; the longest that fits goes. */
const derived = /(?:ations?|ating|ated|ates?|ions?|ments?|ingly|ings?|ed|ly|es|e|s)$/;

/** What is left must be a word's worth, so that unlike words do not meet. */
const leastRoot = 6;

/** The root of an English word, roughly; words of one root are offered for one another when nothing else is found. */
export function rootOf(word: string): string {
  if (!letters.test(word)) return word;
  const root = word.replace(derived, '');
  return root.length >= leastRoot ? root : word;
}

/** What every form of the word begins with: the least to look for in a text. */
export function beginningOf(word: string): string {
  const stem = stemOf(word);
  const shared = stem.endsWith('y') ? stem.slice(0, -1) : stem;
  return word.startsWith(shared) ? shared : word;
}
