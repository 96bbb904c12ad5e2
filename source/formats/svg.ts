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
 * Each run of one look is one text element with its length fixed, so that any monospaced font keeps the columns.
 */
export function svgOf(rows: readonly string[], columns: number, theme: Theme): string {
  const { fore, back } = groundOf(theme);
  const width = columns * cell.width;
  const height = rows.length * cell.height;
  const body = rows.flatMap((row, index) => rowOf(row, index, fore));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" `,
    `font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="${cell.size}" xml:space="preserve">`,
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

/** Wide characters are set one by one; block letters without a font's help, so that they join. */
function drawn(text: string, column: number, row: number, look: Look): string[] {
  const parts: string[] = [];
  const y = row * cell.height;
  const width = widthOf(text);
  if (look.back) parts.push(box(column, y, width, 0, cell.height, look.back));
  const graphemes = graphemesOf(text);
  if (graphemes.some((one) => one in blocks || widthOf(one) !== 1)) {
    let at = column;
    for (const one of graphemes) {
      const block = blocks[one];
      if (block) parts.push(box(at, y, 1, block[0], block[1], look.fore));
      else if (one !== ' ') parts.push(words(one, at, y, widthOf(one), look));
      at += widthOf(one);
    }
    return parts;
  }
  if (text.trim() !== '') parts.push(words(text, column, y, width, look));
  return parts;
}

/** Block elements (Unicode block 2580–259F) as boxes: how far from the top of the cell, and how high. */
const blocks: Readonly<Record<string, readonly [top: number, height: number]>> = {
  '█': [0, cell.height],
  '▀': [0, cell.height / 2],
  '▄': [cell.height / 2, cell.height / 2],
  '━': [8.5, 2],
};

function box(column: number, y: number, columns: number, top: number, height: number, fill: string): string {
  return `<rect x="${column * cell.width}" y="${y + top}" width="${columns * cell.width}" height="${height}" fill="${fill}"/>`;
}

function words(text: string, column: number, y: number, columns: number, look: Look): string {
  const marks = [
    look.bold ? ' font-weight="bold"' : '',
    look.italic ? ' font-style="italic"' : '',
    look.underline ? ' text-decoration="underline"' : look.strike ? ' text-decoration="line-through"' : '',
  ].join('');
  const place = `x="${column * cell.width}" y="${y + cell.baseline}" textLength="${columns * cell.width}"`;
  return `<text ${place} fill="${look.fore}"${marks}>${escaped(text)}</text>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
