/** What a command line says about documents comes in; the documents it means, read, go out. */

import { existsSync, statSync } from 'node:fs';
import { type Loaded, loadFile, loadStandardInput } from '../document/load.ts';
import type { Document } from '../document/model.ts';
import { Trouble } from '../document/trouble.ts';
import { bundled } from '../storage/package.ts';
import { safeLine } from '../text/gate.ts';
import type { Invocation } from './commands.ts';
import { hasInput, standardInput } from './input.ts';
import { complain } from './output.ts';

/** The bundled account of a speech: what is opened when nothing is named. */
export const account = 'threat-update-2021.md';

/** Where a document is to be opened: one of the four, or null for where it was left, or its beginning. */
export type At = {
  readonly section?: string;
  readonly line?: number;
  readonly fraction?: number;
  readonly query?: string;
} | null;

/** Whether a path is that of a folder. One that leads nowhere is none: to read it says why. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return false;
  }
}

/** Reads what a path means, a file with `read`: `-` is standard input, a folder its first document, a name that is no file one of the library. Throws `Trouble`. */
export async function load(path: string, read = loadFile): Promise<Loaded> {
  if (path === '-') return loadStandardInput(standardInput());
  if (!existsSync(path)) return read((await import('./named.ts')).named(path));
  if (!isFolder(path)) return read(path);
  const { firstIn } = await import('./folder.ts');
  return read(firstIn(path));
}

/** The path, when there is a file. Throws `Trouble`. */
export function existing(path: string): string {
  if (!existsSync(path)) throw new Trouble(`There is no file ${safeLine(path)}.`);
  return path;
}

/** The path meant when none is given: standard input when something is on it, otherwise the bundled account. */
export function pathMeant(path: string | undefined): string {
  return path ?? (hasInput() ? '-' : bundled(account));
}

/** The one document of a command line, its file read with `read`, with the place at which `FILE:LINE` or `--at` open it. Throws `Trouble`. */
export async function loadOne(
  invocation: Invocation,
  path: string | undefined,
  read = loadFile,
): Promise<{ loaded: Loaded; at: At }> {
  const flag = invocation.flags.text('at');
  const behind = /^(.+):([1-9]\d*)$/.exec(path ?? '');
  const withLine = behind !== null && path !== undefined && !existsSync(path) && existsSync(behind[1] ?? '');
  const loaded = await load(pathMeant(withLine ? behind[1] : path), read);
  if (flag !== null) return { loaded, at: placeMeant(flag) };
  return { loaded, at: withLine ? { line: Number(behind[2]) } : null };
}

/** What `--at` means: a percentage, a 1-based line of the file, `/` and a query, or a section. Throws `Trouble` beyond 100%. */
export function placeMeant(text: string): At {
  const percent = /^(\d+(?:\.\d+)?)%$/.exec(text);
  if (percent) {
    const fraction = Number(percent[1]) / 100;
    if (fraction > 1) throw new Trouble(`--at takes a percentage from 0 to 100, not ${safeLine(text)}.`);
    return { fraction };
  }
  if (/^\/\s*\S/.test(text)) return { query: text.slice(1) };
  return /^[1-9]\d*$/.test(text) ? { line: Number(text) } : { section: text };
}

/** The whole document that was loaded; what is wrong with it is said on standard error, with its line. */
export async function open(loaded: Loaded): Promise<Document> {
  const { openDocument } = await import('../document/open.ts');
  const document = openDocument(loaded.source, loaded.name);
  tellWarnings(loaded, document);
  return document;
}

/** Says on standard error what is wrong with a document, with its line. */
export function tellWarnings(loaded: Loaded, document: Document): void {
  for (const { line, message } of [...loaded.warnings, ...document.warnings])
    complain(`${safeLine(loaded.name)}:${line}: ${message}`);
}
