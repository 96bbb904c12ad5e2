/** Nothing comes in; what the installed package says and holds goes out: its version and the documents that came with it. */

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the package, whether lectern runs from its sources or from `dist/`. */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  // `dist/` has a package.json of its own, which says what kind of modules lie in it.
  while (!existsSync(join(folder, 'content')) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}

/** The version in package.json. */
export function version(): string {
  const given: { version?: string } = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8'));
  return given.version ?? 'unknown';
}

/** The path of a bundled document: `content/NAME`. */
export function bundled(name: string): string {
  return join(packageFolder(), 'content', name);
}
