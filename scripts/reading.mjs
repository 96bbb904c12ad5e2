/** Frames of the bundled account and of a small table come in; pictures of reading go out: docs/outline.svg, docs/finder.svg, docs/table.svg and docs/themes.svg. */

import { writeFileSync } from 'node:fs';
import { openDocument } from '../source/document/open.ts';
import { svgOf } from '../source/formats/svg.ts';
import { frame } from '../source/program/frame/frame.ts';
import { grounded } from '../source/program/frame/grounded.ts';
import { overlaid, overlay } from '../source/program/frame/overlay.ts';
import { startState } from '../source/program/start.ts';
import { update } from '../source/program/update.ts';
import { parseQuery } from '../source/search/query.ts';
import { search } from '../source/search/search.ts';
import { themeNamed } from '../source/themes/index.ts';
import { paint } from '../source/themes/paint.ts';

const ships = `# Ships of the line

Three ships that fought in one battle, with more to say of each than a page is wide.

| Name | Built at | Launched | Guns | Crew | Commanded by | Fate |
|:--|:--|--:|--:|--:|:--|:--|
| Victory | Chatham Dockyard | 1765 | 104 | 850 | Thomas Hardy | Kept at Portsmouth as a museum, still in commission |
| Bellerophon | Frindsbury, near Rochester | 1786 | 74 | 550 | John Cooke | Became a prison ship, broken up in 1836 |
| Temeraire | Chatham Dockyard | 1798 | 98 | 738 | Eliab Harvey | Towed to Rotherhithe and broken up in 1838 |
`;

/** The state after these keys, its searches answered. */
async function after(state, keys) {
  let now = state;
  for (const key of keys) {
    const [next, effects] = update(now, { type: 'key', key });
    now = next;
    for (const effect of effects) {
      if (effect.type !== 'search') continue;
      const found = await search(now.document, parseQuery(effect.query, { typing: true }), { order: effect.order });
      [now] = update(now, { type: 'found', ticket: effect.ticket, found });
    }
  }
  return now;
}

/** The rows of a screen, what lies over it included, painted. */
function painted(state, theme) {
  const rows = [...overlaid(frame(state).rows, overlay(state))];
  while (rows.length < state.size.rows) rows.push([]);
  return grounded(rows, state.size, theme).map((row) => paint(row, theme, 'true'));
}

/** Pictures of screens beside and below one another, two in a row. */
function sheet(pictures, width, height) {
  const placed = pictures.map((picture, index) =>
    picture
      .trimEnd()
      .replace('<svg ', `<svg x="${(index % 2) * (width + 9)}" y="${Math.floor(index / 2) * (height + 9)}" `),
  );
  const size = [2 * width + 9, Math.ceil(pictures.length / 2) * (height + 9) - 9];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.join(' ')}" width="${size[0]}" height="${size[1]}">${placed.join('')}</svg>\n`;
}

/** Draws the pictures into `folder`; `account` is the bundled document. */
export async function drawReading(folder, account) {
  const night = themeNamed('night');
  const write = (name, rows, columns) => writeFileSync(`${folder}/${name}.svg`, svgOf(rows, columns, night));
  const size = { columns: 100, rows: 26 };
  const typed = (word) => [...word];
  const start = startState(account, size);
  const finding = await after(start, ['t', ...Array(11).fill('j'), 'enter', '/', ...typed('plots'), 'enter', 'n']);
  write('outline', painted(finding, night), size.columns);
  const finder = await after({ ...start, size: { columns: 100, rows: 20 } }, [':', ...typed('afganistan')]);
  write('finder', painted(finder, night), size.columns);
  const narrow = { columns: 76, rows: 17 };
  const table = await after(startState(openDocument(ships, 'ships.md'), narrow), ['right']);
  write('table', painted(table, night), narrow.columns);
  const small = { columns: 48, rows: 15 };
  const pictures = [];
  for (const name of ['night', 'paper', 'contrast', 'clear']) {
    const theme = themeNamed(name);
    const state = await after(startState(account, small), [...Array(7).fill(']'), '/', ...typed('threat'), 'enter']);
    pictures.push(svgOf(painted(state, theme), small.columns, theme));
  }
  writeFileSync(`${folder}/themes.svg`, sheet(pictures, small.columns * 9, small.rows * 19));
}
