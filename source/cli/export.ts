/** A document and a target come in; what the target makes of it goes to standard output or to a file. */

import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Loaded } from '../document/load.ts';
import type { Document } from '../document/model.ts';
import { Trouble } from '../document/trouble.ts';
import type { Exporting, Target } from '../formats/targets/target.ts';
import { deckTheme, fits } from '../program/theme.ts';
import { includedIn } from '../session/included.ts';
import { packageFolder } from '../storage/package.ts';
import { safeLine } from '../text/gate.ts';
import type { Invocation, Run } from './commands.ts';
import { complainOf, deckFor } from './decks.ts';
import { load, open, pathMeant } from './documents.ts';
import { atMost } from './flags.ts';
import { lookOf } from './look.ts';
import { complain, isTerminal, print, report } from './output.ts';
import { refuseExisting, save } from './save.ts';

/** Exports a document. Throws Trouble for a target that is not given, a slide that is not there and a file that exists. */
export const run: Run = async (invocation) => {
  const { flags } = invocation;
  const path = atMost(invocation, 1)[0];
  const { targetNamed, targets } = await import('../formats/targets/index.ts');
  const names = targets.map((one) => one.name).join(', ');
  const target = targetNamed(flags.text('to') ?? '');
  if (!target) throw new Trouble(`export needs --to and what to export to: ${names}.`);
  const name = flags.text('output') ?? (await fileFor(path, target));
  if (name !== null) refuseExisting(name, flags.on('force'));
  const loaded = await load(pathMeant(path));
  const pieces = await target.make(await exporting(invocation, target, loaded, await open(loaded)));
  if (name === null) for (const piece of pieces) print(piece);
  else {
    save(name, [...pieces].join(''));
    report(`Exported to ${safeLine(name)}`);
  }
  return 0;
};

/** The file that is meant when none is named: beside one's feet on a terminal, that of the document with another ending; none in a pipe. */
async function fileFor(path: string | undefined, { extension }: Target): Promise<string | null> {
  if (extension === null || !(await isTerminal(1))) return null;
  const meant = pathMeant(path);
  const stem = meant === '-' ? 'lectern' : basename(meant, extname(meant));
  return `${stem}.${extension}`;
}

async function exporting(
  { flags }: Invocation,
  target: Target,
  loaded: Loaded,
  document: Document,
): Promise<Exporting> {
  const deck = deckFor(loaded, document, flags);
  complainOf(deck, document);
  for (const { says, slides } of target.loses?.(deck) ?? []) complain(`${target.name} cannot say ${says}: ${slides}.`);
  const number = flags.number('slide');
  if (number !== null && !target.takesSlide)
    throw new Trouble(`--slide is not for ${target.name}, which has them all.`);
  if (number !== null && number > deck.slides.length)
    throw new Trouble(`There is no slide ${number}: there are ${deck.slides.length}.`);
  if (document.blocks.some((block) => block.kind === 'code' && block.info !== '')) {
    const { loadHighlighter } = await import('../page/highlight.ts');
    await loadHighlighter();
  }
  const themed = flags.text('theme') !== null;
  const { theme: own } = await lookOf(flags);
  const wanted = themed || number === null ? null : deckTheme(document);
  // A file brings its own ground; what is printed has the terminal's.
  const theme = wanted && (target.extension !== null || fits(wanted, own)) ? wanted : own;
  const columns = flags.number('width') ?? 80;
  const slide = number === null ? null : number - 1;
  const { screenOf } = await import('./screen.ts');
  const dialect = flags.text('dialect');
  const included = includedIn(document, loaded.folder, dialect);
  const sections = flags.list('section');
  const screen = await screenOf(document, { theme, columns, slide, sections, dialect, included });
  const { asData, picturesIn } = await import('../session/page-pictures.ts');
  const pictureOf = picturesIn(loaded.folder, asData);
  return { document, deck, theme, themed, columns, slide, screen, script, pictureOf };
}

/** The page's script lies in `dist/`, wherever lectern runs from. */
function script(): string {
  const path = join(packageFolder(), 'dist', 'page.js');
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Trouble(`The script of the page is not at ${safeLine(path)}: build lectern first.`);
  }
}
