/** A document and its deck come in; what was understood of it as a deck and what was passed over go out, with line numbers. */

import type { Document } from '../document/model.ts';
import { safeLine } from '../text/gate.ts';
import type { Comment } from './comments.ts';
import { detect, dialectNamed } from './detect.ts';
import type { Dialect, Evidence, Remark } from './dialects/dialect.ts';
import type { Deck } from './model.ts';
import { traitsOf } from './traits.ts';

export interface Explanation {
  readonly dialect: string;
  /** Why it was read as this dialect; empty when it was asked for, or is a speech. */
  readonly evidence: readonly Evidence[];
  /** What spoke for other dialects, and was not read. */
  readonly others: readonly { readonly dialect: string; readonly evidence: readonly Evidence[] }[];
  readonly understood: readonly Remark[];
  readonly ignored: readonly Remark[];
}

/** A comment's first line, short enough for a report. */
function quoted({ text }: Comment): string {
  const [first = ''] = text.split('\n', 1);
  const short = first.length > 40 ? `${first.slice(0, 39)}…` : first;
  return `<!-- ${safeLine(short)} -->`;
}

/** What is wrong with the comments of a deck, in order: open ends, and arguments that cannot be read. */
export function faultsOf(document: Document, dialect: Dialect): Remark[] {
  return traitsOf(document).comments.flatMap((comment) => {
    if (!comment.closed)
      return [{ line: comment.line, message: 'This comment is never closed, so what follows it is not shown.' }];
    const heard = dialect.hears(comment, document);
    return heard === 'unreadable'
      ? [{ line: comment.line, message: `${quoted(comment)} cannot be read and does nothing.` }]
      : [];
  });
}

/** How a document was read as a deck. `check` prints this. */
export function explain(document: Document, deck: Deck): Explanation {
  const dialect = dialectNamed(deck.dialect);
  const found = detect(document);
  const all = [{ dialect: found.dialect, evidence: found.evidence }, ...found.others];
  const understood: Remark[] = [];
  const ignored: Remark[] = [];
  for (const comment of traitsOf(document).comments) {
    const heard = dialect.hears(comment, document);
    const remark = {
      line: comment.line,
      message: `${quoted(comment)}${heard === null || heard === 'unreadable' ? '' : `: ${heard}`}`,
    };
    (heard === null || heard === 'unreadable' ? ignored : understood).push(remark);
  }
  return {
    dialect: deck.dialect,
    evidence: all.find((each) => each.dialect === dialect)?.evidence ?? [],
    others: all
      .filter((each) => each.dialect !== dialect && each.evidence.length > 0)
      .map((each) => ({ dialect: each.dialect.name, evidence: each.evidence })),
    understood,
    ignored,
  };
}
