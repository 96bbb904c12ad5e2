/** The tokens of a table come in; its cells as inline source and the alignment of its columns go out. */

import type { Token } from 'markdown-it';
import type { Block } from './model.ts';

type Table = NonNullable<Block['table']>;
type Align = Table['align'][number];

const ALIGN = /text-align:(left|right|center)/;

/** Index of the first token of a type from `at` on; the last token when there is none. */
export function skipTo(tokens: readonly Token[], at: number, type: string): number {
  let index = at;
  while (index < tokens.length - 1 && tokens[index]!.type !== type) index++;
  return index;
}

/** Reads the table between its opening token and its closing one (indexes). */
export function readTable(tokens: readonly Token[], open: number, close: number): Table {
  const rows: string[][] = [];
  const align: Align[] = [];
  for (let at = open; at < close; at++) {
    const token = tokens[at]!;
    if (token.type === 'tr_open') rows.push([]);
    else if (token.type === 'th_open') align.push((ALIGN.exec(String(token.attrGet('style')))?.[1] ?? null) as Align);
    else if (token.type === 'inline') rows.at(-1)!.push(token.content);
  }
  return { rows, align };
}
