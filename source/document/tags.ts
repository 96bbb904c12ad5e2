/** The source of a tag of HTML comes in; its name, its attributes with their places, and what it does to the text go out. */

import { markdown } from './markdown.ts';
import type { Stretch } from './runs.ts';

/** What shows nothing: comments, processing instructions, declarations, scripts and styles; and tags. */
export const tags =
  /<!--(?:-?>|[\s\S]*?(?:-->|$))|<\?[\s\S]*?(?:\?>|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<![A-Za-z][^>]*(?:>|$)|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)|<\/?[A-Za-z](?:"[^"]*"|'[^']*'|[^'">])*(?:>|$)/gi;

/** What begins and ends on lines of its own; `br` is a line end. */
const lines: ReadonlySet<string> = new Set(
  `address article aside blockquote br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol optgroup option p pre section summary table tbody tfoot thead tr
  ul`.split(/\s+/),
);
/** What stands beside others of its kind on a line. */
const cells: ReadonlySet<string> = new Set(['td', 'th']);

/** The white space between two cells: wide, and a row may end in it. */
const betweenCells = '\u2003 ';

export interface Tag {
  /** In lower case; '' for what is no tag: a comment, a declaration. */
  readonly name: string;
  readonly isEnd: boolean;
}

/** Reads a match of `tags`. */
export function tagOf(source: string): Tag {
  const [, slash = '', name = ''] = /^<(\/?)([A-Za-z][^\s/>]*)/.exec(source) ?? [];
  return { name: name.toLowerCase(), isEnd: slash === '/' };
}

/** What parts the words on both sides of a tag: a line end, white space between cells, or nothing. */
export function gapOf({ name }: Tag): '\n' | typeof betweenCells | '' {
  if (lines.has(name)) return '\n';
  return cells.has(name) ? betweenCells : '';
}

const ENTITY = /&(?:#x?[0-9a-f]{1,7}|[a-z][a-z0-9]{1,31});/gi;

/** The text between two offsets, its entities as the characters they stand for. */
export function* spoken(source: string, from: number, to: number): Generator<Stretch> {
  const text = source.slice(from, to);
  let cursor = 0;
  for (const match of text.matchAll(ENTITY)) {
    if (match.index > cursor) yield { text: text.slice(cursor, match.index), at: from + cursor, exact: true };
    const shown = markdown().utils.unescapeAll(match[0]).replaceAll(/\s/g, ' ');
    yield { text: shown, at: from + match.index, exact: shown === match[0] };
    cursor = match.index + match[0].length;
  }
  if (cursor < text.length) yield { text: text.slice(cursor), at: from + cursor, exact: true };
}
