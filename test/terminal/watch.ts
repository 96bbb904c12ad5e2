/** A terminal model comes in; its cells and what it was told beyond text go out: modes, titles, clipboard, bells. */

import type headless from '@xterm/headless';

export interface Seen {
  /** Private modes that are on now and were not from the start. */
  readonly on: ReadonlySet<number>;
  /** Private modes that were switched off. */
  readonly off: ReadonlySet<number>;
  readonly titles: readonly string[];
  /** What was put on the clipboard, decoded. */
  readonly clipboard: readonly string[];
  readonly bells: readonly number[];
  /** Every OSC by number, as written. */
  readonly commands: readonly { readonly code: number; readonly data: string }[];
}

/** Operating system commands worth recording. */
const recorded = [0, 1, 2, 4, 7, 8, 9, 10, 11, 12, 52, 66, 133, 777, 1337];

/** Begins to watch; the sets and lists given grow as the terminal is written to. */
export function watchTerminal(terminal: headless.Terminal): Seen {
  const on = new Set<number>();
  const off = new Set<number>();
  const titles: string[] = [];
  const clipboard: string[] = [];
  const bells: number[] = [];
  const commands: { code: number; data: string }[] = [];
  const switchModes = (wanted: boolean) => (params: (number | number[])[]) => {
    for (const mode of params.flat()) {
      (wanted ? on : off).add(mode);
      (wanted ? off : on).delete(mode);
    }
    return false;
  };
  terminal.parser.registerCsiHandler({ prefix: '?', final: 'h' }, switchModes(true));
  terminal.parser.registerCsiHandler({ prefix: '?', final: 'l' }, switchModes(false));
  for (const code of recorded) {
    terminal.parser.registerOscHandler(code, (data) => {
      commands.push({ code, data });
      if (code === 52) clipboard.push(Buffer.from(data.replace(/^[^;]*;/, ''), 'base64').toString());
      return false;
    });
  }
  terminal.onTitleChange((title) => titles.push(title));
  terminal.onBell(() => bells.push(Date.now()));
  return { on, off, titles, clipboard, bells, commands };
}

export interface Cell {
  readonly text: string;
  readonly bold: boolean;
  readonly inverse: boolean;
  readonly underline: boolean;
  /** As `#rrggbb`, a palette number, or 'default'. */
  readonly colour: string;
  readonly background: string;
}

/** One cell of what is on the screen, 0-based. Throws when there is none. */
export function cellOf(terminal: headless.Terminal, column: number, row: number): Cell {
  const buffer = terminal.buffer.active;
  const cell = buffer.getLine(buffer.viewportY + row)?.getCell(column);
  if (cell === undefined) throw new Error(`no cell at ${column}, ${row}`);
  const hex = (value: number): string => `#${value.toString(16).padStart(6, '0')}`;
  const named = (rgb: boolean, palette: boolean, value: number): string =>
    rgb ? hex(value) : palette ? String(value) : 'default';
  return {
    text: cell.getChars(),
    bold: cell.isBold() !== 0,
    inverse: cell.isInverse() !== 0,
    underline: cell.isUnderline() !== 0,
    colour: named(cell.isFgRGB(), cell.isFgPalette(), cell.getFgColor()),
    background: named(cell.isBgRGB(), cell.isBgPalette(), cell.getBgColor()),
  };
}

/** The modes a program may have left on. */
export interface ModesSeen {
  readonly alternate: boolean;
  readonly cursor: boolean;
  readonly mouse: string;
  readonly paste: boolean;
  readonly wrap: boolean;
  readonly wheel: boolean;
  readonly synchronized: boolean;
}

/** How a terminal is before a program starts and must be after it ended. */
export const pristine: ModesSeen = {
  alternate: false,
  cursor: true,
  mouse: 'none',
  paste: false,
  wrap: true,
  wheel: false,
  synchronized: false,
};

/** The modes now; `seen` must have watched the terminal from the start. */
export function modesOf(terminal: headless.Terminal, seen: Seen): ModesSeen {
  return {
    alternate: terminal.buffer.active.type === 'alternate',
    cursor: !seen.off.has(25),
    mouse: terminal.modes.mouseTrackingMode,
    paste: terminal.modes.bracketedPasteMode,
    wrap: terminal.modes.wraparoundMode,
    wheel: seen.on.has(1007),
    synchronized: seen.on.has(2026),
  };
}
