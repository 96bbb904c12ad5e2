/** The environment or a terminal's answer comes in; how many colours it shows, and whether its background is dark, go out. */

export type Depth = 'none' | '16' | '256' | 'true';
export type Background = 'dark' | 'light';

type Environment = Readonly<Record<string, string | undefined>>;

/** FORCE_COLOR and what each value asks for; any other value asks for at least 16. */
const forced: Readonly<Record<string, Depth>> = {
  '0': 'none',
  false: 'none',
  '1': '16',
  '2': '256',
  '3': 'true',
};

/** Names in TERM, each with what such a terminal shows; the first that fits counts. */
const terminals: readonly (readonly [RegExp, Depth])[] = [
  [/^dumb$/, 'none'],
  [/-direct|truecolor|kitty|alacritty|ghostty|wezterm|foot|contour/, 'true'],
  [/256/, '256'],
];

/** Programs that say who they are and show true colour. */
const truePrograms = new Set(['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'rio', 'Tabby']);

/**
 * How many colours to use. FORCE_COLOR is stronger than NO_COLOR (as in Node), both than what the terminal is.
 * NO_COLOR counts when it is not empty (no-color.org).
 */
export function depthOf(environment: Environment, isTerminal: boolean): Depth {
  const force = environment.FORCE_COLOR;
  if (force !== undefined && force in forced) return forced[force]!;
  if (force !== undefined) {
    const found = shownBy(environment);
    return found === 'none' ? '16' : found;
  }
  if (environment.NO_COLOR || !isTerminal) return 'none';
  return shownBy(environment);
}

function shownBy(environment: Environment): Depth {
  const term = environment.TERM ?? '';
  const named = terminals.find(([pattern]) => pattern.test(term))?.[1] ?? '16';
  if (named === 'none') return 'none';
  if (/^(?:truecolor|24bit)$/i.test(environment.COLORTERM ?? '')) return 'true';
  return truePrograms.has(environment.TERM_PROGRAM ?? '') || environment.WT_SESSION ? 'true' : named;
}

/** What COLORFGBG says (`15;0`, `0;default;15`): its last number is the background among the 16 colours; null when it says nothing. */
export function backgroundGuess(environment: Environment): Background | null {
  const last = /;(\d{1,2})$/.exec(environment.COLORFGBG ?? '')?.[1];
  if (last === undefined || Number(last) > 15) return null;
  return Number(last) < 7 || Number(last) === 8 ? 'dark' : 'light';
}

/** Asks for the background colour (OSC 11). The answer, if any, comes with the input; never wait for it. */
export const backgroundQuestion = '\x1b]11;?\x1b\\';

const answered = /^11;(?:rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})|#([\da-f]{2})([\da-f]{2})([\da-f]{2})$)/i;

/** Takes the body of an OSC reply, as `11;rgb:1e1e/1e1e/1e1e`; null when it says no background. */
export function parseBackground(body: string): Background | null {
  const found = answered.exec(body);
  if (found === null) return null;
  const [red, green, blue] = found
    .slice(1)
    .filter((part) => part !== undefined)
    .map((part) => linear(Number.parseInt(part, 16) / (16 ** part.length - 1)));
  // Relative luminance (WCAG 2); 0.18 is what the eye takes for the middle.
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue! < 0.18 ? 'dark' : 'light';
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
