/** A query that found nothing comes in; the same with case and spelling forgiven where that helps goes out. */

import type { Document } from '../document/model.ts';
import { fold } from '../text/fold.ts';
import { onlyCarries } from './carrying.ts';
import { needleOf, placesOf, viewIn } from './evaluate.ts';
import type { Found } from './model.ts';
import { partsOf } from './parts.ts';
import type { Clause, Query, Words } from './query.ts';
import { candidatesIn, type Pause } from './scan.ts';
import { respell } from './spell.ts';

/** Whether the words stand anywhere in the document. */
function* stands(document: Document, term: Words, pause: Pause): Generator<void, boolean> {
  for (const { block } of yield* candidatesIn(document, [needleOf(term)], pause)) {
    if (placesOf(viewIn(document, block), term).length > 0) return true;
    yield* pause();
  }
  return false;
}

type Spelt = Found['spelt'][number];

/**
 * Reads each word that the document does not have: in any case, if it has that; else in the spelling nearest to it.
 * Words that the document has, those that only carry a sentence, and expressions stay. `query` is the very same when nothing could be read otherwise.
 */
export async function* forgiving(
  document: Document,
  query: Query,
  pause: Pause,
): AsyncGenerator<void, { readonly query: Query; readonly spelt: readonly Spelt[] }> {
  const spelt = new Map<string, Spelt>();
  let changed = false;
  async function* read(clause: Clause): AsyncGenerator<void, Clause> {
    const { term } = clause;
    if (clause.not || term.kind !== 'words' || onlyCarries(term) || (yield* stands(document, term, pause)))
      return clause;
    const anyCase: Words = { ...term, cased: null };
    if (term.cased !== null && (yield* stands(document, anyCase, pause))) {
      changed = true;
      return { ...clause, term: anyCase };
    }
    if (term.literal) return clause;
    const parts: string[] = [];
    for (const part of term.parts) {
      const one: Words = { ...anyCase, parts: [part] };
      const otherwise = (yield* stands(document, one, pause)) ? null : yield* respell(document, part, pause);
      parts.push(...(otherwise === null ? [part] : partsOf(otherwise, false).parts));
      if (otherwise !== null) spelt.set(part, { written: written(term, part), read: otherwise });
    }
    if (parts.every((part, index) => part === term.parts[index])) return clause;
    changed = true;
    return { ...clause, term: { ...anyCase, parts } };
  }
  const alternatives: Clause[][] = [];
  for (const clauses of query.alternatives) {
    const readings: Clause[] = [];
    for (const clause of clauses) readings.push(yield* read(clause));
    alternatives.push(readings);
  }
  return { query: changed ? { alternatives } : query, spelt: [...spelt.values()] };
}

/** The word as it was typed. */
function written(term: Words, part: string): string {
  return term.written.split(/[^\p{L}\p{N}\p{M}]+/u).find((word) => fold(word).text === part) ?? part;
}
