/** A document comes in; its slides go to standard output. */

import { deckOf } from '../deck/deck.ts';
import type { Slide } from '../deck/model.ts';
import { shownText } from '../deck/text.ts';
import type { Document } from '../document/model.ts';
import type { Run } from './commands.ts';
import { load, open, pathMeant } from './documents.ts';
import { atMost } from './flags.ts';
import { complain, print } from './output.ts';

/** Prints the slides: number and title, then what each shows, or one JSON object a line. Exit code 1 when there are none. */
export const run: Run = async (invocation) => {
  const { flags } = invocation;
  const document = await open(await load(pathMeant(atMost(invocation, 1)[0])));
  const deck = deckOf(document, { sections: flags.list('section') });
  for (const { line, message } of deck.warnings) complain(`${document.name}:${line}: ${message}`);
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
    notes: slide.notes,
    text: shownText(document, slide),
  };
}
