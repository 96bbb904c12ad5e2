/** A document comes in; its slides go to standard output. */

import type { Slide } from '../deck/model.ts';
import { shownText } from '../deck/text.ts';
import type { Document } from '../document/model.ts';
import { safe } from '../text/gate.ts';
import type { Run } from './commands.ts';
import { complainOf, deckFor } from './decks.ts';
import { load, open, pathMeant } from './documents.ts';
import { atMost } from './flags.ts';
import { print } from './output.ts';

/** Prints the slides: number and title, then what each shows, or one JSON object a line. Exit code 1 when there are none. */
export const run: Run = async (invocation) => {
  const { flags } = invocation;
  const loaded = await load(pathMeant(atMost(invocation, 1)[0]));
  const document = await open(loaded);
  const deck = deckFor(loaded, document, flags);
  complainOf(deck, document);
  deck.slides.forEach((slide, index) => {
    if (flags.on('json')) print(`${JSON.stringify(slideEntry(document, slide, index + 1))}\n`);
    else print(`${index === 0 ? '' : '\n'}${plain(document, slide, index + 1)}`);
  });
  return deck.slides.length === 0 ? 1 : 0;
};

function plain(document: Document, slide: Slide, number: number): string {
  const rows = [
    `${number}  ${slide.title}`.trimEnd(),
    ...shownText(document, slide).map((row) => `   ${row}`.trimEnd()),
  ];
  return rows.map((row) => `${row}\n`).join('');
}

/** A slide as `slides --json` gives it; `section` is the title of its section, null on a title slide. */
function slideEntry(document: Document, slide: Slide, number: number): Readonly<Record<string, unknown>> {
  return {
    number,
    title: slide.title,
    section: slide.section === null ? null : (document.sections[slide.section]?.title ?? null),
    line: slide.line,
    steps: slide.steps,
    notes: safe(slide.notes),
    text: shownText(document, slide),
  };
}
