/** A text comes in; the ground it is searched on goes out: large ones are parsed only where something may be found. */

import { keepTexts } from '../document/inline.ts';
import type { Document } from '../document/model.ts';
import { openDocument } from '../document/open.ts';
import { openSparse } from '../document/sparse.ts';
import { type Comparable, comparableFor, compareBy, holding } from './scan.ts';
import type { Ground } from './search.ts';

/** Characters of the texts of hits that are kept to be printed: most are parsed once then, and memory stays bounded. */
const kept = 16_777_216;

/** `source` must be normalised. */
export function largeGround(source: string, name: string): Ground {
  let whole: Document | null = null;
  let how: Comparable | null = null;
  let last: { readonly asked: string; readonly document: Document } | null = null;
  return (groups) => {
    if (whole === null && groups !== null) {
      const asked = groups.map((group) => group.join('\0')).join('\n');
      if (last?.asked === asked) return last.document;
      how ??= comparableFor(source);
      const document = openSparse(source, name, groups.length === 0 ? () => false : holding(groups, how));
      if (document !== null) {
        compareBy(document, how);
        keepTexts(document, kept);
        last = { asked, document };
        return document;
      }
    }
    whole ??= openDocument(source, name);
    return whole;
  };
}
