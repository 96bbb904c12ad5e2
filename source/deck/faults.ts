/** A document and the dialect of its deck come in; what is wrong with its comments goes out. */

import type { Document } from '../document/model.ts';
import { safeLine } from '../text/gate.ts';
import type { Comment } from './comments.ts';
import type { Dialect, Remark } from './dialects/dialect.ts';
import { traitsOf } from './traits.ts';

/** A comment's first line, short enough for a report. */
export function quoted({ text }: Comment): string {
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
