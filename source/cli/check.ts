/** A document comes in; how it is read as a deck goes to standard output: the evidence, what was understood, what was not, and what is wrong. */

import { type Explanation, explain } from '../deck/explain.ts';
import type { Deck } from '../deck/model.ts';
import { safe, safeLine } from '../text/gate.ts';
import type { Run } from './commands.ts';
import { deckFor, warningsOf } from './decks.ts';
import { load, open, pathMeant } from './documents.ts';
import { atMost, type Flags } from './flags.ts';
import { print } from './output.ts';

interface Row {
  /** 1-based; null for what has no line. */
  readonly line: number | null;
  readonly message: string;
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
  const explanation = explain(document, deck);
  const { themeWarnings } = await import('../program/theme.ts');
  const warnings = [...warningsOf(deck, document), ...themeWarnings(document)];
  const parts = [...partsOf(explanation, warnings), await lossesFor(deck)];
  if (flags.on('json')) printObjects(document.name, deck, parts);
  else print(report(document.name, deck, flags, parts));
  return warnings.length > 0 || deck.slides.length === 0 ? 1 : 0;
};

function partsOf({ dialect, evidence, others, understood, ignored }: Explanation, warnings: readonly Row[]): Part[] {
  const rows = (found: Explanation['evidence']) => found.map(({ line, what }) => ({ line, message: what }));
  return [
    { kind: 'warning', title: 'warnings', rows: warnings },
    { kind: 'evidence', title: `evidence of ${dialect}`, rows: rows(evidence) },
    ...others.map((other) => ({
      kind: 'outvoted',
      title: `outvoted: ${other.dialect}`,
      rows: rows(other.evidence),
    })),
    { kind: 'understood', title: 'understood', rows: understood },
    { kind: 'ignored', title: 'ignored', rows: ignored },
  ];
}

/** What each program could not say, were the deck exported for it. */
async function lossesFor(deck: Deck): Promise<Part> {
  const { targets } = await import('../formats/targets/index.ts');
  const rows = targets.flatMap((target) =>
    (target.loses?.(deck) ?? []).map((message): Row => ({ line: null, message })),
  );
  return { kind: 'export', title: 'lost in an export', rows };
}

/** Line numbers shown of things that are the same. */
const most = 8;

/** Rows that say the same, told once with their lines. */
function grouped(rows: readonly Row[]): string[] {
  const groups = new Map<string, number[]>();
  for (const { line, message } of rows) {
    const lines = groups.get(message) ?? [];
    groups.set(message, line === null ? lines : [...lines, line]);
  }
  return [...groups].map(([message, lines]) => {
    const rest = lines.length - most;
    const where =
      lines.length === 0 ? '' : `line ${lines.slice(0, most).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}: `;
    return `  ${where}${safeLine(message)}\n`;
  });
}

function report(name: string, deck: Deck, flags: Flags, parts: readonly Part[]): string {
  const slides = deck.slides.length;
  const steps = deck.slides.reduce((sum, slide) => sum + slide.steps - 1, 0);
  const notes = deck.slides.filter((slide) => slide.notes !== '').length;
  const how = flags.text('dialect') === null ? '' : ' (asked for)';
  const counts = `${slides} ${slides === 1 ? 'slide' : 'slides'}, ${steps} ${steps === 1 ? 'stop' : 'stops'}, notes on ${notes}`;
  const told = parts
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, rows }) => `\n${title}\n${grouped(rows).join('')}`);
  return `${safeLine(name)}: ${deck.dialect}${how}, ${counts}\n${told.join('')}`;
}

function printObjects(name: string, deck: Deck, parts: readonly Part[]): void {
  const { slides, dialect } = deck;
  const stops = slides.reduce((sum, slide) => sum + slide.steps - 1, 0);
  print(`${JSON.stringify({ kind: 'deck', file: safe(name), dialect, slides: slides.length, stops })}\n`);
  for (const { kind, title, rows } of parts)
    for (const { line, message } of rows) {
      const outvoted = kind === 'outvoted' ? { dialect: title.replace('outvoted: ', '') } : {};
      print(`${JSON.stringify({ kind, line, ...outvoted, message: safe(message) })}\n`);
    }
}
