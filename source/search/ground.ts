/** A text comes in; the ground it is searched on goes out: large ones are parsed only where something may be found. */

import type { Document } from '../document/model.ts';
import { openDocument } from '../document/open.ts';
import { openSparse } from '../document/sparse.ts';
import { holding } from './scan.ts';
import type { Ground } from './search.ts';

/** `source` must be normalised. */
export function largeGround(source: string, name: string): Ground {
  let whole: Document | null = null;
  let last: { readonly asked: string; readonly document: Document } | null = null;
  return (groups) => {
    if (whole === null && groups !== null) {
      const asked = groups.map((group) => group.join('\0')).join('\n');
      if (last?.asked === asked) return last.document;
      const document = openSparse(source, name, groups.length === 0 ? () => false : holding(groups));
      if (document !== null) {
        last = { asked, document };
        return document;
      }
    }
    whole ??= openDocument(source, name);
    return whole;
  };
}
