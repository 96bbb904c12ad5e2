/** The flags of a search come in; what prints its matches as they say goes out. */

import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Document } from '../document/model.ts';
import { Trouble } from '../document/trouble.ts';
import type { Extra, Format, Match, Printing } from '../formats/format.ts';
import { formatNamed } from '../formats/index.ts';
import { safeLine } from '../text/gate.ts';
import type { Flags } from './flags.ts';
import { lookOf } from './look.ts';
import { isTerminal, print } from './output.ts';
import { refuseFormats, refusePairs } from './pairs.ts';

export interface Printer {
  /** Whether the ranges of hits are printed. */
  readonly marks: boolean;
  /** Whether it has to have all matches at once. */
  readonly needsAll: boolean;
  print(matches: readonly Match[]): void;
}

/** The printer, or null when nothing is to be printed; `several` when more than one document is searched. Throws `Trouble` for flags that contradict each other. */
export async function printerFor(flags: Flags, several: boolean): Promise<Printer | null> {
  refusePairs(flags, pairs);
  refuseFormats(flags);
  if (flags.on('quiet')) return null;
  const mark = flags.on('null') ? '\0' : ':';
  const terminal = await isTerminal(1);
  const exact = flags.on('raw');
  if (exact && terminal) throw new Trouble('--raw is not for a terminal: what a file holds could take it over.');
  if (flags.on('files-with-matches')) return bare((matches) => names(matches, flags.on('null') ? '\0' : '\n', exact));
  if (flags.on('count')) return bare((matches) => counts(matches, several, mark, exact));
  if (exact) return rawPrinter(mark);
  const format = formatFor(flags, terminal);
  const look = await lookOf(flags);
  const both = flags.number('context') ?? 0;
  const printing = {
    ...look,
    several,
    before: flags.number('before-context') ?? both,
    after: flags.number('after-context') ?? both,
    inOrder: flags.on('all'),
    only: flags.on('only-matching'),
    mark,
    linkTo: linksFor(flags.text('hyperlinks'), terminal && look.depth !== 'plain'),
  };
  refuse(format, printing);
  let goesOn = false;
  return {
    marks: format.marks === 'always' || printing.only || (format.marks === 'coloured' && look.depth !== 'plain'),
    needsAll: format.needsAll ?? false,
    print(matches) {
      for (const piece of format.print(matches, { ...printing, goesOn })) print(piece);
      goesOn ||= matches.length > 0;
    },
  };
}

/** Prints nothing of where in a passage the matches are. */
function bare(print: Printer['print']): Printer {
  return { marks: false, needsAll: false, print };
}

/** What says to print something else than hits, and what says how hits are printed. */
const pairs = [
  ['files-with-matches', ['count', 'json', 'only-matching']],
  ['count', ['json', 'only-matching']],
  ['raw', ['json', 'only-matching']],
  ['null', ['json']],
] as const;

function formatFor(flags: Flags, terminal: boolean): Format {
  const name = flags.on('json') ? 'json' : (flags.text('format') ?? (terminal ? 'text' : 'grep'));
  const format = formatNamed(name);
  if (!format) throw new Trouble(`There is no format ${safeLine(name)}.`);
  return format;
}

/** Throws `Trouble` when a format is asked for what it can't show. */
function refuse(format: Format, { before, after, only }: Pick<Printing, 'before' | 'after' | 'only'>): void {
  const asked: [Extra, boolean, string][] = [
    ['context', before + after > 0, 'shows no context'],
    ['only', only, 'always shows whole passages'],
  ];
  for (const [extra, isAsked, sentence] of asked)
    if (isAsked && !format.takes.includes(extra)) throw new Trouble(`The format ${format.name} ${sentence}.`);
}

/** Every file that has a match, once; `exact` as its name is, for programs. */
function names(matches: readonly Match[], end: string, exact: boolean): void {
  for (const { name } of new Set(matches.map((match) => match.document))) print((exact ? name : safeLine(name)) + end);
}

/** How many passages match in each file that has any; the number alone when there is one file. */
function counts(matches: readonly Match[], several: boolean, mark: string, exact: boolean): void {
  const sums = new Map<Document, number>();
  for (const { document } of matches) sums.set(document, (sums.get(document) ?? 0) + 1);
  if (!several) print(`${matches.length}\n`);
  else for (const [{ name }, sum] of sums) print(`${exact ? name : safeLine(name)}${mark}${sum}\n`);
}

async function rawPrinter(mark: string): Promise<Printer> {
  const { printRaw } = await import('./raw.ts');
  return bare((matches) => {
    for (const match of matches) printRaw(match, mark);
  });
}

/** Links to a line of a file as terminals open them: file: with the host's name, for a shell on another machine. Null for standard input. */
function linksFor(when: string | null, onTerminal: boolean): Printing['linkTo'] {
  if (when === 'never' || (when !== 'always' && !onTerminal)) return () => null;
  return ({ name }, line) => {
    if (name === '-') return null;
    const url = pathToFileURL(resolve(name));
    return `file://${hostname()}${url.pathname}#${line}`;
  };
}
