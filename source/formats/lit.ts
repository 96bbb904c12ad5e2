/** A row and what is known of the place it is printed to come in; its text as spans, what matches lit, and links around text, go out. */

import type { Span } from '../page/model.ts';
import type { Row } from './rows.ts';

/** The stretch [from, to) of a passage as spans, those that match lit. */
export function lit(row: Row, from: number, to: number): Span[] {
  const plain: Span['role'] = row.kind === 'match' ? 'text' : 'muted';
  const spans: Span[] = [];
  let at = from;
  const add = (until: number, role: Span['role']): void => {
    if (until > at) spans.push({ text: row.text.slice(at, until), role });
    at = Math.max(at, until);
  };
  for (const [start, stop] of row.ranges) {
    if (stop <= from || start >= to) continue;
    add(Math.max(from, start), plain);
    add(Math.min(to, stop), 'match');
  }
  add(to, plain);
  return spans;
}

/** Painted text as a hyperlink (OSC 8); as it is when it leads nowhere. */
export function linked(painted: string, address: string | null): string {
  return address === null ? painted : `\u001b]8;;${address}\u001b\\${painted}\u001b]8;;\u001b\\`;
}
