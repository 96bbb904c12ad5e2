/** Blocks of a deck that ask for files, and what may be read, come in; the blocks with those files in their places go out. */

import type { Included } from '../../document/include.ts';
import type { Block } from '../../document/model.ts';
import { safeLine } from '../../text/gate.ts';
import { lineOf, readInstead } from '../reread.ts';
import { fenced, linesOfSnippet, snippetIn } from '../snippet.ts';
import type { CutOptions, Remark } from './dialect.ts';

/** What a block asks for. */
export interface Request {
  /** The path as it is written, relative to the file it is written in. */
  readonly path: string;
  /** The markdown that stands for the file's text. */
  readonly as: (text: string) => string;
  /** Whether the block goes once the file is there. */
  readonly replaces: boolean;
}

/** What a fence of code from a file asks for, its language and the words behind it kept; null when it names no file. */
export function codeRequest({ content, info }: Block): Request | null {
  const snippet = snippetIn(content);
  const behind = info.replace(/^\w+/, '').trim();
  return (
    snippet && {
      path: snippet.path,
      as: (text) => fenced(linesOfSnippet(text, snippet), `${snippet.language || 'text'} ${behind}`.trim()),
      replaces: true,
    }
  );
}

/** How deep files may lie in one another, and how many one deck may put in: one that goes round in circles comes to an end. */
const deepest = 16;
const most = 1000;

/** A path written in the file at `base`, as seen from the deck's folder. Absolute ones stay so, to be refused. */
function beside(base: string, path: string): string {
  return path.startsWith('/') ? path : base.slice(0, base.lastIndexOf('/') + 1) + path;
}

/** Puts in the files of one deck; what it does not put in, it tells with the line of the deck that asked. */
export class Inclusion {
  readonly warnings: Remark[] = [];
  readonly #include: CutOptions['include'];
  #count = 0;

  constructor({ include }: CutOptions) {
    this.#include = include;
  }

  /** The text of a file that the line `line` (1-based) asks for from within `files`, outermost first; null when it is refused. */
  read(path: string, files: readonly string[], line: number): { readonly text: string; readonly path: string } | null {
    const full = beside(files.at(-1) ?? '', path);
    const found = this.#found(full, files);
    if ('text' in found) return { text: found.text, path: full };
    this.warnings.push({ line, message: found.refused });
    return null;
  }

  #found(path: string, files: readonly string[]): Included {
    const shown = `“${safeLine(path)}” is not included: `;
    if (files.includes(path)) return { refused: `${shown}it puts in itself.` };
    if (files.length >= deepest) return { refused: `${shown}more than ${deepest} files lie in one another.` };
    if (this.#count >= most) return { refused: `${shown}the deck puts in more than ${most} files.` };
    this.#count++;
    return this.#include?.(path) ?? { refused: `${shown}nobody has read it.` };
  }

  /** `blocks`, each that `asks` for a file with that file's behind it or in its place; what these ask for in turn is put in too. */
  blocks(
    blocks: readonly Block[],
    asks: (block: Block) => Request | null,
    files: readonly string[] = [],
  ): readonly Block[] {
    return blocks.flatMap((block) => {
      const request = asks(block);
      const file = request && this.read(request.path, files, lineOf(block));
      if (!request || !file) return [block];
      const inside = readInstead(block, request.as(file.text), file.path);
      const whole = request.replaces ? inside : this.blocks(inside, asks, [...files, file.path]);
      return request.replaces ? whole : [block, ...whole];
    });
  }
}

/** What a place that asks for a file looks like: a comment of presenterm, a fence of lookatme or presenterm, slidev’s own two ways. */
const asking = /<!--[^>\n]*\binclude:|^[ ]{0,3}`{3,}[ ]*file\b|^[ ]*<<<[ \t]|^src:/m;

/** Whether a text may put in files: then it has to be read to its end before it is shown on stage. */
export function mayInclude(source: string): boolean {
  // Signs that seldom stand in a text are looked for first: what begins with a letter takes several times as long.
  const isDoubtful =
    ['`file', '` file', '<<<', '\nsrc:'].some((word) => source.includes(word)) ||
    (source.includes('<!--') && source.includes('include:'));
  return isDoubtful && asking.test(source);
}
