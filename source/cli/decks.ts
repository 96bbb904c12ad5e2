/** A loaded document and the flags come in; the deck it is, with the files it includes, goes out. */

import { type DeckOptions, deckOf } from '../deck/deck.ts';
import type { Deck } from '../deck/model.ts';
import { includeFile } from '../document/include.ts';
import type { Loaded } from '../document/load.ts';
import type { Document } from '../document/model.ts';
import { planWarnings } from '../stage/plan.ts';
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

/** What is wrong with a deck and with the times it gives its slides. */
export function warningsOf(deck: Deck, document: Document): Deck['warnings'] {
  return [...planWarnings(document, deck), ...deck.warnings];
}

/** Says on standard error what is wrong with a deck, with its line. */
export function complainOf(deck: Deck, document: Document): void {
  for (const { line, message } of warningsOf(deck, document))
    complain(`${safeLine(document.name)}:${line}: ${message}`);
}
