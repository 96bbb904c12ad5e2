/** The lines of one slidev slide come in; what it shows at which click, its columns and its notes go out. */

import type { Block, Document } from '../../document/model.ts';
import { commentsOf, hasText, withoutComments } from '../comments.ts';
import { addNote, type Composition, compose, type Reader, type Rewrite, show } from '../compose.ts';
import { withoutGaps } from '../gaps.ts';
import type { Element } from '../model.ts';
import { reread } from '../reread.ts';
import type { Content } from '../slide.ts';
import { apart } from './slidev-apart.ts';
import { Clicks } from './slidev-clicks.ts';
import { withCode } from './slidev-files.ts';
import { fieldOf, type Part } from './slidev-lines.ts';

/** A line that is `::name::` begins a slot of the layout, wherever it stands but in code. */
const slot = /^::\s*([\w.:-]+?)\s*::\s*$/;

/** Lines whose slots are comments, which end a paragraph as slots do. */
function withSlots(lines: readonly string[]): string[] {
  let isCode = false;
  return lines.map((line) => {
    if (/^\s*(?:`{3,}|~{3,})/.test(line)) isCode = !isCode;
    return !isCode && slot.test(line) ? `<!--${line.trim()}-->` : line;
  });
}

/** Which column a slot is: `default` is the header where one stands above both. */
function turnTo(name: string, layout: string, composition: Composition): void {
  const isLeft = name === 'left' || (name === 'default' && layout !== 'two-cols-header');
  if (name !== 'right' && !isLeft) {
    composition.column = null;
    return;
  }
  composition.shares ??= [1, 1];
  composition.firstShares ??= composition.shares;
  composition.column = isLeft ? 0 : 1;
}

function reveal(composition: Composition, block: Block, step: number, lit: Element['lit'] = null): true {
  show(composition, block, { step, lit }, () => false);
  return true;
}

function reader(layout: string, waiting: ReadonlySet<Block>): Reader {
  const clicks = new Clicks();
  return (block, composition) => {
    if (block.kind === 'html') {
      const name = commentsOf(block).map(({ text }) => slot.exec(text)?.[1])[0];
      if (name !== undefined) turnTo(name, layout, composition);
      const shows = hasText(withoutComments(block.content));
      const step = clicks.html(block);
      return typeof step === 'number' && shows ? reveal(composition, block, step) : step !== null || !shows;
    }
    const step = waiting.has(block) ? clicks.next() : clicks.of(block);
    const lit = block.kind === 'code' ? clicks.lit(block, step ?? 0) : null;
    return (step !== null || lit !== null) && reveal(composition, block, step ?? 0, lit);
  };
}

/** `[click]` at the head of a line of the notes: what follows is said at the next click; at the third one behind it with `[click:3]`. */
const marker = /^(\s*(?:(?:[-*+>]|\d+[.)]|#+)\s+)?)\[click(?::(\d{1,4}))?\]\s*/;

function sayNotes(composition: Composition, notes: string): void {
  let step = 0;
  const parts: { step: number; lines: string[] }[] = [{ step, lines: [] }];
  for (const line of notes.split('\n')) {
    const mark = marker.exec(line);
    if (mark) {
      step += Number(mark[2] ?? 1);
      parts.push({ step, lines: [] });
    }
    parts.at(-1)!.lines.push(mark ? mark[1]! + line.slice(mark[0].length) : line);
  }
  for (const part of parts)
    addNote(composition, part.lines.join('\n').replaceAll(/\[click(?::\d+)?\]\s*/g, ''), part.step);
}

/** Braces with classes and attributes, behind what they belong to: read there, shown nowhere. */
const attributes = /(?<=[\])`*_])\{[.#:\w][^{}\n]*\}|[ \t]+\{[.#:][^{}\n]*\}(?=$|\n)/g;

/** Words in brackets that are there only to carry such. */
const carriers = /(?<![!\\])\[([^[\]\n]*)\]\{[.#:\w][^{}\n]*\}/g;

const withoutAttributes: Rewrite = ({ kind, content }) =>
  kind === 'code' || !content.includes('{')
    ? null
    : { content: content.replaceAll(carriers, '$1').replaceAll(attributes, '') };

/** What a slide shows; `code` is that of files it asks for. */
export function contentOf(document: Document, part: Part, code: ReadonlyMap<string, string>): Content {
  const layout = fieldOf(part, 'layout') ?? '';
  const { mdc, comark } = document.meta.data;
  const written = reread(document, withSlots(part.lines), part.line, part.place?.line);
  const { blocks, waiting } = apart(document, withCode(written, code));
  const content = withoutGaps(
    compose(document, blocks, reader(layout, waiting), {
      ...(mdc === true || comark === true ? { rewrite: withoutAttributes } : {}),
      ends: (composition) => sayNotes(composition, part.notes),
    }),
  );
  const centred = /^(?:center|cover|section|statement|quote|fact|end)$/.test(layout);
  return { ...(layout === 'two-cols' ? twoColumns(content) : content), centred };
}

/** In the layout of two columns what stands before `::right::` is the left one. */
function twoColumns(content: Content): Content {
  const shares = content.elements.find((element) => element.shares)?.shares;
  if (!shares) return content;
  const elements = content.elements.map((element) =>
    element.column === null ? { ...element, column: 0, shares } : element,
  );
  return { ...content, elements, columns: shares };
}
