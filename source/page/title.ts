/** The front matter and a width come in; the rows that stand above a document's first block go out. */

import type { Document } from '../document/model.ts';
import { longDate } from '../text/date.ts';
import type { Line, Role } from './model.ts';
import { wrap } from './wrap.ts';

/** Title, subtitle, speaker, date and place: each on rows of its own, as far as they are given; no title when the first heading repeats it. */
export function titleRows(document: Document, columns: number): Line[] {
  const { meta } = document;
  const rows: Line[] = [];
  const add = (text: string | null, role: Role, bold = false): void => {
    if (!text) return;
    for (const [from, to] of wrap(text.replaceAll('\n', ' '), columns)) {
      rows.push({
        spans: [{ text: text.replaceAll('\n', ' ').slice(from, to), role, ...(bold ? { bold } : {}) }],
        block: 0,
        from: -1,
        to: -1,
      });
    }
  };
  if (document.sections[0]?.title !== meta.title) add(meta.title, 'accent', true);
  add(meta.subtitle, 'text');
  add([meta.speaker, meta.role].filter(Boolean).join(', '), 'text');
  add([meta.date && longDate(meta.date), meta.place].filter(Boolean).join(' · '), 'muted');
  return rows;
}
