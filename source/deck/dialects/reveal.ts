/** A deck written for reveal.js comes in; its slides go out, across and down in one row: cut by --- and --, with Note: and fragments. */

import type { Block, Document } from '../../document/model.ts';
import { type Comment, commentsOf } from '../comments.ts';
import { addNote, compose, fragment, isBare, type Reader, show } from '../compose.ts';
import type { Cut } from '../slide.ts';
import { markOf } from '../traits.ts';
import { authored, splitAt } from './cutting.ts';
import type { Dialect, Evidence } from './dialect.ts';

/** Its default for what begins the notes of a slide. */
const notes = /^notes?:[ \t]*/i;

function isFragment(comment: Comment): boolean {
  return /^\.element:/.test(comment.text) && /\bfragment\b/.test(comment.text);
}

/** Slides side by side are parted by `---`, those below one another by `--`, each between blank lines. */
function isCut(document: Document, block: Block): boolean {
  if (block.containers.length > 0) return false;
  if (block.kind === 'rule') return markOf(document, block) === '---';
  return block.kind === 'paragraph' && block.content.trim() === '--';
}

/** A comment right behind an element makes it a fragment, one in its text does too. */
function reader(blocks: readonly Block[]): Reader {
  let noting = false;
  return (block, composition) => {
    if (block.kind === 'paragraph' && block.containers.length === 0 && notes.test(block.content)) noting = true;
    if (noting) {
      addNote(composition, block.content.replace(notes, ''));
      composition.noteBlocks.push(block.index);
      return true;
    }
    if (isBare(block)) return true;
    const next = blocks[blocks.indexOf(block) + 1];
    const said = [...commentsOf(block), ...(next && isBare(next) ? commentsOf(next) : [])];
    if (!said.some(isFragment)) return false;
    show(composition, block, { step: fragment(composition) }, () => false);
    return true;
  };
}

function slides(document: Document): Cut[] {
  const parts = splitAt(document.blocks, (block) => isCut(document, block));
  return parts.map((held) => authored(document, held, () => compose(document, held, reader(held))));
}

export const reveal: Dialect = {
  name: 'reveal',
  summary: 'slides parted by --- and --, notes behind Note:',
  accepts: [
    { write: '---, -- between blank lines', does: 'ends the slide' },
    { write: 'Note: …', does: 'what follows on the slide is said, not shown' },
    { write: '<!-- .element: class="fragment" -->', does: 'what it belongs to appears at a press' },
    { write: '<!-- .slide: … -->', does: 'understood, not shown' },
  ],
  evidence: ({ document, comments, rules }) => {
    const found: Evidence[] = [];
    const marks = [...comments];
    for (const block of document.blocks) {
      if (block.kind !== 'html' && block.content.includes('<!-- .')) marks.push(...commentsOf(block));
      if (block.kind !== 'paragraph' || block.containers.length > 0) continue;
      if (block.content.trim() === '--') found.push({ line: block.line, what: '--', weight: 2 });
      else if (rules.length > 0 && notes.test(block.content))
        found.push({ line: block.line, what: 'Note:', weight: 1 });
    }
    for (const comment of marks) {
      if (/^\.(?:slide|element):/.test(comment.text)) {
        found.push({ line: comment.line, what: `<!-- ${comment.text.split(':', 1)[0]}: -->`, weight: 3 });
      }
    }
    return found;
  },
  hears: (comment) => (isFragment(comment) ? 'appears at a press' : null),
  cut: (document) => ({ slides: slides(document), warnings: [] }),
};
