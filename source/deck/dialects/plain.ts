/** A document cut by `---` rules comes in; its slides go out as the author cut them. */

import type { Block, Document } from '../../document/model.ts';
import { commentsOf, withoutInlineComments } from '../comments.ts';
import { addNote, type Composition, compose, pause, type Reader } from '../compose.ts';
import { directiveOf, meaning } from '../directives.ts';
import type { Cut } from '../slide.ts';
import { markOf } from '../traits.ts';
import { authored, splitAt } from './cutting.ts';
import type { Dialect, Evidence } from './dialect.ts';
import { tableOf } from './syntax.ts';

/** Words a slide holds at most, on average, in a text that is a deck rather than an essay with breaks. */
const wordsOfASlide = 120;

/** True for a paragraph that holds nothing but `. . .`. */
export function isDots(block: Block): boolean {
  return block.content.length < 16 && block.kind === 'paragraph' && block.content.trim() === '. . .';
}

/** Carries out the directives of a block's comments for a dialect; what they do not know is passed over. */
export function readComments(block: Block, composition: Composition, dialect: string): void {
  for (const comment of commentsOf(block)) {
    const said = directiveOf(comment.text, dialect);
    if (said && said.value !== undefined) said.directive.apply(composition, said.value);
  }
}

/** `Note:` at the head of a paragraph of a slide makes it and what follows on the slide notes. */
const noteMark = /^notes?:[ \t]*/i;

function reader(blocks: readonly Block[]): Reader {
  let noting = false;
  return (block, composition) => {
    if (isDots(block)) {
      pause(composition);
      return true;
    }
    if (block.kind === 'html') readComments(block, composition, 'plain');
    if (!noting && block.kind === 'paragraph' && block.containers.length === 0 && noteMark.test(block.content)) {
      noting = true;
      const written = composition.document.source.slice(block.start, blocks.at(-1)!.end);
      addNote(composition, withoutInlineComments(written).trimStart().replace(noteMark, ''));
    }
    if (noting) composition.noteBlocks.push(block.index);
    return noting;
  };
}

function slides(document: Document): Cut[] {
  const isCut = (block: Block) =>
    block.kind === 'rule' && block.containers.length === 0 && markOf(document, block).startsWith('-');
  const parts = splitAt(document.blocks, isCut);
  return parts.map((blocks) => authored(document, blocks, () => compose(document, blocks, reader(blocks))));
}

export const plain: Dialect = {
  name: 'plain',
  summary: 'slides parted by --- rules',
  accepts: [
    { write: '---', does: 'ends the slide' },
    { write: '. . .', does: 'what follows appears at the next press' },
    { write: 'Note: …', does: 'what follows on the slide is said, not shown' },
    ...tableOf('plain'),
  ],
  evidence: ({ rules, comments, hasPoints, document }): Evidence[] => {
    const dashes = rules.filter((rule) => rule.mark.startsWith('-'));
    if (dashes.length === 0 || hasPoints) return [];
    const told = comments
      .filter(({ text }) => ['pause', 'note'].includes(directiveOf(text, 'plain')?.directive.name ?? ''))
      .map(({ line, text }) => ({ line, what: `<!-- ${text.split(/[\s:]/, 1)[0]} -->`, weight: 2 }));
    const length = document.source.length - document.bodyStart;
    if (told.length === 0 && length / 6 / (dashes.length + 1) > wordsOfASlide) return [];
    return [
      {
        line: dashes[0]!.block.line,
        what: `${dashes.length === 1 ? '1 rule parts' : `${dashes.length} rules part`} short passages`,
        weight: 1,
      },
      ...told,
    ];
  },
  keys: [],
  knows: (block) =>
    isDots(block) ? 'a pause' : noteMark.test(block.content) && block.kind === 'paragraph' ? 'notes' : null,
  hears: ({ text }) => meaning(text, 'plain'),
  cut: (document) => ({ slides: slides(document), warnings: [] }),
};
