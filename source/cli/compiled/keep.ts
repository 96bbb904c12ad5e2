/** Scripts that have run come in, and what was kept of others; a file with the code V8 made of them goes out, for the next start of the same use. */

import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Script } from 'node:vm';
import { alignment } from './kept.ts';

/** So many files are kept, the newest: some uses of one or two builds and versions of Node. */
const most = 24;

/**
 * Writes the file that `keptCode` reads. Throws what the file system says. It is not synced, which can take seconds on a busy disk: what a
 * power cut leaves of it is not taken.
 */
export function keep(path: string, scripts: ReadonlyMap<string, Script>, kept: ReadonlyMap<string, Buffer>): void {
  const made = [...scripts].map(([name, script]) => [name, script.createCachedData()] as const);
  const parts = [...new Map([...kept, ...made])];
  const list = padded(Buffer.from(JSON.stringify(parts.map(([name, part]) => [name, part.length]))), ' ');
  const head = Buffer.from(String(list.length).padStart(alignment, '0'));
  const half = Buffer.concat([head, list, ...parts.map(([, part]) => padded(part, '\0'))]);
  const temporary = `${path}.${process.pid}`;
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(temporary, Buffer.concat([half, half]), { mode: 0o600 });
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
  forgetOldest(dirname(path));
}

/** The bytes and as many fillers as bring them to a multiple of the alignment. */
function padded(bytes: Buffer, filler: string): Buffer {
  const length = Math.ceil(bytes.length / alignment) * alignment;
  return Buffer.concat([bytes, Buffer.alloc(length - bytes.length, filler)]);
}

function forgetOldest(folder: string): void {
  const files = readdirSync(folder)
    .filter((name) => name.includes('.code'))
    .map((name) => join(folder, name));
  if (files.length <= most) return;
  const times = new Map(files.map((file) => [file, statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0]));
  files.sort((one, other) => (times.get(other) ?? 0) - (times.get(one) ?? 0));
  for (const file of files.slice(most)) rmSync(file, { force: true });
}
