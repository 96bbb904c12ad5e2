/** Paths of files come in; word of each change goes out, some time after the last write of a burst. */

import { type FSWatcher, statSync, watch } from 'node:fs';
import { basename, dirname } from 'node:path';

/** Editors write a file in several steps; so many milliseconds after the last of them it is read again. */
const settles = 25;

/** Watches folders, not files: a file that an editor replaces by renaming another is a new one, and a watch would stay with the old. */
export class Watcher {
  readonly #folders = new Map<string, { readonly watcher: FSWatcher; readonly names: Set<string> }>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #changed: (path: string) => void;

  /** `changed` is told the path of a file that was written, replaced, removed or put back. */
  constructor(changed: (path: string) => void) {
    this.#changed = changed;
  }

  /** Begins to watch a file; `path` is its real path. A folder that cannot be watched is left alone. */
  add(path: string): void {
    const folder = dirname(path);
    const known = this.#folders.get(folder);
    if (known) {
      known.names.add(basename(path));
      return;
    }
    const names = new Set([basename(path)]);
    try {
      const watcher = watch(folder, { persistent: false }, (_, name) => {
        for (const one of names) if (name === null || name === one) this.#soon(`${folder}/${one}`);
      });
      watcher.on('error', () => watcher.close());
      this.#folders.set(folder, { watcher, names });
    } catch {
      // No more watches to be had, or a file system without them: the text stays as it was read.
    }
  }

  close(): void {
    for (const { watcher } of this.#folders.values()) watcher.close();
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#folders.clear();
    this.#timers.clear();
  }

  #soon(path: string): void {
    clearTimeout(this.#timers.get(path));
    const timer = setTimeout(() => {
      this.#timers.delete(path);
      this.#changed(path);
    }, settles);
    timer.unref();
    this.#timers.set(path, timer);
  }
}

/** When a file was written last, in milliseconds since 1970; 0 when there is none, or none that could be by that name. */
export function writtenAt(path: string): number {
  try {
    return statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}
