/** The name of a section as a person writes it comes in; the sections it may mean, best first, go out. */

import type { Document, Section } from './model.ts';
import { slugOf } from './slugs.ts';

/** Case, marks on letters, curly quotes and dashes do not tell names apart. */
function folded(text: string): string {
  const plain = /[^\x20-\x7e]/.test(text) ? text.normalize('NFKD').replaceAll(/\p{M}/gu, '') : text;
  return plain.toLowerCase().replaceAll(/[‘’]/g, "'").replaceAll(/[‐-―]/g, '-').replaceAll(/\s+/g, ' ').trim();
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}']+/u).filter((word) => word !== '');
}

/** What a name looks like from every side, made once a search. */
interface Wanted {
  readonly name: string;
  readonly slug: string;
  readonly words: readonly string[];
}

interface Candidate {
  readonly section: Section;
  readonly title: string;
  readonly words: readonly string[];
}

/** From the best down; the first that holds gives the rank. */
const MATCHES: readonly ((wanted: Wanted, candidate: Candidate) => boolean)[] = [
  ({ name }, { section }) => section.slug === name,
  ({ name }, { title }) => title === name,
  ({ name }, { section }) => section.number !== '' && section.number === name.replace(/\.$/, ''),
  ({ slug }, { section }) => slug !== '' && section.slug === slug,
  ({ name }, { title }) => title.startsWith(name),
  ({ slug }, { section }) => slug !== '' && section.slug.startsWith(slug),
  ({ words }, candidate) => words.length > 0 && words.every((word) => candidate.words.includes(word)),
  ({ words }, candidate) =>
    words.length > 0 && words.every((word) => candidate.words.some((each) => each.startsWith(word))),
  ({ name }, { title }) => title.includes(name),
  ({ words }, candidate) => words.length > 0 && words.every((word) => candidate.words.some((each) => near(word, each))),
];

/** Mistakes that a word of a length may hold: none up to 3 letters, one up to 7, then two; a transposition is one. */
function near(word: string, other: string): boolean {
  const allowed = word.length <= 3 ? 0 : word.length <= 7 ? 1 : 2;
  return Math.abs(word.length - other.length) <= allowed && distance(word, other) <= allowed;
}

/** Optimal string alignment distance. */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped) cost = Math.min(cost, before[column - 2]! + 1);
      current.push(cost);
    }
    before = last;
    last = current;
  }
  return last[other.length]!;
}

/** Sections that a name may mean: by slug, title, number, beginning, words, then with typing mistakes. Ties in document order; empty when there are none. */
export function findSections(document: Document, name: string): Section[] {
  const plain = folded(name.replace(/^#/, ''));
  const wanted: Wanted = { name: plain, slug: slugOf(plain), words: wordsOf(plain) };
  if (plain === '') return [];
  const ranked: { rank: number; section: Section }[] = [];
  for (const section of document.sections) {
    const title = folded(section.title);
    const candidate: Candidate = { section, title, words: wordsOf(title) };
    const rank = MATCHES.findIndex((matches) => matches(wanted, candidate));
    if (rank >= 0) ranked.push({ rank, section });
  }
  return ranked.sort((one, other) => one.rank - other.rank).map(({ section }) => section);
}
