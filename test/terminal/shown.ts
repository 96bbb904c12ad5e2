/** The built program and what a terminal answers it come in; what that terminal shows, pictures included, goes out. */

import { setTimeout as pause } from 'node:timers/promises';
import { Graphics } from './graphics.ts';
import { lectern } from './lectern.ts';
import type { PtyOptions, PtySession } from './pty.ts';

/** What a terminal answers to each question; to others it says nothing. */
export type Answers = readonly (readonly [question: string, answer: string])[];

export const kitty: Answers = [
  ['\x1b[>q', '\x1bP>|kitty(0.42.0)\x1b\\'],
  ['a=q', '\x1b_Gi=1;OK\x1b\\'],
  ['\x1b[16t', '\x1b[6;20;10t'],
  ['\x1b[c', '\x1b[?62;52c'],
];
export const foot: Answers = [
  ['\x1b[16t', '\x1b[6;20;10t'],
  ['\x1b[c', '\x1b[?62;4;22c'],
];
export const plain: Answers = [['\x1b[c', '\x1b[?62;22c']];

/** A session before a terminal that answers so; the model is made from all that was written. */
export class Shown {
  readonly pty: PtySession;
  readonly #answers: Answers;
  readonly #answered = new Map<string, number>();
  /** The window's sizes: how much had been written when it got each. */
  readonly #sizes: { readonly at: number; readonly columns: number; readonly rows: number }[] = [];

  constructor(words: readonly string[], answers: Answers, options: PtyOptions) {
    this.pty = lectern(words, { answers: false, ...options });
    this.#answers = answers;
  }

  #answer(): void {
    const { bytes } = this.pty;
    for (const [question, answer] of this.#answers) {
      const asked = bytes.split(question).length - 1;
      for (let done = this.#answered.get(question) ?? 0; done < asked; done++) this.pty.keys(answer);
      this.#answered.set(question, asked);
    }
  }

  get model(): Graphics {
    const { bytes } = this.pty;
    const model = new Graphics(80, 24);
    let from = 0;
    for (const { at, columns, rows } of this.#sizes) {
      model.write(bytes.slice(from, at));
      model.resize(columns, rows);
      from = at;
    }
    return model.write(bytes.slice(from));
  }

  resize(columns: number, rows: number): void {
    this.#sizes.push({ at: this.pty.bytes.length, columns, rows });
    this.pty.resize(columns, rows);
  }

  /** Waits until the model is as wanted; throws with its screen otherwise. */
  async sees(says: string, holds: (model: Graphics) => boolean): Promise<Graphics> {
    for (const until = Date.now() + 8000; ; await pause(40)) {
      this.#answer();
      const { model } = this;
      if (holds(model)) return model;
      if (Date.now() > until)
        throw new Error(
          `${says} in vain: ${model.seen()}\n${model.screen.join('\n')}\n${model.log.slice(-6).join('\n')}`,
        );
    }
  }

  key(keys: string): void {
    this.pty.keys(keys);
  }
}
