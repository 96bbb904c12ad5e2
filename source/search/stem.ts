/** A folded word comes in; what its inflected forms have in common goes out. */

/** The least that must be left of a word, so that `sing` is no participle. */
const least = 3;

/** What may stand before an ending, and what the word may have been without it: what is added to the rest. */
interface Ending {
  readonly ending: string;
  readonly rest: RegExp;
  readonly without: readonly string[];
}

const vowel = /[aeiouy]/;
const anything = /./;

/** Endings of English inflection; the first that fits counts. `ss`, `us`, `is` are none, and stop the plural's. */
const endings: readonly Ending[] = [
  { ending: 'ies', rest: anything, without: ['y', 'ie'] },
  { ending: 'es', rest: /(?:[sxz]|ch|sh|o)$/, without: ['', 'e'] },
  { ending: 'ss', rest: anything, without: ['ss'] },
  { ending: 'us', rest: anything, without: ['us'] },
  { ending: 'is', rest: anything, without: ['is'] },
  { ending: 's', rest: anything, without: [''] },
  { ending: 'ying', rest: /[^aeiou]$/, without: ['y'] },
  { ending: 'ing', rest: vowel, without: ['', 'e'] },
  { ending: 'ied', rest: anything, without: ['y'] },
  { ending: 'eed', rest: anything, without: ['eed', 'ee'] },
  { ending: 'ed', rest: vowel, without: ['', 'e'] },
];

const letters = /^[a-z]+$/;
const doubled = /([bdfgklmnprtv])\1$/;

/** What was told of words: a long text asks for the same ones again and again. */
const told = new Map<string, readonly string[]>();
/** As many words are kept. */
const most = 5000;

/** The words this one may be a form of: itself, or what it is without its ending, a consonant doubled for it taken back. */
export function basesOf(word: string): readonly string[] {
  const known = told.get(word);
  if (known !== undefined) return known;
  if (told.size >= most) told.clear();
  const bases = basesFrom(word);
  told.set(word, bases);
  return bases;
}

function basesFrom(word: string): string[] {
  if (word.length <= least || !letters.test(word)) return [word];
  for (const { ending, rest, without } of endings) {
    const before = word.slice(0, -ending.length);
    if (!word.endsWith(ending) || !rest.test(before)) continue;
    const bases = without.map((added) => before + added);
    if (/(?:ed|ing)$/.test(ending) && doubled.test(before)) bases.push(before.slice(0, -1));
    const long = bases.filter((base) => base.length >= least);
    return long.length > 0 ? long : [word];
  }
  return [word];
}

/** Whether two words are forms of one. */
export function isFormOf(word: string, other: string): boolean {
  if (word === other) return true;
  if (word[0] !== other[0]) return false;
  const bases = basesOf(other);
  return basesOf(word).some((base) => bases.includes(base));
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

/** What goes before an ending: a `y`, and an `e` before `ing`, which never stands behind what has no vowel (`the`). */
const changing = /y$|(?<=[aeiouy].*)e$/;

/** What every form of the word begins with: the least to look for in a text. */
export function beginningOf(word: string): string {
  const shortest = basesOf(word).reduce((short, base) => (base.length < short.length ? base : short), word);
  return word.length >= least && letters.test(word) ? shortest.replace(changing, '') : word;
}
