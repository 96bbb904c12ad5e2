/** A state comes in; Ink draws it on a screen of the state's size, keys go to it, and what stands on the screen goes out. */

import { setTimeout as pause } from 'node:timers/promises';
import { render } from 'ink-testing-library';
import type { Effect, State } from '../../source/program/model.ts';
import { createStore, type Store } from '../../source/program/store.ts';
import { App } from '../../source/screens/App.tsx';
import type { Depth } from '../../source/themes/model.ts';

/** Ink hands an escape on only when nothing has followed it for a while, and draws in a later turn. */
const settle = 60;

export interface Inked {
  readonly store: Store;
  readonly effects: Effect[];
  /** The last frame, SGR sequences included. */
  readonly frame: () => string;
  /** Writes bytes as a terminal would, and waits until they have been taken. */
  readonly type: (...bytes: string[]) => Promise<void>;
  readonly resize: (columns: number, rows: number) => Promise<void>;
  readonly end: () => void;
}

export async function inked(state: State, depth: Depth = 'none'): Promise<Inked> {
  const effects: Effect[] = [];
  const store = createStore(state, (effect) => effects.push(effect));
  const { stdout, stdin, lastFrame, unmount, cleanup } = render(<App store={store} depth={depth} />);
  let { columns, rows } = state.size;
  Object.defineProperty(stdout, 'columns', { get: () => columns });
  Object.defineProperty(stdout, 'rows', { get: () => rows });
  stdout.emit('resize');
  await pause(settle);
  return {
    store,
    effects,
    frame: () => lastFrame() ?? '',
    async type(...bytes) {
      for (const one of bytes) {
        stdin.write(one);
        await pause(settle);
      }
    },
    async resize(width, height) {
      columns = width;
      rows = height;
      stdout.emit('resize');
      store.send({ type: 'size', size: { columns, rows } });
      await pause(settle);
    },
    end() {
      unmount();
      cleanup();
    },
  };
}
