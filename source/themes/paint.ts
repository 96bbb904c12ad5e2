/** Spans, a theme and a colour depth come in; a row for the terminal goes out: text with SGR (ECMA-48 8.3.117) and OSC 8 around it. */

import type { Span } from '../page/model.ts';
import { cellsOf } from '../text/cells.ts';
import type { Colour, Depth, Ink, Sixteen, Theme } from './model.ts';

const sixteens: readonly Sixteen[] = [
  'black',
  'red',
  'green',
  'yellow',
  'blue',
  'magenta',
  'cyan',
  'white',
  'grey',
  'brightRed',
  'brightGreen',
  'brightYellow',
  'brightBlue',
  'brightMagenta',
  'brightCyan',
  'brightWhite',
];

const levels = [0, 95, 135, 175, 215, 255];

/** The nearest of the 256 colours (xterm's cube and grey ramp) to `#rrggbb`. */
export function nearest256(hex: string): number {
  const rgb = channels(hex);
  const cube = rgb.map((value) => nearestIndex(levels, value));
  const grey = Math.min(23, Math.max(0, Math.round((average(rgb) - 8) / 10)));
  const toCube = distance(
    rgb,
    cube.map((index) => levels[index]!),
  );
  const toGrey = distance(rgb, [8 + grey * 10, 8 + grey * 10, 8 + grey * 10]);
  return toGrey < toCube ? 232 + grey : 16 + 36 * cube[0]! + 6 * cube[1]! + cube[2]!;
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

function nearestIndex(values: readonly number[], value: number): number {
  return values.reduce(
    (best, one, index) => (Math.abs(one - value) < Math.abs(values[best]! - value) ? index : best),
    0,
  );
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function distance(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, index) => sum + (value - other[index]!) ** 2, 0);
}

function colourCode(colour: Colour, depth: Depth, back: boolean): string {
  const [hex, sixteen] = colour;
  if (depth === 'true') return `${back ? 48 : 38};2;${channels(hex).join(';')}`;
  if (depth === '256') return `${back ? 48 : 38};5;${nearest256(hex)}`;
  if (sixteen === 'default') return '';
  const index = sixteens.indexOf(sixteen);
  return String((index < 8 ? 30 + index : 82 + index) + (back ? 10 : 0));
}

function codesOf(ink: Ink, { roles, ground }: Theme, span: Span, depth: Depth): string {
  const codes: string[] = [];
  const coloured = depth === 'true' || depth === '256' || depth === '16';
  if (span.bold || ink.bold) codes.push('1');
  if (span.italic) codes.push('3');
  if (span.underline) codes.push('4');
  if (span.strike) codes.push('9');
  if (ink.reverse && !(coloured && ink.back)) codes.push('7');
  if (coloured && ink.fore) codes.push(colourCode(ink.fore, depth, false));
  const back = ink.back ?? (span.chosen ? roles.selected.back : undefined) ?? ground;
  if (coloured && back) codes.push(colourCode(back, depth, true));
  return codes.filter(Boolean).join(';');
}

/** Only these leave the terminal, and nothing in them can end the sequence (ECMA-48 5.6: a string ends at ST, BEL or any C0 or C1). */
const carried = /^(?:https?|mailto):[^\u0000-\u0020\u007f-\u009f]*$/i;

function mayCarry(address: string): boolean {
  return carried.test(address);
}

const known = new WeakMap<Theme, Map<string, string>>();

/** The SGR codes for a span, worked out once for each look. */
function lookOf(span: Span, theme: Theme, depth: Depth): string {
  const looks = known.get(theme) ?? new Map<string, string>();
  known.set(theme, looks);
  const key = `${depth}${span.role}${span.bold ? 1 : 0}${span.italic ? 1 : 0}${span.underline ? 1 : 0}${span.strike ? 1 : 0}${span.chosen ? 1 : 0}`;
  let look = looks.get(key);
  if (look === undefined) {
    look = codesOf(theme.roles[span.role], theme, span, depth);
    looks.set(key, look);
  }
  return look;
}

/** One row as a string. `plain` gives the text alone; white space at the row's end that nothing colours is left out. */
export function paint(spans: readonly Span[], theme: Theme, depth: Depth): string {
  if (depth === 'plain')
    return spans
      .map((span) => span.text)
      .join('')
      .trimEnd();
  let row = '';
  // The look that the row is in; spans that look alike follow one another without a word about it.
  let open = '';
  const turn = (look: string): void => {
    if (look === open) return;
    row += `${open === '' ? '' : '\u001b[0m'}${look === '' ? '' : `\u001b[${look}m`}`;
    open = look;
  };
  for (const span of spans) {
    if (span.text === '') continue;
    // A picture that has been cut is left blank; its cells have no colour but that of the ground.
    const { length } = span.text;
    const isWhole = span.picture?.from !== undefined || span.picture?.columns === length;
    const cells = span.picture && isWhole ? cellsOf(span.picture, length) : null;
    const look = cells === null ? lookOf(span, theme, depth) : codesOf({}, theme, span, depth);
    const text = cells ?? span.text;
    turn(look);
    row += span.link && mayCarry(span.link) ? `\u001b]8;;${span.link}\u001b\\${text}\u001b]8;;\u001b\\` : text;
  }
  turn('');
  return row;
}
