/** A query that found nothing comes in; the same with case and spelling forgiven where that helps goes out. */

import type { Document } from '../document/model.ts';
import { fold } from '../text/fold.ts';
import { onlyCarries } from './carrying.ts';
import { needleOf, placesOf, viewIn } from './evaluate.ts';
import type { Found } from './model.ts';
import { partsOf } from './parts.ts';
import type { Clause, Query, Words } from './query.ts';
import { type Candidate, candidatesIn, type Pause } from './scan.ts';
import type { Ground } from './search.ts';
import { respell } from './spell.ts';

type Spelt = Found['spelt'][number];

/** The parts of a term as words of their own, in any case. */
function singles(term: Words): Words[] {
  return term.parts.map((part) => ({ ...term, cased: null, parts: [part] }));
}

/** Two words that follow one another in a query as one (`fire fighters`), or null when they are not two plain words. */
function asOne(one: Clause, other: Clause | undefined): { clause: Clause; term: Words } | null {
  if (other === undefined || one.not || other.not || one.field !== other.field) return null;
  const terms = [one.term, other.term].flatMap((term) =>
    term.kind === 'words' && !term.quoted && !term.literal && term.parts.length === 1 ? [term] : [],
  );
  const [first, second] = terms;
  if (!first || !second) return null;
  const written = `${first.written} ${second.written}`;
  const term = { ...second, written, cased: null, parts: [`${first.parts[0]}${second.parts[0]}`] };
  return { clause: { ...one, term }, term };
}

/** One scan for all words of a query, and who asks it whether they stand anywhere. */
interface Presence {
  readonly document: Document;
  readonly needles: readonly string[];
  readonly candidates: readonly Candidate[];
}

function* presenceOf(ground: Ground, query: Query, pause: Pause): Generator<void, Presence> {
  const needles = new Set<string>();
  for (const clauses of query.alternatives) {
    for (const [index, clause] of clauses.entries()) {
      const joined = asOne(clause, clauses[index + 1]);
      if (joined !== null) needles.add(needleOf(joined.term));
      const { term } = clause;
      if (term.kind === 'words') for (const one of [term, ...singles(term)]) needles.add(needleOf(one));
    }
  }
  const document = ground([...needles].map((one) => [one]));
  return { document, needles: [...needles], candidates: yield* candidatesIn(document, [...needles], pause) };
}

/** Whether the words stand anywhere in the document. */
function* stands({ document, needles, candidates }: Presence, term: Words, pause: Pause): Generator<void, boolean> {
  const bit = 1 << (needles.indexOf(needleOf(term)) % 30);
  for (const { block, mask } of candidates) {
    if ((mask & bit) === 0) continue;
    if (placesOf(viewIn(document, block), term, true).length > 0) return true;
    if (pause()) yield;
  }
  return false;
}

/**
 * Reads each word that the document does not have: in any case, if it has that; else in the spelling nearest to it.
 * Words that the document has, those that only carry a sentence, and expressions, stay. `query` is the very same when
 * nothing could be read otherwise.
 */
export async function* forgiving(
  ground: Ground,
  query: Query,
  pause: Pause,
): AsyncGenerator<void, { readonly query: Query; readonly spelt: readonly Spelt[] }> {
  const spelt = new Map<string, Spelt>();
  const presence = yield* presenceOf(ground, query, pause);
  const { document } = presence;
  let changed = false;
  async function* read(clause: Clause): AsyncGenerator<void, Clause> {
    const { term } = clause;
    if (clause.not || term.kind !== 'words' || onlyCarries(term)) return clause;
    if (yield* stands(presence, term, pause)) return clause;
    const anyCase: Words = { ...term, cased: null };
    if (term.cased !== null && (yield* stands(presence, anyCase, pause))) {
      changed = true;
      return { ...clause, term: anyCase };
    }
    if (term.literal) return clause;
    const parts: string[] = [];
    for (const one of singles(term)) {
      const part = one.parts[0] ?? '';
      const otherwise = (yield* stands(presence, one, pause)) ? null : yield* respell(document, part, pause);
      parts.push(...(otherwise === null ? [part] : partsOf(otherwise, false).parts));
      if (otherwise !== null) spelt.set(part, { written: written(term, part), read: otherwise });
    }
    if (parts.join(' ') === term.parts.join(' ')) return clause;
    changed = true;
    return { ...clause, term: { ...anyCase, parts } };
  }
  const alternatives: Clause[][] = [];
  for (const clauses of query.alternatives) {
    const readings: Clause[] = [];
    for (let index = 0; index < clauses.length; index++) {
      const clause = clauses[index]!;
      const joined = asOne(clause, clauses[index + 1]);
      if (joined !== null && (yield* stands(presence, joined.term, pause))) {
        const { written, parts } = joined.term;
        spelt.set(written, { written, read: parts[0]! });
        readings.push(joined.clause);
        changed = true;
        index++;
      } else readings.push(yield* read(clause));
    }
    alternatives.push(readings);
  }
  return { query: changed ? { alternatives } : query, spelt: [...spelt.values()] };
}

/** The word as it was typed. */
function written(term: Words, part: string): string {
  return term.written.split(/[^\p{L}\p{N}\p{M}]+/u).find((word) => fold(word).text === part) ?? part;
}
