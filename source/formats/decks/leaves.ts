/** A part of a slide comes in; its lines go out, as they stand outside every list and quote. */

import { withoutComments } from '../../deck/comments.ts';
import type { Block } from '../../document/model.ts';
import { inlineLine, inlineLines } from './inline.ts';
import type { Part } from './parts.ts';

/** What a program wants written otherwise. */
export interface Spelling {
  /** The info string of a fence. */
  readonly info: (part: Part) => string;
  /** A line of code, so that the program shows it; `language` in lower case. */
  readonly codeLine: (line: string, language: string) => string;
  /** A line of text or HTML. */
  readonly textLine: (line: string) => string;
  readonly rule: string;
}

/** The lines of one part; none when nothing of it is shown. */
export function leafLines(part: Part, spelling: Spelling): string[] {
  switch (part.kind) {
    case 'heading':
      return [`${'#'.repeat(part.level)} ${inlineLine(part.content)}`.trimEnd()];
    case 'code':
      return codeLines(part, spelling);
    case 'table':
      return part.block?.table ? tableLines(part.block.table) : [];
    case 'rule':
      return [spelling.rule];
    case 'html':
      return withoutComments(part.content)
        .replaceAll(/\sv-clicks?\b(?:="[^"]*")?/g, '')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map(spelling.textLine);
    default:
      return inlineLines(part.content).map(spelling.textLine);
  }
}

/** The language of a fence as it is written; '' when it names none, or asks for a file that is not there. */
export function languageIn(part: Part): string {
  const language = /^[\w+#.-]*/.exec(part.block?.info ?? '')![0];
  return language === 'file' ? '' : language;
}

function codeLines(part: Part, { info, codeLine }: Spelling): string[] {
  const runs = part.content.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  const language = languageIn(part).toLowerCase();
  const lines = part.content.split('\n').map((line) => codeLine(line, language));
  return [`${fence}${info(part).replaceAll('`', '')}`, ...(part.content === '' ? [] : lines), fence];
}

const marks = { left: ':--', right: '--:', center: ':-:' } as const;

/** A bar in a cell would end it. */
function cell(content: string): string {
  return content.replaceAll(/\\?\|/g, '\\|');
}

function tableLines({ rows, align }: NonNullable<Block['table']>): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const [head = [], ...rest] = rows.map((row) => row.map((content) => cell(inlineLine(content))));
  return [line(head), line(align.map((side) => (side ? marks[side] : '---'))), ...rest.map(line)];
}

/** Line ranges as fences name them: `1,3|5-7|all`; lines that are lit at no step are line 0. `all` is how the program says so. */
export function rangesOf({ element }: Part, all: string): string {
  return (element?.lit ?? []).map(({ lines }) => (lines === 'all' ? all : stretches(lines))).join('|');
}

function stretches(lines: readonly number[]): string {
  const found: [number, number][] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else found.push([line, line]);
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',') || '0';
}
