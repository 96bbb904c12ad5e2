/** A document comes in; its sections go to standard output. */

import type { Document, Section } from '../document/model.ts';
import type { Run } from './commands.ts';
import { load, open, pathMeant } from './documents.ts';
import { atMost } from './flags.ts';
import { type Kind, kindFor } from './kind.ts';
import { print } from './output.ts';
import { contradiction } from './pairs.ts';

/** Prints the outline, a section a line: indented by level, as a list of links in markdown, or one JSON object a line. Exit code 1 when there is none. */
export const run: Run = async (invocation) => {
  const { flags } = invocation;
  const document = await open(await load(pathMeant(atMost(invocation, 1)[0])));
  const { wordsIn } = await import('../document/measure.ts');
  const top = document.sections.reduce((least, { level }) => Math.min(least, level), Number.POSITIVE_INFINITY);
  const lastIn = new Map(document.sections.map(({ parent, index }) => [parent, index]));
  const kind = kindFor(flags, 'text');
  if (flags.on('tree') && kind !== 'text')
    throw contradiction('--tree', flags.on('json') ? '--json' : `--format ${kind}`);
  const asWritten = kind === 'markdown' ? (await import('../import/escape.ts')).asMarkdown : String;
  const rows: Readonly<Record<Kind, (section: Section) => string>> = {
    text: (section) => (flags.on('tree') ? branch(document, section, lastIn) : plain(section, top)),
    markdown: (section) => `${'  '.repeat(section.level - top)}- [${asWritten(section.title)}](#${section.slug})`,
    json: (section) => JSON.stringify(entryOf(section, wordsIn(document, section.first, section.last))),
  };
  const row = rows[kind];
  for (const section of document.sections) print(`${row(section)}\n`);
  return document.sections.length === 0 ? 1 : 0;
};

function plain(section: Section, top: number): string {
  return '  '.repeat(section.level - top) + section.title;
}

/** A section as a tree shows it: a line from each section around it that has more to come. `lastIn` has the last section in each, by index. */
function branch(document: Document, section: Section, lastIn: ReadonlyMap<number, number>): string {
  const hasNext = (one: Section): boolean => lastIn.get(one.parent) !== one.index;
  let lines = section.parent < 0 ? '' : hasNext(section) ? '├─ ' : '└─ ';
  for (let around = document.sections[section.parent]; around && around.parent >= 0; ) {
    lines = (hasNext(around) ? '│  ' : '   ') + lines;
    around = document.sections[around.parent];
  }
  return lines + section.title;
}

/** A section as the outline gives it in JSON; `words` counts subsections in. */
function entryOf(section: Section, words: number): Readonly<Record<string, unknown>> {
  const { level, title, slug, line } = section;
  return { level, title, slug, line, words };
}
