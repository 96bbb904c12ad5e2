/** Frames come in from the first paint and from Ink; what has changed goes to the terminal, one update at a time, never more than it reads. */

import { Writable } from 'node:stream';
import type { Rows } from './frames.ts';
import { changes, placeCursor, readFrame } from './frames.ts';
import { synchronized } from './modes.ts';
import type { Canvas } from './pictures/canvas.ts';
import type { Writer } from './writer.ts';

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** After a resize Ink draws more than once; what it draws within this time, in milliseconds, is shown as one. */
const resizeSettles = 10;
/** Sequences kept for a terminal that does not read, in UTF-16 units. */
const keptSequences = 1_048_576;

/**
 * What Ink takes for a terminal's standard output, and the one way to the screen.
 * Ink must write whole frames (`incrementalRendering: false`): the rows on the screen are known here, so what has not changed is not sent.
 */
export class Output extends Writable {
  /**
   * Not a terminal as far as Ink knows: then it writes nothing but frames (no modes, no synchronized updates),
   * and leaves no handler behind that writes to standard error, and may block, at the very end.
   */
  readonly isTTY = false;
  columns: number;
  rows: number;
  readonly #writer: Writer;
  readonly #draws: boolean;
  #wanted: Rows = { rows: [], cursor: null };
  #shown: readonly string[] | null = null;
  #shownCursor: Rows['cursor'] = null;
  #sequences = '';
  #scheduled: NodeJS.Immediate | undefined;
  #hold: NodeJS.Timeout | undefined;
  #dirty = false;
  #open = true;
  #canvas: Canvas | null = null;

  /** `draws` is false where nothing on the screen may be rewritten: then frames are dropped, and only what is sent appears. */
  constructor(writer: Writer, size: Size, draws: boolean) {
    super({ decodeStrings: false });
    this.#writer = writer;
    this.#draws = draws;
    this.columns = size.columns;
    this.rows = size.rows;
  }

  override _write(chunk: string | Buffer, _encoding: string, done: () => void): void {
    const frame = readFrame(typeof chunk === 'string' ? chunk : chunk.toString(), this.#wanted);
    if (frame !== null) this.#want(frame);
    done();
  }

  /** Shows a frame at once, before Ink is there: rows joined by LF. `modes` goes out before it, in the same write. */
  paint(text: string, modes: string): void {
    this.#sequences += modes;
    this.#wanted = { rows: text.split('\n'), cursor: null };
    this.#dirty = this.#draws;
    this.show();
  }

  /** Sends a sequence of our own (clipboard, bell, a question, an image) or, without a screen, appended text. */
  send(sequence: string): void {
    if (!this.#open || this.#sequences.length + sequence.length > keptSequences) return;
    this.#sequences += sequence;
    this.show();
  }

  /** Has the pictures of frames drawn by `canvas`, and those of the one before taken back; null for none. */
  set canvas(canvas: Canvas | null) {
    if (this.#canvas !== null) this.#sequences += this.takeBack();
    this.#canvas = canvas;
    this.redraw();
  }

  /** What takes the pictures off the terminal, to be sent before it is left. */
  takeBack(): string {
    this.#shown = null;
    return this.#canvas?.clear() ?? '';
  }

  /** Shows the same frame again: a picture of it has become ready. */
  redraw(): void {
    this.#dirty = this.#draws && this.#wanted.rows.length > 0;
    this.show();
  }

  /** The terminal has another size: nothing on it is known any more. */
  resize(size: Size): void {
    this.columns = size.columns;
    this.rows = size.rows;
    this.#shown = null;
    this.#dirty = this.#draws && this.#wanted.rows.length > 0;
    clearTimeout(this.#hold);
    // Ink draws while this is emitted, and once more when its components have learned of it.
    this.emit('resize');
    this.#hold = setTimeout(() => {
      this.#hold = undefined;
      this.show();
    }, resizeSettles);
  }

  /** Stops showing (somebody else has the terminal) or starts again, with the whole frame. */
  set open(open: boolean) {
    this.#open = open;
    this.repaint();
  }

  /** Shows the whole frame: nothing that stands on the screen is known any more. */
  repaint(): void {
    this.#shown = null;
    this.#shownCursor = null;
    this.#dirty = this.#draws && this.#wanted.rows.length > 0;
    this.show();
  }

  /** Sends what is wanted and not yet shown, unless the terminal is not reading: then the newest frame follows when it does. */
  show(): void {
    clearImmediate(this.#scheduled);
    this.#scheduled = undefined;
    if (!this.#open || this.#hold !== undefined || this.#writer.blocked) return;
    const sequences = this.#sequences;
    this.#sequences = '';
    this.#writer.send(sequences + (this.#dirty ? this.#update() : ''));
    // Pictures come behind the text, as fast as the terminal takes them: frames overtake what is left.
    for (let part = this.#next(); part !== null; part = this.#next()) this.#writer.send(part);
  }

  #next(): string | null {
    return this.#writer.blocked ? null : (this.#canvas?.next() ?? null);
  }

  #want(frame: Rows): void {
    this.#wanted = frame;
    this.#dirty = this.#draws;
    this.#scheduled ??= setImmediate(() => this.show());
  }

  #update(): string {
    this.#dirty = false;
    const { cursor } = this.#wanted;
    const before = this.#shownCursor;
    const bytes = this.#changes(this.#wanted.rows.slice(0, this.rows));
    this.#shownCursor = cursor;
    const same = cursor?.row === before?.row && cursor?.column === before?.column;
    if (bytes === '' && same) return '';
    const hide = before === null ? '' : '\x1b[?25l';
    return `${synchronized.begin}${hide}${bytes}${cursor === null ? '' : placeCursor(cursor)}${synchronized.end}`;
  }

  /** What turns the screen into these rows, pictures included; then it shows them. */
  #changes(rows: readonly string[]): string {
    const shown = this.#shown;
    if (this.#canvas === null) {
      this.#shown = rows;
      return changes(shown, rows, this.rows);
    }
    const drawn = this.#canvas.draw(rows, shown);
    this.#shown = drawn.rows;
    const known = shown?.map((row, index) => (drawn.stale.has(index) ? '\0' : row)) ?? null;
    return drawn.before + changes(known, drawn.rows, this.rows) + drawn.after;
  }
}
