/** A deck written for lookatme comes in; its slides go out: cut by rules, or by its headings when it has no rule. */

import type { Block, Document } from '../../document/model.ts';
import { languageOf } from '../code.ts';
import { compose as composeBlocks, type Reader } from '../compose.ts';
import { meaning } from '../directives.ts';
import type { Cut } from '../slide.ts';
import { commandOf } from '../traits.ts';
import { authored, authoredFrom, splitAtEach, splitBefore } from './cutting.ts';
import type { CutDeck, CutOptions, Dialect, Evidence } from './dialect.ts';
import { codeRequest, Inclusion, mayInclude } from './including.ts';
import { readComments } from './plain.ts';
import { tableOf } from './syntax.ts';

const name = 'lookatme';

const read: Reader = (block, composition) => {
  if (block.kind === 'html') readComments(block, composition, name);
  return false;
};

/** The level of heading that begins a slide in a text without rules: the highest, the first heading set aside when no other is of its level. */
function splitLevel(blocks: readonly Block[]): number {
  const headings = blocks.filter((block) => block.kind === 'heading');
  const first = headings[0];
  const counts = new Map<number, number>();
  for (const heading of headings) counts.set(heading.level, (counts.get(heading.level) ?? 0) + 1);
  if (first && counts.get(first.level) === 1) counts.delete(first.level);
  return Math.min(10, ...counts.keys());
}

function cut(document: Document, given: CutOptions): CutDeck {
  const inclusion = new Inclusion(given);
  const asks = (block: Block) =>
    block.kind === 'code' && languageOf(block.info) === 'file' ? codeRequest(block) : null;
  const blocks = mayInclude(document.source) ? inclusion.blocks(document.blocks, asks) : document.blocks;
  return { slides: slides(document, blocks), warnings: inclusion.warnings };
}

function slides(document: Document, blocks: readonly Block[]): Cut[] {
  const isRule = (block: Block) => block.kind === 'rule';
  const level = blocks.some(isRule) ? 0 : splitLevel(blocks);
  const compose = (held: readonly Block[]) => composeBlocks(document, held, read, { lights: false });
  if (level === 0) return splitAtEach(blocks, isRule).map((held) => authoredFrom(document, held, compose));
  const parts = splitBefore(blocks, (block) => block.level === level);
  return parts.map((held) => authored(document, held, () => compose(held)));
}

export const lookatme: Dialect = {
  name,
  summary: 'slides parted by rules, or by headings where there is none',
  accepts: [
    { write: '---, ***, ___', does: 'ends the slide' },
    {
      write: '# Heading',
      does: 'begins a slide when there is no rule: the highest level, but that of a first heading it has to itself',
    },
    { write: 'title, author, date, styles, extensions in the front matter', does: 'understood' },
    { write: '```file with path, lang, lines', does: 'shows the code of a file in the document’s folder' },
    { write: '```terminal8', does: 'shown, never run' },
    ...tableOf(name),
  ],
  evidence: ({ document, comments, data, rules, hasPoints }) => {
    const found: Evidence[] = comments
      .filter((comment) => comment.text === 'stop')
      .map(({ line }) => ({ line, what: '<!-- stop -->', weight: 3 }));
    if (data.styles !== undefined) found.push({ line: 1, what: 'styles in the front matter', weight: 2 });
    if (Array.isArray(data.extensions)) found.push({ line: 1, what: 'extensions in the front matter', weight: 2 });
    const command = rules.length === 0 && !hasPoints ? commandOf(document, name) : null;
    if (command !== null) found.push({ line: command, what: 'a lookatme command, and no rules', weight: 1 });
    return found;
  },
  keys: ['styles', 'extensions'],
  knows: ({ kind, info }) =>
    kind !== 'code'
      ? null
      : info.startsWith('terminal')
        ? 'shown, never run'
        : languageOf(info) === 'file'
          ? 'code of a file'
          : null,
  hears: ({ text }) => meaning(text, name),
  cut,
};
