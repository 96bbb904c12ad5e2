/** A terminal model comes in; what it was told beyond text goes out: modes, titles, clipboard, bells. */

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
