/** A folder comes in; the texts in it go out. */

import { type Dirent, existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { Trouble } from '../document/trouble.ts';
import { safeLine } from '../text/gate.ts';
import { type Ignore, ignoreFrom } from './ignore.ts';

const isText = /\.(?:md|markdown|mdown|mkd|txt)$/i;
const isMarkdown = /\.(?:md|markdown|mdown|mkd)$/i;

/** A .gitignore and the folder it lies in. */
interface Ignoring {
  readonly folder: string;
  readonly ignore: Ignore;
}

/**
 * The paths of the texts in a folder and the folders in it, by name. Left out are hidden ones, `node_modules`, what a .gitignore
 * of these folders leaves out (and of those above, up to the root of the repository), links to folders, and links that lead out of the folder. A folder that may not be read is given to `locked`, and passed by.
 */
export function textsIn(folder: string, locked: (folder: string) => void = () => {}): string[] {
  const root = realpathSync(folder);
  const found: string[] = [];
  const walk = (path: string, above: readonly Ignoring[]): void => {
    const entries = entriesOf(path, locked);
    const own = entries.some((entry) => entry.name === '.gitignore') ? [ignoringIn(path)] : [];
    const ignoring = [...above, ...own];
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const inner = join(path, entry.name);
      const isFolder = entry.isDirectory();
      if (!isFolder && !isText.test(entry.name)) continue;
      if (isIgnored(inner, isFolder, ignoring)) continue;
      if (isFolder) walk(inner, ignoring);
      else if (isWithin(root, inner, entry)) found.push(inner);
    }
  };
  walk(folder, ignoringAbove(root));
  return found;
}

function entriesOf(path: string, locked: (folder: string) => void): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
  } catch {
    locked(path);
    return [];
  }
}

function ignoringIn(folder: string): Ignoring {
  try {
    return { folder, ignore: ignoreFrom(readFileSync(join(folder, '.gitignore'), 'utf8')) };
  } catch {
    return { folder, ignore: () => null };
  }
}

/** The .gitignore files above a folder, the outermost first, when it lies in a repository of git. */
function ignoringAbove(folder: string): Ignoring[] {
  const found: Ignoring[] = [];
  for (let at = folder; !existsSync(join(at, '.git')); ) {
    const above = dirname(at);
    if (above === at) return [];
    found.unshift(ignoringIn(above));
    at = above;
  }
  return found;
}

/** The nearest .gitignore that speaks of a path counts. */
function isIgnored(path: string, isFolder: boolean, ignoring: readonly Ignoring[]): boolean {
  for (const { folder, ignore } of ignoring.toReversed()) {
    const said = ignore(relative(folder, path).replaceAll('\\', '/'), isFolder);
    if (said !== null) return said;
  }
  return false;
}

function isWithin(root: string, path: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return realpathSync(path).startsWith(root + sep);
  } catch {
    return false;
  }
}

/** The document of a folder that is opened when the folder is: its README, else the first by name. Throws `Trouble` when it holds no markdown, or may not be read. */
export function firstIn(folder: string): string {
  const locked: string[] = [];
  const texts = textsIn(folder, (path) => locked.push(path)).filter((path) => isMarkdown.test(path));
  if (locked.includes(folder)) throw new Trouble(`The folder ${safeLine(folder)} may not be read.`);
  const readme = texts.find((path) => /^(?:readme|index)\.\w+$/i.test(relative(folder, path)));
  const chosen = readme ?? texts[0];
  if (chosen === undefined) throw new Trouble(`The folder ${safeLine(folder)} holds no markdown.`);
  return chosen;
}
