/** A document comes in; how it is read as a deck goes to standard output: the evidence, what was understood, what was not, and what is wrong. */

import { explain } from '../deck/explain.ts';
import type { Deck } from '../deck/model.ts';
import { safe, safeLine } from '../text/gate.ts';
import { widthOf } from '../text/width.ts';
import type { Run } from './commands.ts';
import { deckFor, warningsOf } from './decks.ts';
import { load, open, pathMeant } from './documents.ts';
import { atMost } from './flags.ts';
import { print } from './output.ts';

interface Row {
  /** 1-based; null for what has no line. */
  readonly line: number | null;
  readonly what: string;
  /** What it is understood as, or says; '' for nothing more. */
  readonly meant: string;
  /** The program whose marks were outvoted, or that an export would be for. */
  readonly of?: string;
}

/** One part of the report, told only when it has rows. */
interface Part {
  readonly kind: string;
  readonly title: string;
  readonly rows: readonly Row[];
}

/** Prints the report, or one JSON object a line. Exit code 1 when there are warnings or no slides, so that a script can tell. */
export const run: Run = async (invocation) => {
  const { flags } = invocation;
  const loaded = await load(pathMeant(atMost(invocation, 1)[0]));
  const document = await open(loaded);
  const deck = deckFor(loaded, document, flags);
  const { dialect, evidence, others, understood, ignored } = explain(document, deck);
  const warnings = warningsOf(deck, document);
  const seen = (found: typeof evidence): Row[] => found.map(({ line, what }) => ({ line, what, meant: '' }));
  const found = ({ line, what, meant }: (typeof ignored)[number]): Row => ({ line, what, meant: meant ?? '' });
  const isAsked = flags.text('dialect') !== null;
  const parts: Part[] = [
    {
      kind: 'warning',
      title: 'wrong',
      rows: warnings.map(({ line, message }) => ({ line, what: message, meant: '' })),
    },
    {
      kind: 'evidence',
      title: isAsked ? `for ${dialect} speaks` : `read as ${dialect} because of`,
      rows: seen(evidence),
    },
    ...others.map((other) => ({
      kind: 'outvoted',
      title: `outvoted: ${other.dialect}`,
      rows: seen(other.evidence).map((row) => ({ ...row, of: other.dialect })),
    })),
    { kind: 'understood', title: 'understood', rows: understood.map(found) },
    { kind: 'ignored', title: 'ignored, and not shown', rows: ignored.map(found) },
    { kind: 'export', title: 'lost in an export', rows: await lossesFor(deck) },
  ];
  if (flags.on('json')) printObjects(document.name, deck, parts);
  else print(report(document.name, deck, isAsked, parts));
  return warnings.length > 0 || deck.slides.length === 0 ? 1 : 0;
};

/** What each program could not say, were the deck exported for it; its name once. */
async function lossesFor(deck: Deck): Promise<Row[]> {
  const { targets } = await import('../formats/targets/index.ts');
  return targets.flatMap(({ name, loses }) =>
    (loses?.(deck) ?? []).map(
      ({ says, slides }, index): Row => ({
        line: null,
        what: index === 0 ? `to ${name}` : '',
        meant: `${says}: ${slides}`,
        of: name,
      }),
    ),
  );
}

/** Lines shown of things that are the same, and things shown of one part; how many more there are is said. */
const mostLines = 3;
const mostRows = 30;
/** Columns up to which things stand in one column, so that what they mean has room beside them; a longer thing pushes that on. */
const widest = 23;
/** Columns of a row; what a thing means stands below it where it has no room beside it. */
const wide = 80;

/** The rows of a part as they are printed: the same thing once, with its lines; at most so many. */
function printed(rows: readonly Row[]): string[] {
  const groups = new Map<string, { row: Row; lines: number[] }>();
  for (const row of rows) {
    const key = `${row.of ?? ''}\n${row.what}\n${row.meant}`;
    const group = groups.get(key) ?? { row, lines: [] };
    if (row.line !== null && group.lines.at(-1) !== row.line) group.lines.push(row.line);
    groups.set(key, group);
  }
  const shown = [...groups.values()].slice(0, mostRows);
  const cells = shown.map(({ row, lines }) => [linesIn(lines), safeLine(row.what), safeLine(row.meant)] as const);
  const widthOfColumn = (column: 0 | 1): number => Math.max(...cells.map((cell) => widthOf(cell[column])));
  const widths = [widthOfColumn(0), Math.min(widest, widthOfColumn(1))];
  const told = cells.map(([lines, what, meant]) => {
    const first = widths[0] === 0 ? '' : `${padded(lines, widths[0]!)}  `;
    if (meant === '') return `  ${first}${what}\n`;
    const row = `  ${first}${padded(what, widths[1]!)}  ${meant}`;
    return widthOf(row) <= wide ? `${row}\n` : `  ${first}${what}\n${' '.repeat(first.length + 4)}${meant}\n`;
  });
  const rest = groups.size - shown.length;
  return rest > 0 ? [...told, `  and ${rest} more; --json names them all\n`] : told;
}

function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)));
}

/** `line 3`, `lines 3, 5`, the first of many. */
function linesIn(lines: readonly number[]): string {
  if (lines.length === 0) return '';
  const rest = lines.length - mostLines;
  return `${lines.length === 1 ? 'line' : 'lines'} ${lines.slice(0, mostLines).join(', ')}${rest > 0 ? ` +${rest}` : ''}`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function report(name: string, deck: Deck, isAsked: boolean, parts: readonly Part[]): string {
  const steps = deck.slides.reduce((sum, slide) => sum + slide.steps - 1, 0);
  const notes = deck.slides.filter((slide) => slide.notes !== '').length;
  const counts = [
    counted(deck.slides.length, 'slide', 'slides'),
    counted(steps, 'stop', 'stops'),
    notes === 0 ? 'no notes' : `notes on ${counted(notes, 'slide', 'slides')}`,
  ];
  const told = parts
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, rows }) => `\n${title}\n${printed(rows).join('')}`);
  return `${safeLine(name)}: ${deck.dialect}${isAsked ? ' (asked for)' : ''}, ${counts.join(', ')}\n${told.join('')}`;
}

function printObjects(name: string, deck: Deck, parts: readonly Part[]): void {
  const { slides, dialect } = deck;
  const stops = slides.reduce((sum, slide) => sum + slide.steps - 1, 0);
  print(`${JSON.stringify({ kind: 'deck', file: safe(name), dialect, slides: slides.length, stops })}\n`);
  for (const { kind, rows } of parts)
    for (const { line, what, meant, of } of rows) {
      const message = safe(kind === 'export' ? meant : meant === '' ? what : `${what}: ${meant}`);
      print(`${JSON.stringify({ kind, line, ...(of === undefined ? {} : { dialect: of }), message })}\n`);
    }
}
