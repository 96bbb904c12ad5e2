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

/** What does to the text all that a reader expects of it; other tags have a look or a sense that is passed over. */
const heeded: ReadonlySet<string> = new Set(
  `a blockquote br caption code dd dl dt h1 h2 h3 h4 h5 h6 hr img li ol p pre table tbody td tfoot th thead tr ul`.split(
    ' ',
  ),
);

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

/** An attribute's name and, half-open, its value; what is between quotes may hold anything. */
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** Where the value of an attribute stands in a source that holds the tag at `at`, half-open; null when the tag has none of that name. */
export function attributeIn(
  tag: string,
  at: number,
  name: string,
): { readonly from: number; readonly to: number } | null {
  const [opening = ''] = /^<\/?[^\s/>]*/.exec(tag) ?? [];
  for (const match of tag.slice(opening.length).matchAll(attribute)) {
    if (match[1]!.toLowerCase() !== name) continue;
    const quoted = match[2] ?? match[3];
    const to = at + opening.length + match.index + match[0].length - (quoted === undefined ? 0 : 1);
    return { from: to - (quoted ?? match[4] ?? '').length, to };
  }
  return null;
}

/** The value of an attribute, its entities as characters; null when the tag has none of that name. */
export function attributeOf(tag: string, name: string): string | null {
  const found = attributeIn(tag, 0, name);
  return found && [...spoken(tag, found.from, found.to)].map(({ text }) => text).join('');
}

/** The first tag of a source that is passed over, as far as its name (`<div`); undefined when there is none. */
export function passedOver(source: string): string | undefined {
  for (const [found] of source.matchAll(tags)) {
    const { name, isEnd } = tagOf(found);
    if (name !== '' && !isEnd && !heeded.has(name)) return found.slice(0, name.length + 1);
  }
  return undefined;
}
