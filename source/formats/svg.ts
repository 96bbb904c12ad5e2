/** Painted rows come in; a picture of them goes out as SVG, a cell 9 by 19, so that a screen or a slide can be shown on a page. */

import { graphemesOf, widthOf } from '../text/width.ts';
import { groundOf } from '../themes/ground.ts';
import type { Theme } from '../themes/model.ts';

const cell = { width: 9, height: 19, size: 15, baseline: 14 };

interface Look {
  fore: string;
  back: string | null;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  strike: boolean;
}

/**
 * A picture of `columns` by rows.length cells. The rows are what `paint` gives for depth `true`: SGR with `38;2` and `48;2`, and OSC 8.
 * Words of one look are one text element with its length fixed, so that any monospaced font keeps the columns.
 */
export function svgOf(rows: readonly string[], columns: number, theme: Theme): string {
  const { fore, back } = groundOf(theme);
  const width = columns * cell.width;
  const height = rows.length * cell.height;
  const body = rows.flatMap((row, index) => rowOf(row, index, fore));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" `,
    `font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="${cell.size}">`,
    `<rect width="100%" height="100%" fill="${back}"/>`,
    ...body,
    '</svg>\n',
  ].join('');
}

function rowOf(row: string, index: number, fore: string): string[] {
  const parts: string[] = [];
  let look: Look = plain(fore);
  let column = 0;
  for (const [, codes, text] of row.matchAll(/\x1b\[([\d;]*)m|\x1b\][^\x1b]*\x1b\\|([^\x1b]+)/g)) {
    if (codes !== undefined) look = changed(look, codes, fore);
    if (text === undefined) continue;
    parts.push(...drawn(text, column, index, look));
    column += widthOf(text);
  }
  return parts;
}

function plain(fore: string): Look {
  return { fore, back: null, bold: false, italic: false, underline: false, strike: false };
}

function changed(look: Look, codes: string, fore: string): Look {
  if (codes === '' || codes === '0') return plain(fore);
  const next = { ...look };
  const list = codes.split(';').map(Number);
  for (let at = 0; at < list.length; at++) {
    const code = list[at];
    if (code === 1) next.bold = true;
    if (code === 3) next.italic = true;
    if (code === 4) next.underline = true;
    if (code === 9) next.strike = true;
    if (code !== 38 && code !== 48) continue;
    const colour = `#${list
      .slice(at + 2, at + 5)
      .map((value) => value.toString(16).padStart(2, '0'))
      .join('')}`;
    if (code === 38) next.fore = colour;
    else next.back = colour;
    at += 4;
  }
  return next;
}

/** What is alike in a row: blanks part it, so that no blank at an end of a text has to be kept; wide characters are set one by one; block letters without a font's help, so that they join. */
function drawn(text: string, column: number, row: number, look: Look): string[] {
  const y = row * cell.height;
  const parts: string[] = look.back ? [box(column, y, [0, 0, widthOf(text), 1], look.back)] : [];
  let at = column;
  let words = '';
  let from = column;
  const flush = (): void => {
    if (words !== '') parts.push(wordsAt(words, from, y, look));
    words = '';
  };
  const graphemes = graphemesOf(text);
  graphemes.forEach((one, index) => {
    const width = widthOf(one);
    const block = Object.hasOwn(blocks, one) ? blocks[one] : undefined;
    // A single blank within words is theirs.
    const isWithin = one === ' ' && words !== '' && isPlain(graphemes[index + 1]);
    if (isWithin || isPlain(one)) {
      if (words === '') from = at;
      words += one;
    } else {
      flush();
      if (block) parts.push(box(at, y, block, look.fore));
      else if (one !== ' ') parts.push(wordsAt(one, at, y, look));
    }
    at += width;
  });
  flush();
  return parts;
}

/** Whether it can be set together with its like: one column wide, and drawn by a font. */
function isPlain(grapheme: string | undefined): boolean {
  return grapheme !== undefined && grapheme !== ' ' && widthOf(grapheme) === 1 && !Object.hasOwn(blocks, grapheme);
}

type Box = readonly [left: number, top: number, width: number, height: number];

/** Block elements and lines (Unicode blocks 2580 and 2500) as boxes, in parts of a cell. */
const blocks: Readonly<Record<string, Box>> = {
  '█': [0, 0, 1, 1],
  '▀': [0, 0, 1, 1 / 2],
  '▄': [0, 1 / 2, 1, 1 / 2],
  '▌': [0, 0, 1 / 2, 1],
  '▐': [1 / 2, 0, 1 / 2, 1],
  '▎': [0, 0, 1 / 4, 1],
  '━': [0, 0.45, 1, 0.11],
  '─': [0, 0.47, 1, 0.06],
  '┃': [0.4, 0, 0.2, 1],
  '│': [0.45, 0, 0.1, 1],
};

/** A box within the cells from `column`, `y` pixels down. */
function box(column: number, y: number, [left, top, width, height]: Box, fill: string): string {
  const size = `width="${number(width * cell.width)}" height="${number(height * cell.height)}"`;
  return `<rect x="${number((column + left) * cell.width)}" y="${number(y + top * cell.height)}" ${size} fill="${fill}"/>`;
}

function number(value: number): string {
  return String(Number(value.toFixed(2)));
}

function wordsAt(text: string, column: number, y: number, look: Look): string {
  const marks = [
    look.bold ? ' font-weight="bold"' : '',
    look.italic ? ' font-style="italic"' : '',
    look.underline ? ' text-decoration="underline"' : look.strike ? ' text-decoration="line-through"' : '',
  ].join('');
  const place = `x="${column * cell.width}" y="${y + cell.baseline}" textLength="${widthOf(text) * cell.width}"`;
  return `<text ${place} fill="${look.fore}"${marks}>${escaped(text)}</text>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
