/** A text comes in; the ground it is searched on goes out: large ones are parsed only where something may be found. */

import { keepTexts } from '../document/inline.ts';
import type { Document } from '../document/model.ts';
import { openDocument } from '../document/open.ts';
import { type OpenSparse, sparseFrom } from '../document/sparse.ts';
import { candidatesAmong, holding } from './scan.ts';
import type { Ground } from './search.ts';

/** Characters of the texts of hits that are kept to be printed: most are parsed once then, and memory stays bounded. */
const kept = 16_777_216;

/** `source` must be normalised. */
export function largeGround(source: string, name: string): Ground {
  let whole: Document | null = null;
  let open: OpenSparse | null = null;
  let last: { readonly asked: string; readonly document: Document } | null = null;
  return (groups) => {
    if (whole === null && groups !== null) {
      const asked = groups.map((group) => group.join('\0')).join('\n');
      if (last?.asked === asked) return last.document;
      open ??= sparseFrom(source, name);
      const wanted = holding(source, groups);
      const document = open(wanted);
      if (document !== null) {
        candidatesAmong(document, wanted);
        keepTexts(document, kept);
        last = { asked, document };
        return document;
      }
    }
    whole ??= openDocument(source, name);
    return whole;
  };
}
