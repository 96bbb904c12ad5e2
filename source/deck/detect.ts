/** A document comes in; the dialect its evidence speaks for goes out, with that evidence. */

import type { Document } from '../document/model.ts';
import { Trouble } from '../document/trouble.ts';
import type { Dialect, Evidence } from './dialects/dialect.ts';
import { dialects } from './dialects/index.ts';
import { traitsOf } from './traits.ts';

export interface Detected {
  readonly dialect: Dialect;
  readonly evidence: readonly Evidence[];
  /** Other dialects that something speaks for, the strongest first. */
  readonly others: readonly { readonly dialect: Dialect; readonly evidence: readonly Evidence[] }[];
}

/** The dialect of that name. Throws Trouble that lists the names when there is none. */
export function dialectNamed(name: string): Dialect {
  const dialect = dialects.find((candidate) => candidate.name === name);
  if (dialect) return dialect;
  throw new Trouble(`There is no dialect “${name}”. Known: ${dialects.map((known) => known.name).join(', ')}.`);
}

function strength(evidence: readonly Evidence[]): number {
  return evidence.reduce((sum, { weight }) => sum + weight * weight, 0);
}

/** The dialect with the strongest evidence; `speech` when nothing says that the document is a deck. */
export function detect(document: Document): Detected {
  const traits = traitsOf(document);
  const found = dialects
    .map((dialect) => ({ dialect, evidence: dialect.evidence(traits) }))
    .filter(({ evidence }) => evidence.length > 0)
    .sort((one, other) => strength(other.evidence) - strength(one.evidence));
  const [best, ...others] = found;
  return best ? { ...best, others } : { dialect: dialectNamed('speech'), evidence: [], others: [] };
}
