/** The directives that stand in comments, one row each: what is written, what it takes, who writes it and what it does to a slide. */

import { addNote, type Composition, pause } from './compose.ts';
import type { Element } from './model.ts';
import { undent } from './slide.ts';

/** What a directive takes behind its colon. */
type Argument = 'none' | 'text' | 'number' | 'boolean' | 'shares' | 'alignment';
type Value = string | number | boolean | readonly number[] | null;

export interface Directive {
  readonly name: string;
  readonly also: readonly string[];
  readonly argument: Argument;
  readonly dialects: readonly string[];
  readonly does: string;
  readonly apply: (composition: Composition, value: Value) => void;
}

const alignments: ReadonlySet<string> = new Set(['left', 'center', 'right']);

/** Reads an argument as its directive wants it; undefined when it cannot be read so. */
function read(argument: Argument, written: string): Value | undefined {
  switch (argument) {
    case 'none':
      return null;
    case 'text':
      return plainText(written);
    case 'number': {
      const number = Number(written.trim());
      return written.trim() !== '' && Number.isInteger(number) && number >= 0 ? Math.min(number, 1000) : undefined;
    }
    case 'boolean':
      return written.trim() === 'true' ? true : written.trim() === 'false' ? false : undefined;
    case 'shares': {
      const list = /^\s*\[([\d\s,]+)\]\s*$/.exec(written);
      const shares = (list ? list[1]!.split(',') : []).map((share) => Number(share.trim()));
      return shares.length > 0 && shares.every((share) => share > 0) ? shares : undefined;
    }
    case 'alignment':
      return alignments.has(written.trim()) ? written.trim() : undefined;
  }
}

/** Text as YAML writes it (`|`, `>`, quotes) or as people write it when they forget to: every way that was meant is read. */
export function plainText(written: string): string {
  const block = /^[ \t]*[|>][+-]?\d?[ \t]*\n/.exec(written);
  if (!block) {
    const text = written.trim();
    const quoted = /^(["'])([\s\S]*)\1$/.exec(text);
    return undent(quoted ? quoted[2]! : text);
  }
  return undent(written.slice(block[0].length)).trim();
}

function row(
  name: string,
  argument: Argument,
  dialects: string,
  does: string,
  apply: (composition: Composition, value: Value) => void,
  also: readonly string[] = [],
): Directive {
  return { name, argument, does, apply, also, dialects: dialects.split(' ') };
}

function ignored(): void {}

/** The one table. */
export const directives: readonly Directive[] = [
  row('pause', 'none', 'plain presenterm', 'what follows appears at the next press', pause),
  row('stop', 'none', 'plain lookatme', 'what follows appears at the next press', pause),
  row('note', 'text', 'plain', 'said, not shown', (slide, value) => addNote(slide, String(value)), [
    'notes',
    'speaker_note',
  ]),
  row('speaker_note', 'text', 'presenterm', 'said, not shown', (slide, value) => addNote(slide, String(value))),
  row('end_slide', 'none', 'presenterm', 'ends the slide', ignored),
  row('skip_slide', 'none', 'presenterm', 'leaves the slide out', ignored),
  row('include', 'text', 'presenterm', 'puts in a file from the document’s folder', ignored),
  row('incremental_lists', 'boolean', 'presenterm', 'lists appear item by item', (slide, value) => {
    slide.incrementalLists = value === true;
  }),
  row('incremental_tables', 'boolean', 'presenterm', 'tables appear row by row', (slide, value) => {
    slide.incrementalTables = value === true;
  }),
  row('column_layout', 'shares', 'presenterm', 'columns of these shares', (slide, value) => {
    slide.shares = value as readonly number[];
    slide.firstShares ??= slide.shares;
    slide.column = null;
  }),
  row('column', 'number', 'presenterm', 'what follows stands in this column', (slide, value) => {
    if (slide.shares && Number(value) < slide.shares.length) slide.column = Number(value);
  }),
  row('reset_layout', 'none', 'presenterm', 'ends the columns', (slide) => {
    slide.shares = null;
    slide.column = null;
  }),
  row('jump_to_middle', 'none', 'presenterm', 'stands in the middle of the screen', (slide) => {
    slide.centred = true;
  }),
  row('alignment', 'alignment', 'presenterm', 'left, center or right', (slide, value) => {
    slide.align = value as Element['align'];
  }),
  row(
    'new_line',
    'none',
    'presenterm',
    'a blank row',
    (slide) => {
      slide.space += 1;
    },
    ['newline'],
  ),
  row(
    'new_lines',
    'number',
    'presenterm',
    'blank rows',
    (slide, value) => {
      slide.space += Number(value);
    },
    ['newlines'],
  ),
  row('font_size', 'number', 'presenterm', 'understood; a terminal’s letters stay as large as they are', ignored),
  row('list_item_newlines', 'number', 'presenterm', 'understood; lists keep lectern’s spacing', ignored),
  row('no_footer', 'none', 'presenterm', 'understood; the foot stays', ignored),
  row('snippet_output', 'text', 'presenterm', 'understood; nothing is run', ignored),
  row('comment', 'text', 'presenterm', 'a remark, not shown', ignored),
];

/** What a comment says to a dialect. */
export interface Said {
  readonly directive: Directive;
  /** Undefined when the argument cannot be read. */
  readonly value: Value | undefined;
}

/** The directive a comment's text (trimmed) holds for `dialect`, or null when it holds none. */
export function directiveOf(text: string, dialect: string): Said | null {
  const match = /^([a-z_]+)[ \t]*(?::([\s\S]*))?$/i.exec(text);
  if (!match) return null;
  const name = match[1]!.toLowerCase();
  const directive = directives.find(
    (candidate) => candidate.dialects.includes(dialect) && (candidate.name === name || candidate.also.includes(name)),
  );
  if (!directive) return null;
  const written = match[2];
  if ((written === undefined) !== (directive.argument === 'none')) return { directive, value: undefined };
  return { directive, value: read(directive.argument, written ?? '') };
}

/** What a comment's text means to `dialect`, in words: null when nothing, `unreadable` when its argument is wrong. */
export function meaning(text: string, dialect: string): string | null {
  const said = directiveOf(text, dialect);
  return said && (said.value === undefined ? 'unreadable' : said.directive.does);
}

/** A directive as it is written. */
export function written(directive: Directive): string {
  const samples: Readonly<Record<Argument, string>> = {
    none: '',
    text: ': …',
    number: ': 2',
    boolean: ': true',
    shares: ': [3, 2]',
    alignment: ': center',
  };
  return `<!-- ${directive.name}${samples[directive.argument]} -->`;
}
