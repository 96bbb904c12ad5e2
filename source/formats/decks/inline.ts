/** Inline source, or plain text, comes in; the same as markdown that means nothing else wherever it is put goes out. */

import { withoutInlineComments } from '../../deck/comments.ts';

/** Tags and attributes of slidev that say when something appears; that is written otherwise. */
export const clicks = /<\/?v-clicks?\b[^>]*>|\sv-click(?:s|-hide)?\b(?:="[^"]*")?/gi;

/** What stands alone in a paragraph and means something to patat or mdp. */
const others = /^(?:\. \. \.$|\^$|->\s)/;

/** Inline source without comments, in lines none of which is blank; a line of `=`, or of hyphens behind the mark of an item, stays text. */
export function inlineLines(content: string): string[] {
  return withoutInlineComments(content)
    .replaceAll(clicks, '')
    .trim()
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => (/^ {0,3}(?:=+|[-_* ]*[-_*])\s*$/.test(line) ? `\\${line.trim()}` : line.replace(others, '\\$&')));
}

/** Inline source on one line, as a heading by `#` needs it. */
export function inlineLine(content: string): string {
  const line = inlineLines(content)
    .map((each, index, all) => (index < all.length - 1 ? each.replace(/(?:\\| {2,})$/, '<br>').trim() : each.trim()))
    .join(' ')
    .replaceAll('<br> ', '<br>');
  return line.replace(/(^|\s)(#+)$/, '$1\\$2');
}

/** Plain text as inline source that reads the same: marks made literal, line ends made hard. */
export function escaped(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replaceAll(/[\\`*_[\]<>&~|^]/g, '\\$&')
        .replace(/^([#+=:-]|\d+(?=[.)]))/, (mark) => (/^\d/.test(mark) ? `${mark}\\` : `\\${mark}`)),
    )
    .filter((line) => line !== '')
    .join('\\\n');
}
