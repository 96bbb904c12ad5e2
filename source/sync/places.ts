/** The environment comes in; where the sockets of running talks lie goes out: in a folder that only its owner can enter. */

import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { Trouble } from '../document/trouble.ts';

/** A socket's path may have 108 bytes on Linux and 104 elsewhere, its final NUL included (unix(7)). */
const longestPath = 100;
const ending = '.talk';

export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The person's number; null where there is none. */
  readonly user: number | null;
  /** lectern's own folder for what can be lost. */
  readonly state: string;
}

/** The folder, made when it is missing. Throws Trouble when somebody else owns it or may enter it. */
export function socketFolder({ environment, user, state }: Surroundings): string {
  const runtime = environment.XDG_RUNTIME_DIR ?? '';
  const wanted = isAbsolute(runtime) ? join(runtime, 'lectern') : join(state, 'talks');
  const name = 32 + ending.length;
  const folder =
    Buffer.byteLength(wanted) + name <= longestPath ? wanted : join(tmpdir(), `lectern-${user ?? 'talks'}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const found = lstatSync(folder);
    if (!found.isDirectory() || (user !== null && found.uid !== user))
      throw new Trouble(`${folder} belongs to somebody else, so no speaker’s screen can follow.`);
    if ((found.mode & 0o077) !== 0) chmodSync(folder, 0o700);
  } catch (error) {
    if (error instanceof Trouble) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new Trouble(`${folder} cannot be used (${code ?? 'unknown error'}), so no speaker’s screen can follow.`);
  }
  return folder;
}

/** Where the talk of a document listens. `identity` is the real path of its file: one talk has one stage. */
export function socketPath(folder: string, identity: string): string {
  const digest = createHash('sha256').update(identity).digest('hex').slice(0, 24);
  return join(folder, `${digest}${ending}`);
}

/** Every socket in the folder, those of talks that have died included; none when there is no folder. */
export function socketsIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}
