/** A deck written for lookatme comes in; its slides go out: cut by rules, or by its headings when it has no rule. */

import type { Block, Document } from '../../document/model.ts';
import { compose as composeBlocks, type Reader } from '../compose.ts';
import { meaning } from '../directives.ts';
import type { Cut } from '../slide.ts';
import { authored, authoredFrom, splitAtEach, splitBefore } from './cutting.ts';
import type { Dialect, Evidence } from './dialect.ts';
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

function slides(document: Document): Cut[] {
  const { blocks } = document;
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
      does: 'begins a slide when there is no rule: the highest level that occurs more than once as the first',
    },
    { write: 'title, author, date, styles, extensions in the front matter', does: 'understood' },
    { write: '```terminal8', does: 'shown, never run' },
    ...tableOf(name),
  ],
  evidence: ({ comments, data }) => {
    const found: Evidence[] = comments
      .filter((comment) => comment.text === 'stop')
      .map(({ line }) => ({ line, what: '<!-- stop -->', weight: 3 }));
    if (data.styles !== undefined) found.push({ line: 1, what: 'styles in the front matter', weight: 2 });
    if (Array.isArray(data.extensions)) found.push({ line: 1, what: 'extensions in the front matter', weight: 2 });
    return found;
  },
  keys: ['styles', 'extensions'],
  knows: ({ kind, info }) => (kind === 'code' && info.startsWith('terminal') ? 'shown, never run' : null),
  hears: ({ text }) => meaning(text, name),
  cut: (document) => ({ slides: slides(document), warnings: [] }),
};
