/** A saved page comes in; the speech goes to standard output, to a file or to the library. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from '../document/front.ts';
import { troubleFrom } from '../document/load.ts';
import { normalise, openDocument } from '../document/open.ts';
import { Trouble } from '../document/trouble.ts';
import { decode } from '../import/decode.ts';
import { fitLines, removedLines } from '../import/explain.ts';
import { kindOf } from '../import/kind.ts';
import type { Imported } from '../import/model.ts';
import { toMarkdown } from '../import/write.ts';
import { foldersOf } from '../storage/folders.ts';
import { safeLine } from '../text/gate.ts';
import { ask, canAsk } from './ask.ts';
import type { Run } from './commands.ts';
import { load, open } from './documents.ts';
import { atMost } from './flags.ts';
import { hasInput, standardInput } from './input.ts';
import { complain, isTerminal, print, report } from './output.ts';
import { refuseExisting, save } from './save.ts';

/** Imports a page. Throws Trouble for a page without an article and an output that exists. */
export const run: Run = async (invocation) => {
  const { flags } = invocation;
  const page = atMost(invocation, 1)[0] ?? (hasInput() ? '-' : undefined);
  if (page === undefined) {
    throw new Trouble('import needs a saved page: a text or HTML file, or - for standard input.');
  }
  const target = flags.text('output');
  const force = flags.on('force');
  if (target !== null) {
    refuseExisting(target, force);
  }
  const taken = await imports(page);
  const imported = await outlined(taken.imported, flags.text('outline'));
  if (flags.on('explain')) {
    tell(removedLines(imported.removed));
  }
  const markdown = await toMarkdown(imported, taken.more);
  if (target !== null) {
    save(target, markdown);
    return 0;
  }
  if (!(await isTerminal(1))) {
    print(markdown);
    return 0;
  }
  const path = await intoLibrary(page, imported, markdown, force);
  print(`Imported into ${safeLine(path)}\n`);
  if (!(await canAsk()) || !(await ask('Open it now?'))) {
    return 0;
  }
  const { run: read } = await import('./read.ts');
  return read({ ...invocation, command: 'read', operands: [path] });
};

/** Reads a page and takes it apart; what is doubtful about it is said on standard error. `more` is front matter that the page had. */
async function imports(page: string): Promise<{ imported: Imported; more: Readonly<Record<string, unknown>> }> {
  const name = page === '-' ? 'standard input' : safeLine(page);
  const { text, warnings } = decode(await bytesOf(page), name);
  const { imported, more } = await takenApart(normalise(text), name);
  if (imported.pieces.length === 0) {
    throw new Trouble(`There is no text to import in ${name}.`);
  }
  for (const warning of [...warnings, ...imported.warnings]) {
    complain(safeLine(warning));
  }
  return { imported, more };
}

async function takenApart(source: string, name: string) {
  const kind = kindOf(source);
  if (kind === 'page') {
    return { imported: await (await import('../import/page.ts')).importPage(source, name), more: {} };
  }
  if (kind === 'plain') {
    return { imported: (await import('../import/plain.ts')).importPlain(source), more: {} };
  }
  await prepare(source);
  const document = openDocument(source, name);
  return { imported: (await import('../import/markdown.ts')).importMarkdown(document), more: document.meta.data };
}

async function bytesOf(page: string): Promise<Uint8Array> {
  if (page !== '-') {
    try {
      return readFileSync(page);
    } catch (error) {
      throw troubleFrom(error, page);
    }
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of standardInput()) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function outlined(imported: Imported, outline: string | null): Promise<Imported> {
  if (outline === null) {
    return imported;
  }
  const { withOutline } = await import('../import/outline.ts');
  const laid = withOutline(imported, await open(await load(outline)));
  tell(fitLines(laid.fits));
  return laid.imported;
}

/** Lines of a report, on standard error: standard output is the document. */
function tell(lines: readonly string[]): void {
  for (const line of lines) {
    report(safeLine(line));
  }
}

async function intoLibrary(page: string, imported: Imported, markdown: string, force: boolean): Promise<string> {
  const { libraryFolder, libraryName } = await import('../storage/library.ts');
  const name = page === '-' ? nameFrom(imported.facts.title ?? '') : libraryName(page);
  const path = join(libraryFolder(foldersOf(process.env)), `${name}.md`);
  refuseExisting(path, force);
  save(path, markdown);
  return path;
}

/** A title as a file's name: its words in small letters, joined by hyphens. */
function nameFrom(title: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, 8).join('-') || 'imported';
}
