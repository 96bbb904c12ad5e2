/** The environment comes in; the folders where settings, data and state are kept go out (XDG base directories). */

import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

export interface Folders {
  /** What the person writes: settings and keys. */
  readonly config: string;
  /** What the person would miss: bookmarks, rehearsal logs. */
  readonly data: string;
  /** What can be lost without harm: places, the last background. */
  readonly state: string;
}

/** Each folder's variable and what stands for it in the home folder when it is unset. */
const bases: Readonly<Record<keyof Folders, readonly [variable: string, otherwise: string]>> = {
  config: ['XDG_CONFIG_HOME', '.config'],
  data: ['XDG_DATA_HOME', '.local/share'],
  state: ['XDG_STATE_HOME', '.local/state'],
};

/** A relative path in a variable is ignored, as the specification asks. Nothing is created. */
export function foldersOf(environment: Readonly<Record<string, string | undefined>>): Folders {
  const home = environment.HOME || homedir();
  const folder = (name: keyof Folders): string => {
    const [variable, otherwise] = bases[name];
    const given = environment[variable] ?? '';
    return join(isAbsolute(given) ? given : join(home, otherwise), 'lectern');
  };
  return { config: folder('config'), data: folder('data'), state: folder('state') };
}
