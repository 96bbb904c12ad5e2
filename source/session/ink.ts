/** A store and its terminal come in; once nobody is typing ahead Ink is loaded and draws, and what ends that goes out. */

import type { Store } from '../program/store.ts';
import type { Mounted } from '../screens/mount.tsx';
import type { Terminal } from '../terminal/open.ts';
import type { Early } from './early.ts';

/** Leaves keys and frames to Ink, unless `hasLeft` says that the session is over by then: null then. */
export async function drawWithInk(
  store: Store,
  terminal: Pick<Terminal, 'depth' | 'forInk' | 'fail'>,
  early: Early,
  hasLeft: () => boolean,
): Promise<Mounted | null> {
  const { mount } = await import('../screens/mount.tsx');
  await early.paused();
  if (hasLeft()) return null;
  early.end();
  const mounted = mount(store, terminal.depth, terminal.forInk);
  mounted.ended.catch(terminal.fail);
  return mounted;
}
