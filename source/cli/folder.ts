/** A folder comes in; the texts in it go out. */

import { type Dirent, readdirSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { Trouble } from '../document/trouble.ts';
import { safeLine } from '../text/gate.ts';

const isText = /\.(?:md|markdown|mdown|mkd|txt)$/i;
const isMarkdown = /\.(?:md|markdown|mdown|mkd)$/i;

/** The paths of the texts in a folder and the folders in it, by name; hidden ones, `node_modules` and links that lead out of it are left out. */
export function textsIn(folder: string): string[] {
  const root = realpathSync(folder);
  const found: string[] = [];
  const walk = (path: string): void => {
    const entries = readdirSync(path, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const inner = join(path, entry.name);
      if (entry.isDirectory()) walk(inner);
      else if (isText.test(entry.name) && isWithin(root, inner, entry)) found.push(inner);
    }
  };
  walk(folder);
  return found;
}

function isWithin(root: string, path: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return realpathSync(path).startsWith(root + sep);
  } catch {
    return false;
  }
}

/** The document of a folder that is opened when the folder is: its README, else the first by name. Throws `Trouble` when it holds no markdown. */
export function firstIn(folder: string): string {
  const texts = textsIn(folder).filter((path) => isMarkdown.test(path));
  const readme = texts.find((path) => /^(?:readme|index)\.\w+$/i.test(path.slice(join(folder, 'x').length - 1)));
  const chosen = readme ?? texts[0];
  if (chosen === undefined) throw new Trouble(`The folder ${safeLine(folder)} holds no markdown.`);
  return chosen;
}
