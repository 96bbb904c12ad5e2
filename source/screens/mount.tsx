/** A store and the terminal's streams come in; Ink draws the store from now on, in the cells of the first paint. */

import { render } from 'ink';
import type { Store } from '../program/store.ts';
import type { Depth } from '../themes/model.ts';
import { App } from './App.tsx';

export interface Mounted {
  readonly unmount: () => void;
  /** Rejects when a component throws. */
  readonly ended: Promise<unknown>;
}

/** Frames a second at most; Ink's own 30 would hold a key's frame back for 33 ms. */
const maxFps = 500;

export function mount(
  store: Store,
  depth: Depth,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Mounted {
  const instance = render(<App store={store} depth={depth} />, {
    stdin: input,
    stdout: output,
    interactive: true,
    exitOnCtrlC: false,
    patchConsole: false,
    incrementalRendering: false,
    maxFps,
  });
  return { unmount: () => instance.unmount(), ended: instance.waitUntilExit() };
}
