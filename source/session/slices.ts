/** Work that gives way now and then comes in; its result goes out later, keys being answered in between. */

/** Milliseconds of work after which a key gets its turn: half of a frame at 60 a second. */
const slice = 8;

/** Runs `step` until it says that it is done, letting everything else have a turn after each slice. Gives false when `cancelled` says so. */
export async function inSlices(step: () => boolean, cancelled: () => boolean = () => false): Promise<boolean> {
  for (;;) {
    const until = performance.now() + slice;
    while (performance.now() < until) if (step()) return true;
    await new Promise(setImmediate);
    if (cancelled()) return false;
  }
}
