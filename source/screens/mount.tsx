/** A store and Ink's settings come in; Ink draws the store from now on, in the cells of the first paint. */

import { type RenderOptions, render } from 'ink';
import type { Store } from '../program/store.ts';
import type { Depth } from '../themes/model.ts';
import { App } from './App.tsx';

export interface Mounted {
  readonly unmount: () => void;
  /** Rejects when a component throws. */
  readonly ended: Promise<unknown>;
}

/** Streams and settings as the terminal wants Ink to have them. */
export type InkSettings = Omit<RenderOptions, 'stdin' | 'stdout'> & {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
};

export function mount(store: Store, depth: Depth, settings: InkSettings): Mounted {
  const instance = render(<App store={store} depth={depth} />, settings);
  return { unmount: () => instance.unmount(), ended: instance.waitUntilExit() };
}
