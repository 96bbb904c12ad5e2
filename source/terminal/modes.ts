/** Which uses of the terminal are wanted comes in; the sequences that switch them on and off again go out. */

/** A terminal mode that we may switch on. */
export type Mode = 'screen' | 'wrap' | 'cursor' | 'paste' | 'wheel' | 'mouse';

/**
 * What each mode sends. They are switched on from the top down and off from the bottom up.
 * The screen is wiped before it is left: the Linux console has but one, and would keep the page.
 * The wheel's mode (1007, arrows instead of wheel reports) is on in some terminals from the start, so its state is saved and given back.
 */
export const modeSequences: Readonly<Record<Mode, { readonly on: string; readonly off: string }>> = {
  screen: { on: '\x1b[?1049h\x1b[H\x1b[2J', off: '\x1b[H\x1b[J\x1b[?1049l' },
  wrap: { on: '\x1b[?7l', off: '\x1b[?7h' },
  cursor: { on: '\x1b[?25l', off: '\x1b[?25h' },
  paste: { on: '\x1b[?2004h', off: '\x1b[?2004l' },
  wheel: { on: '\x1b[?1007s\x1b[?1007h', off: '\x1b[?1007l\x1b[?1007r' },
  mouse: { on: '\x1b[?1000h\x1b[?1002h\x1b[?1006h', off: '\x1b[?1006l\x1b[?1002l\x1b[?1000l' },
};

const order = Object.keys(modeSequences) as Mode[];

/** Begins and ends a synchronized update: a terminal that knows it shows nothing in between. */
export const synchronized = { begin: '\x1b[?2026h', end: '\x1b[?2026l' };

/** What is on now, so that it can be switched off, and on again after a suspension. */
export class Modes {
  readonly #wanted: Set<Mode>;
  /** What may be on: a mode that is no longer wanted is among them until the terminal is left, for what switches it off may never have been sent. */
  readonly #on = new Set<Mode>();

  constructor(wanted: Iterable<Mode>) {
    this.#wanted = new Set(wanted);
  }

  /** Takes a mode and whether it is wanted; gives the sequence to send, '' when nothing changes. */
  set(mode: Mode, wanted: boolean): string {
    if (this.#wanted.has(mode) === wanted) return '';
    if (wanted) {
      this.#wanted.add(mode);
      this.#on.add(mode);
    } else this.#wanted.delete(mode);
    return wanted ? modeSequences[mode].on : modeSequences[mode].off;
  }

  /** Switches everything on that is wanted. */
  enter(): string {
    const on = order.filter((mode) => this.#wanted.has(mode));
    for (const mode of on) this.#on.add(mode);
    return on.map((mode) => modeSequences[mode].on).join('');
  }

  /** Switches everything off that may be on, the last first, and ends colours and a half-shown update. */
  leave(): string {
    if (this.#on.size === 0) return '';
    const off = order.filter((mode) => this.#on.has(mode)).reverse();
    this.#on.clear();
    return `${synchronized.end}\x1b[0m${off.map((mode) => modeSequences[mode].off).join('')}`;
  }
}
