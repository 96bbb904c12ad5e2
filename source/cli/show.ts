/** The name of a section and a document come in; the section goes to standard output. */

import { textOf } from '../document/inline.ts';
import { Trouble } from '../document/trouble.ts';
import { safeLine } from '../text/gate.ts';
import type { Run } from './commands.ts';
import { load, open, pathMeant } from './documents.ts';
import { atMost } from './flags.ts';
import { complain, print } from './output.ts';

/** Prints the section that the name means best, as it is laid out; names the others on standard error. Exit code 1 when there is none. */
export const run: Run = async (invocation) => {
  const [name, path] = atMost(invocation, 2);
  if (name === undefined) throw new Trouble('show needs the name of a section; lectern outline lists them.');
  const document = await open(await load(pathMeant(path)));
  const { findSections } = await import('../document/find.ts');
  const [section, ...others] = findSections(document, name);
  if (!section) {
    complain(`There is no section ${safeLine(name)}; lectern outline lists them.`);
    return 1;
  }
  if (others.length > 0) complain(`${safeLine(name)} also means ${others.map((other) => other.slug).join(', ')}.`);
  if (invocation.flags.on('json')) {
    const { wordsIn } = await import('../document/measure.ts');
    const { level, title, slug, line, first, last } = section;
    const text = document.blocks.slice(first, last).map((block) => textOf(document, block).text);
    print(`${JSON.stringify({ level, title, slug, line, words: wordsIn(document, first, last), text })}\n`);
    return 0;
  }
  const { printSection } = await import('./print.ts');
  await printSection(document, section, invocation.flags);
  return 0;
};
