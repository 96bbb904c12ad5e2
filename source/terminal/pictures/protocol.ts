/** The environment and a terminal's replies come in; how it is to be shown pictures, if at all, goes out. */

import type { Reply } from '../input.ts';

/**
 * How a terminal takes pictures: `kitty` in cells of text that stand for them, `placed` as kitty does without those,
 * `iterm2` as a file, `sixel` as pixels, `blocks` as half blocks of two colours each, which any terminal draws.
 */
export type Protocol = 'kitty' | 'placed' | 'iterm2' | 'sixel' | 'blocks';

/** What may be asked for: a way of showing, the one that the terminal takes, or none. */
export type Choice = Exclude<Protocol, 'placed'> | 'auto' | 'off';

type Environment = Readonly<Record<string, string | undefined>>;

/** A size in pixels. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
}

/** What a terminal has said of itself so far. */
export interface Heard {
  /** It has answered the last question, so nothing more is to come. */
  readonly all: boolean;
  /** It knows kitty's protocol; it draws sixels. */
  readonly kitty: boolean;
  readonly sixel: boolean;
  /** The name it gives itself (XTVERSION), in lower case; '' when it gives none. */
  readonly name: string;
  /** Of a cell, and of all of them. */
  readonly cell: Pixels | null;
  readonly area: Pixels | null;
}

export const unheard: Heard = { all: false, kitty: false, sixel: false, name: '', cell: null, area: null };

/** Its name; whether it knows kitty's protocol; the size of a cell, or else of all; what it can do, which every terminal answers, so it comes last. */
export const questions: readonly string[] = [
  '\x1b[>q',
  '\x1b_Gi=1,s=1,v=1,a=q,t=d,f=24;AAAA\x1b\\',
  '\x1b[16t',
  '\x1b[14t',
  '\x1b[c',
];

/** The sizes again, after a resize: letters may be of another size, too. */
export const sizeQuestions: readonly string[] = ['\x1b[16t', '\x1b[14t'];

/** What is known once a reply has come; the same object for one that says nothing of pictures. */
export function hear(heard: Heard, { name, body }: Reply): Heard {
  if (name === 'apc') return /^Gi=1;OK/.test(body) ? { ...heard, kitty: true } : heard;
  if (name === 'dcs') return body.startsWith('>|') ? { ...heard, name: body.slice(2).toLowerCase() } : heard;
  if (name !== 'csi') return heard;
  const attributes = /^\?([\d;]*)c$/.exec(body);
  if (attributes) return { ...heard, all: true, sixel: attributes[1]!.split(';').slice(1).includes('4') };
  const size = /^([46]);(\d{1,5});(\d{1,5})t$/.exec(body);
  if (!size || size[2] === '0' || size[3] === '0') return heard;
  const pixels = { width: Number(size[3]), height: Number(size[2]) };
  return size[1] === '6' ? { ...heard, cell: pixels } : { ...heard, area: pixels };
}

/** Pixels of a cell on a screen of so many cells; null when the terminal has not said, or nothing that can be. */
export function cellOf(
  { cell, area }: Heard,
  size: { readonly columns: number; readonly rows: number },
): Pixels | null {
  const found =
    cell ?? (area && { width: Math.floor(area.width / size.columns), height: Math.floor(area.height / size.rows) });
  return found && found.width >= 2 && found.height >= 2 && found.width <= 256 && found.height <= 256 ? found : null;
}

/** What pictures would go through without being understood, or what would print the questions; no pictures there. */
function isDeaf({ TERM = '', TERM_PROGRAM = '', TMUX, STY, ZELLIJ, NVIM }: Environment): boolean {
  if (TMUX || STY || ZELLIJ || NVIM) return true;
  return (
    /^(?:dumb|linux|screen|tmux|rxvt|vt\d)/.test(TERM) || TERM_PROGRAM === 'Apple_Terminal' || TERM_PROGRAM === 'tmux'
  );
}

/** Whether it is worth asking: not where nothing would come of it. */
export function mayAsk(choice: Choice, environment: Environment): boolean {
  return choice !== 'off' && (choice !== 'auto' || !isDeaf(environment));
}

/** What terminals are called, by themselves or in the environment, and how they take pictures; the first that fits counts. */
const named: readonly (readonly [RegExp, Protocol])[] = [
  [/kitty|ghostty/, 'kitty'],
  [/konsole/, 'placed'],
  [/iterm|wezterm|mintty/, 'iterm2'],
];

function byName(name: string): Protocol | null {
  return named.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/** What the environment says; variables of a terminal are handed on to those begun in it, so TERM counts most. */
function byEnvironment(environment: Environment): Protocol | null {
  const { TERM = '', TERM_PROGRAM = '', LC_TERMINAL = '' } = environment;
  const names = [TERM, TERM_PROGRAM, LC_TERMINAL].map((name) => byName(name.toLowerCase()));
  const known = names.find((one) => one !== null);
  if (known) return known;
  if (environment.KITTY_WINDOW_ID) return 'kitty';
  return environment.KONSOLE_VERSION ? 'placed' : null;
}

/** How pictures are shown as far as is known by now; null for captions alone. Sixels need to know how large a cell is. */
export function protocolOf(choice: Choice, environment: Environment, heard: Heard): Protocol | null {
  if (choice === 'off') return null;
  const guess = byName(heard.name) ?? byEnvironment(environment);
  if (choice === 'kitty') return guess === 'placed' || guess === 'iterm2' ? 'placed' : 'kitty';
  if (choice !== 'auto') return choice;
  if (isDeaf(environment)) return null;
  if (!heard.all) return guess;
  if (guess === 'iterm2') return guess;
  if (heard.kitty) return guess ?? 'placed';
  return heard.sixel && (heard.cell ?? heard.area) ? 'sixel' : null;
}
