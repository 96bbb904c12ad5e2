/** A document and the `section:` clauses of a query come in; the sections they name go out. */

import type { Document, Section } from '../document/model.ts';
import { placesOf } from './evaluate.ts';
import { viewOf } from './match.ts';
import type { Hit } from './model.ts';
import type { Clause } from './query.ts';

function isNamed(section: Section, { term }: Clause): boolean {
  if (term.kind === 'words') return placesOf(viewOf(section.title), term).length > 0;
  term.expression.lastIndex = 0;
  return term.expression.test(section.title);
}

/** What the empty query finds: every section by its heading, in document order. */
export function outlineHits(document: Document): Hit[] {
  return document.sections.map(({ first, index }) => ({
    block: first,
    kind: 'heading',
    section: index,
    tier: 'all',
    score: 1,
    at: 0,
    ranges: [],
  }));
}

/** The indexes of the sections that each clause names, by their own title or that of one around them; null without clauses. */
export function sectionsNamed(document: Document, clauses: readonly Clause[]): ReadonlySet<number> | null {
  if (clauses.length === 0) return null;
  const within = new Set<number>();
  for (const section of document.sections) {
    const named = clauses.every((clause) => {
      for (let at: Section | undefined = section; at !== undefined; at = document.sections[at.parent]) {
        if (isNamed(at, clause)) return !clause.not;
      }
      return clause.not;
    });
    if (named) within.add(section.index);
  }
  return within;
}
