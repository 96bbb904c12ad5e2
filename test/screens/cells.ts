/** What is written to a terminal comes in; every cell of its screen goes out. */

import headless from '@xterm/headless';
import type { Size } from '../../source/page/model.ts';

/** A cell as text: its characters, colours and attributes. */
function look(cell: headless.IBufferCell | undefined): string {
  if (!cell) return '';
  const flags = [
    cell.isBold(),
    cell.isDim(),
    cell.isItalic(),
    cell.isUnderline(),
    cell.isInverse(),
    cell.isStrikethrough(),
  ];
  const fore = `${cell.getFgColorMode()}:${cell.getFgColor()}`;
  const back = `${cell.getBgColorMode()}:${cell.getBgColor()}`;
  return `${cell.getChars() || ' '} ${cell.getWidth()} ${fore} ${back} ${flags.map((flag) => (flag ? 1 : 0)).join('')}`;
}

/** The cells of a screen on which `written` was put from its top left, row after row. LF is a new row. */
export async function cellsOf(written: string, { columns, rows }: Size): Promise<string[][]> {
  const terminal = new headless.Terminal({
    cols: columns,
    rows,
    convertEol: true,
    allowProposedApi: true,
    scrollback: 100,
  });
  await new Promise<void>((resolve) => terminal.write(written, resolve));
  const { active } = terminal.buffer;
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => look(active.getLine(active.viewportY + row)?.getCell(column))),
  );
  terminal.dispose();
  return cells;
}
