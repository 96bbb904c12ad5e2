/** A title and a width come in; the rows of a slide's heading go out: large letters where they fit, bold where not. */

import type { Line, Role } from '../page/model.ts';
import { wrap } from '../page/wrap.ts';
import { widthOf } from '../text/width.ts';
import { big } from './big.ts';
import { blank } from './row.ts';

/** Lines of large letters a heading may take. */
const bigLines = 2;

/** The words of a title on as few lines of large letters as hold them; null when they do not fit or there are no such letters. */
function bigRows(title: string, columns: number): string[] | null {
  const rows: string[] = [];
  let line: readonly string[] | null = null;
  let text = '';
  let lines = 1;
  for (const word of title.split(/\s+/).filter(Boolean)) {
    const longer = text === '' ? word : `${text} ${word}`;
    const drawn = big(longer);
    if (!drawn) return null;
    if (drawn.some((row) => row.length > columns)) {
      const alone = big(word);
      if (!line || !alone || alone.some((row) => row.length > columns) || ++lines > bigLines) return null;
      rows.push(...line, '');
      line = alone;
      text = word;
    } else {
      line = drawn;
      text = longer;
    }
  }
  return line ? [...rows, ...line] : null;
}

/** Large letters for `title` within `columns`, or null. `block` is the block it comes from, -1 for none. */
export function bigHeading(title: string, columns: number, block: number): Line[] | null {
  const rows = bigRows(title, columns);
  return (
    rows?.map((text) => (text === '' ? blank : { spans: [{ text, role: 'big' }], block, from: -1, to: -1 })) ?? null
  );
}

/** `title` in bold on as many rows as it needs. */
export function boldHeading(title: string, columns: number, block: number, role: Role = 'big'): Line[] {
  return wrap(title, columns).map(([from, to]) => ({
    spans: [{ text: title.slice(from, to), role, bold: true, ...(block >= 0 ? { at: from } : {}) }],
    block,
    from,
    to,
  }));
}

/** The title cut to one row, for the pages after the first. */
export function shortHeading(title: string, columns: number, block: number): Line[] {
  const [line] = boldHeading(title, columns, block);
  return line && widthOf(title) > 0 ? [line] : [];
}
