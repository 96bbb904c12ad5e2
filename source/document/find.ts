/** The name of a section as a person writes it comes in; the sections it may mean, best first, go out. */

import { distance } from '../text/distance.ts';
import { fold } from '../text/fold.ts';
import { wordsOf } from '../text/words.ts';
import type { Document, Section } from './model.ts';
import { slugOf } from './slugs.ts';

/** Case, marks on letters, curly quotes and dashes do not tell names apart, and neither does white space. */
function folded(text: string): string {
  return fold(text).text.replaceAll(/\s+/g, ' ').trim();
}

function wordsIn(text: string): string[] {
  return wordsOf(text).map(({ from, to }) => text.slice(from, to));
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
  return distance(word, other, allowed) <= allowed;
}

/** Sections that a name may mean: by slug, title, number, beginning, words, then with typing mistakes. Ties in document order; empty when there are none. */
export function findSections(document: Document, name: string): Section[] {
  const plain = folded(name.replace(/^#/, ''));
  const wanted: Wanted = { name: plain, slug: slugOf(plain), words: wordsIn(plain) };
  if (plain === '') return [];
  const ranked: { rank: number; section: Section }[] = [];
  for (const section of document.sections) {
    const title = folded(section.title);
    const candidate: Candidate = { section, title, words: wordsIn(title) };
    const rank = MATCHES.findIndex((matches) => matches(wanted, candidate));
    if (rank >= 0) ranked.push({ rank, section });
  }
  return ranked.sort((one, other) => one.rank - other.rank).map(({ section }) => section);
}
