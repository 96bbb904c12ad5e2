/** The source of an HTML block comes in; the text without its tags goes out, with the way back to that source. */

import { safe } from '../text/gate.ts';
import type { Composed } from './compose.ts';
import { markdown } from './markdown.ts';

/** What shows nothing: comments, processing instructions, declarations, scripts and styles; and tags. */
const TAG =
  /<!--(?:-?>|[\s\S]*?(?:-->|$))|<\?[\s\S]*?(?:\?>|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<![A-Za-z][^>]*(?:>|$)|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)|<\/?[A-Za-z](?:"[^"]*"|'[^']*'|[^'">])*(?:>|$)/gi;
const BREAK = /^<(?:br|\/p|\/h[1-6]|\/li|\/tr|\/div|\/summary)\b/i;
const ENTITY = /&(?:#x?[0-9a-f]{1,7}|[a-z][a-z0-9]{1,31});/gi;

/** White space is one space, `<br>` and the end of a paragraph, item or row are a line break. Nothing is run or loaded. */
export function htmlText(source: string): Composed {
  const composed: Composed = { text: '', runs: [], segments: [] };
  let pending = '';
  const write = (text: string, at: number, exact: boolean) => {
    const shown = pending === '' || composed.text === '' ? text : pending + text;
    const lead = shown.length - text.length;
    composed.segments.push({ text: composed.text.length + lead, source: at, exact });
    composed.text += shown;
    pending = '';
  };
  const words = (from: number, to: number) => {
    for (const match of source.slice(from, to).matchAll(/\s+|[^\s]+/g)) {
      const at = from + match.index;
      if (/^\s/.test(match[0])) pending ||= ' ';
      else characters(match[0], at, write);
    }
  };
  let cursor = 0;
  for (const match of source.matchAll(TAG)) {
    words(cursor, match.index);
    if (BREAK.test(match[0])) pending = '\n';
    cursor = match.index + match[0].length;
  }
  words(cursor, source.length);
  composed.text = safe(composed.text);
  if (composed.segments.length === 0) composed.segments.push({ text: 0, source: 0, exact: true });
  const kind = 'text';
  let from = 0;
  for (const line of composed.text.split(/(\n)/)) {
    if (line === '') continue;
    const to = from + line.length;
    composed.runs.push({
      from,
      to,
      kind: line === '\n' ? 'break' : kind,
      strong: false,
      emphasis: false,
      strike: false,
      link: null,
    });
    from = to;
  }
  return composed;
}

/** Writes a word, its entities as the characters they stand for. */
function characters(word: string, at: number, write: (text: string, at: number, exact: boolean) => void): void {
  let cursor = 0;
  for (const match of word.matchAll(ENTITY)) {
    if (match.index > cursor) write(word.slice(cursor, match.index), at + cursor, true);
    const shown = markdown().utils.unescapeAll(match[0]).replaceAll(/\s/g, ' ');
    write(shown, at + match.index, shown === match[0]);
    cursor = match.index + match[0].length;
  }
  if (cursor < word.length) write(word.slice(cursor), at + cursor, true);
}
