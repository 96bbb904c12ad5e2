/** The folders come in; the text of the person's config file goes out, or null when there is none. Read once. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Trouble } from '../document/trouble.ts';
import { safeLine } from '../text/gate.ts';
import type { Folders } from './folders.ts';

export interface ConfigFile {
  readonly path: string;
  readonly text: string;
}

/** Where the config file lies, whether or not there is one. */
export function configPath(folders: Folders): string {
  return join(folders.config, 'config.yaml');
}

/** Throws Trouble when the file is there and cannot be read. */
export function readConfigFile(folders: Folders): ConfigFile | null {
  const path = configPath(folders);
  try {
    return { path, text: readFileSync(path, 'utf8') };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw new Trouble(`${safeLine(path)} cannot be read: ${safeLine(String(code))}.`);
  }
}
