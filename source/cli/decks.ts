/** A loaded document and the flags come in; the deck it is, with the files it includes, goes out. */

import { type DeckOptions, deckOf } from '../deck/deck.ts';
import type { Deck } from '../deck/model.ts';
import { includeFile } from '../document/include.ts';
import type { Loaded } from '../document/load.ts';
import type { Document } from '../document/model.ts';
import { safeLine } from '../text/gate.ts';
import type { Flags } from './flags.ts';
import { complain } from './output.ts';

/** The deck that the flags ask for. `--section` counts only where it is a flag. Throws Trouble for a section that does not exist. */
export function deckFor(loaded: Loaded, document: Document, flags: Flags): Deck {
  const dialect = flags.text('dialect');
  const options: DeckOptions = {
    sections: flags.list('section'),
    include: (path) => includeFile(loaded.folder, path),
    ...(dialect === null ? {} : { dialect }),
  };
  return deckOf(document, options);
}

/** Says on standard error what is wrong with a deck, with its line. */
export function complainOf(deck: Deck, { name }: Document): void {
  for (const { line, message } of deck.warnings) complain(`${safeLine(name)}:${line}: ${message}`);
}
