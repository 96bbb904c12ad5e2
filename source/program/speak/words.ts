/** Rows, lines and states come in; words for somebody who listens go out: no bars, no boxes, no columns. */

import { pathOf } from '../../document/places.ts';
import type { Line } from '../../page/model.ts';
import type { Row } from '../frame/rows.ts';
import type { Mode, State } from '../model.ts';
import { sectionHere } from '../moves.ts';
import { progressText } from '../progress.ts';

type Typed = Extract<Mode, { typed: unknown }>;

/** What stands before what is typed, on a line of its own. */
export const prompts: Readonly<Record<Typed['kind'], string>> = {
  find: 'Find: ',
  finder: 'Find: ',
  filter: 'Filter: ',
  library: 'Find: ',
  overview: 'Find: ',
  seek: 'Find: ',
};

/** What is drawn and not said: boxes, bars, the marks of lists that are walked. */
const drawn = /[\u2500-\u259f▣▶▏↳]/g;

/** The text of a row, with single spaces where it was drawn or padded. */
export function rowText(row: Row): string {
  return row
    .map(({ text }) => text)
    .join('')
    .replace(drawn, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Rows of the page, each a line; what kind of thing a block is stands before its first row. */
export function linesText(state: State, lines: readonly Line[]): string[] {
  return lines.flatMap((line) => {
    const text = rowText(line.spans);
    return text === '' ? [] : [`${line.from === 0 ? kindText(state, line.block) : ''}${text}`];
  });
}

/** `Heading 2: `, `Code, js: `; nothing for a paragraph. */
function kindText({ document }: State, index: number): string {
  const block = document.blocks[index];
  if (!block) return '';
  const inner = block.containers.at(-1);
  switch (block.kind) {
    case 'heading':
      return `Heading ${block.level}: `;
    case 'code':
      return `Code${block.info ? `, ${block.info.split(/\s/, 1)[0]}` : ''}: `;
    case 'table':
      return 'Table: ';
    default:
      return inner?.kind === 'quote' ? 'Quote: ' : '';
  }
}

/** Where the reader is: the section with those around it, and how far into the text. */
export function whereText(state: State): string {
  return [sectionText(state), progressText(state).trim()].filter(Boolean).join(', ');
}

/** The section one is in, with those around it; '' before the first. */
export function sectionText(state: State): string {
  const here = state.document.sections[sectionHere(state)];
  if (!here) return '';
  return pathOf(state.document, here)
    .map(({ title }) => title)
    .join(' › ');
}
