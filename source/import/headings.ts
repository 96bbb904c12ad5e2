/** The parts of a speech come in as text; a short heading for each goes out, made of the words that tell it from the others. */

import { countTerms, termOf, wordsAsWritten } from './terms.ts';
import { isTurn } from './turns.ts';

/** The most words a made heading has. */
const most = 3;
/** What the first sentence of a part weighs more when it is a turn: there a speaker says what comes. */
const opening = 3;

/** Words of courtesy, order and vagueness: they open parts of every speech and name none. */
const courtesy = new Set(
  (
    'good morning afternoon evening everyone thank lady gentleman today year year’s day week month time first second third final finally last ' +
    'new many now well say said want begin start turn conclude touch let make made see know think come take give need put keep way thing part ' +
    'people because ahead hold remain day-by-day without touching one two three four five six seven eight nine ten hundred thousand million every clear world country back go going get point speech ago still even never always word question'
  )
    .split(' ')
    .map(termOf),
);

/** A heading for each part: two or three of its words in reading order, or a number where it has none of its own. No two are alike. */
export function nameParts(parts: readonly string[]): string[] {
  const words = parts.map(wordsAsWritten);
  const counts = words.map((all, index) =>
    countTerms(isTurn(parts[index] ?? '') ? firstSentence(parts[index] ?? '') : '', countTerms(all.join(' ')), opening),
  );
  const total = new Map<string, number>();
  for (const count of counts) {
    for (const [term, times] of count) {
      total.set(term, (total.get(term) ?? 0) + times);
    }
  }
  const taken = new Set<string>();
  return words.map((all, index) => {
    const telling = tellingness(counts[index] ?? new Map(), total);
    const name = titled(choose(phrasesOf(all, telling))) || `Part ${index + 1}`;
    const unique = taken.has(name) ? `${name} (${index + 1})` : name;
    taken.add(unique);
    return unique;
  });
}

/**
 * How surely a part says a term more than the others do: the root of the log-likelihood ratio (Dunning, 1993), 0 when it says it less.
 * Unlike a bare tf-idf it finds the subject of a part even when the others name it too.
 */
function tellingness(part: ReadonlyMap<string, number>, whole: ReadonlyMap<string, number>): (term: string) => number {
  const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((all, times) => all + times, 0);
  const size = sum(part);
  const rest = sum(whole) - size;
  return (term) => {
    const here = part.get(term) ?? 0;
    const there = (whole.get(term) ?? 0) - here;
    const expected = ((here + there) * size) / (size + rest);
    if (here <= expected || courtesy.has(term)) {
      return 0;
    }
    const outside = here + there - expected;
    return Math.sqrt(2 * (here * Math.log(here / expected) + (there > 0 ? there * Math.log(there / outside) : 0)));
  };
}

interface Phrase {
  readonly words: readonly string[];
  readonly terms: readonly string[];
  readonly at: number;
  readonly score: number;
}

/** Single words and pairs of neighbours, the best first; a pair must recur, or be named with capitals, to count. */
function phrasesOf(words: readonly string[], weight: (term: string) => number): Phrase[] {
  const found = new Map<string, Phrase & { times: number }>();
  const terms = words.map(termOf);
  const note = (from: number, length: number) => {
    const own = terms.slice(from, from + length);
    if (
      own.some((term) => weight(term) === 0) ||
      (length > 1 && own[0] === own[1]) ||
      /^\d+$/.test(words[from] ?? '')
    ) {
      return;
    }
    const key = own.join(' ');
    const before = found.get(key);
    const score = own.reduce((sum, term) => sum + weight(term), 0) / length ** 0.4;
    const phrase = { words: words.slice(from, from + length), terms: own, at: from, score, times: 1 };
    found.set(key, before ? { ...before, times: before.times + 1 } : phrase);
  };
  for (let index = 0; index < words.length; index++) {
    note(index, 1);
    if (index + 1 < words.length) {
      note(index, 2);
    }
  }
  const named = (phrase: Phrase) => phrase.words.every((word) => /^\p{Lu}/u.test(word)) && phrase.at > 0;
  return [...found.values()]
    .filter((phrase) => phrase.terms.length === 1 || phrase.times > 1 || named(phrase))
    .sort((a, b) => b.score - a.score || a.at - b.at);
}

function choose(phrases: readonly Phrase[]): string[] {
  const chosen: Phrase[] = [];
  let count = 0;
  for (const phrase of phrases) {
    const said = chosen.some((other) => other.terms.some((term) => phrase.terms.includes(term)));
    if (!said && count + phrase.words.length <= most) {
      chosen.push(phrase);
      count += phrase.words.length;
    }
    if (count >= most) {
      break;
    }
  }
  return chosen.toSorted((a, b) => a.at - b.at).map((phrase) => phrase.words.join(' '));
}

/** Its first sentence, or so much of it as a heading could come from. */
function firstSentence(text: string): string {
  return /^[^.!?]{0,240}/.exec(text)?.[0] ?? '';
}

/** `['terrorism', 'Northern Ireland']` becomes `Terrorism, Northern Ireland`. */
function titled(phrases: readonly string[]): string {
  const name = phrases.join(', ').replace(/['’]s\b/g, '');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
