/** The name of a section and a document come in; the section goes to standard output. */

import { textOf } from '../document/inline.ts';
import type { Document, Section } from '../document/model.ts';
import { Trouble } from '../document/trouble.ts';
import { safe, safeLine } from '../text/gate.ts';
import type { Run } from './commands.ts';
import { load, open, pathMeant } from './documents.ts';
import { atMost } from './flags.ts';
import { kindFor } from './kind.ts';
import { complain, print } from './output.ts';
import { chosenIn, type Proposals, withChosen } from './pointed.ts';

/** Prints the section that the name means best; names the others on standard error. Exit code 1 when there is none. */
export const run: Run = async (invocation) => {
  const { flags } = invocation;
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
  const chosen = flags.on('with-points') ? await chosenIn(document, section) : [];
  const kind = kindFor(flags, 'text');
  if (kind === 'json') {
    print(`${JSON.stringify(await entryOf(document, section, chosen))}\n`);
    return 0;
  }
  const shown = await withChosen(document, section, chosen);
  if (kind === 'markdown') print(sourceOf(shown.document, shown.section));
  else {
    const { printSection } = await import('./print.ts');
    await printSection(shown.document, shown.section, flags);
  }
  return 0;
};

/** A section with its text, a block an item, and its own key points; `chosen` says that nobody has written them. */
async function entryOf(
  document: Document,
  section: Section,
  chosen: Proposals,
): Promise<Readonly<Record<string, unknown>>> {
  const [{ wordsIn }, { keyPointsOf }] = await Promise.all([
    import('../document/measure.ts'),
    import('../document/keypoints.ts'),
  ]);
  const { level, title, slug, line, first, last } = section;
  const text = document.blocks.slice(first, last).map((block) => textOf(document, block).text);
  const written = keyPointsOf(document, section).map((block) => textOf(document, block).text);
  const proposal = chosen.find((one) => one.section === section);
  const points = proposal ? { points: proposal.points, chosen: true } : { points: written };
  return { level, title, slug, line, words: wordsIn(document, first, last), ...points, text };
}

/** The section as its author wrote it, ending with one line end. What a terminal could take for orders is made visible. */
function sourceOf(document: Document, section: Section): string {
  const from = document.blocks[section.first]?.line ?? 1;
  const to = document.blocks[section.last]?.line;
  const lines = document.source.split('\n').slice(from - 1, to === undefined ? undefined : to - 1);
  return `${safe(lines.join('\n')).trimEnd()}\n`;
}
