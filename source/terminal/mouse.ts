/** A mouse report of the terminal (SGR) comes in; what the hand did goes out. */

export interface MouseEvent {
  readonly kind: 'mouse';
  readonly action: 'press' | 'release' | 'drag' | 'move' | 'wheel-up' | 'wheel-down';
  /** 0 left, 1 middle, 2 right. */
  readonly button: number;
  /** Column and row, 0-based. */
  readonly column: number;
  readonly row: number;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly ctrl: boolean;
}

const report = /^\[<(\d{1,5});(\d{1,5});(\d{1,5})([Mm])$/;

/** Takes what followed the escape, as `[<0;12;3M`; gives null when it is no mouse report. */
export function mouseEvent(body: string): MouseEvent | null {
  if (body.charCodeAt(1) !== 0x3c) return null;
  const found = report.exec(body);
  if (found === null) return null;
  const bits = Number(found[1]);
  return {
    kind: 'mouse',
    action: actionOf(bits, found[4] === 'm'),
    button: bits & 3,
    column: Math.max(0, Number(found[2]) - 1),
    row: Math.max(0, Number(found[3]) - 1),
    shift: (bits & 4) !== 0,
    alt: (bits & 8) !== 0,
    ctrl: (bits & 16) !== 0,
  };
}

function actionOf(bits: number, released: boolean): MouseEvent['action'] {
  if ((bits & 64) !== 0) return (bits & 1) === 0 ? 'wheel-up' : 'wheel-down';
  if ((bits & 32) !== 0) return (bits & 3) === 3 ? 'move' : 'drag';
  return released ? 'release' : 'press';
}
