/** A document comes in; what tells one deck dialect from another goes out: its rules, comments and front matter, each with its line. */

import { isKeyPoint } from '../document/keypoints.ts';
import type { Block, Document } from '../document/model.ts';
import { type Comment, commentsOf } from './comments.ts';

export interface Traits {
  readonly document: Document;
  /** Rules outside any container, with the mark as written. */
  readonly rules: readonly { readonly block: Block; readonly mark: string }[];
  /** Comments that stand by themselves. */
  readonly comments: readonly Comment[];
  readonly data: Readonly<Record<string, unknown>>;
  /** True when some section has key points. */
  readonly hasPoints: boolean;
  /** Front matter and body as written. */
  readonly source: string;
}

/** A block's own source line, trimmed. */
export function markOf(document: Document, block: Block): string {
  return document.source.slice(block.start, block.end).trim();
}

/** Everything the dialects look at, gathered in one pass over the blocks. */
export function traitsOf(document: Document): Traits {
  const rules: { block: Block; mark: string }[] = [];
  const comments: Comment[] = [];
  let hasPoints = false;
  for (const block of document.blocks) {
    if (block.kind === 'rule') {
      if (block.containers.length === 0) rules.push({ block, mark: markOf(document, block) });
    } else if (block.kind === 'html') {
      comments.push(...commentsOf(block));
    } else if (!hasPoints) {
      hasPoints = isKeyPoint(block);
    }
  }
  return { document, rules, comments, data: document.meta.data, hasPoints, source: document.source };
}

/** True for a heading underlined with `===` or `---` rather than led by `#`. */
export function isSetext(document: Document, block: Block): boolean {
  return block.kind === 'heading' && !/^\s*#/.test(document.source.slice(block.start, block.end));
}

/** 1-based line of the first command of the program `name` in the document's code, as in `patat talk.md`; null when it names none. */
export function commandOf(document: Document, name: string): number | null {
  const command = new RegExp(`^[ \\t]*(?:[$%>][ \\t]+)?${name}[ \\t]+\\S`, 'm');
  const block = document.blocks.find(({ kind, content }) => kind === 'code' && command.test(content));
  if (!block) return null;
  const before = block.content.slice(0, command.exec(block.content)!.index).split('\n').length;
  return block.line + before;
}
