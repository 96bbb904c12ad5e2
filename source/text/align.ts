/** Inline tokens and the inline source they were parsed from come in; pieces of text, each with the place it has in that source, go out. */

/** What the walker needs of a token of markdown-it. */
export interface InlineToken {
  readonly type: string;
  readonly content: string;
  readonly markup: string;
  readonly nesting: number;
  readonly children: readonly InlineToken[] | null;
  readonly meta: { readonly label?: unknown } | null;
}

/** The parts of the parser that say how far a link's destination and title reach. */
export interface LinkReaders {
  parseLinkDestination(text: string, start: number, end: number): { ok: boolean; pos: number };
  parseLinkTitle(text: string, start: number, end: number): { ok: boolean; pos: number };
  normalizeReference(label: string): string;
}

/**
 * A token's text and where it stands. `from` and `to` are half-open offsets (UTF-16 units) into the inline source and hold the
 * token with its markup; `at` is where the text's first character stands. When `exact`, every character of the text stands on its
 * own character of the source, one after another; otherwise (an entity) all of them stand on `at`.
 */
export interface Piece {
  readonly token: InlineToken;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly exact: boolean;
  /** Images: the pieces of the label. */
  readonly inner: readonly Piece[];
}

const NOTHING: readonly Piece[] = [];

/**
 * Walks over the tokens that `content` was parsed into, each taking its own characters of the source at the cursor.
 * `astray` counts tokens that were not found at the cursor and had to be looked for behind it: 0 whenever the tokens belong to the source.
 */
export function align(
  tokens: readonly InlineToken[],
  content: string,
  readers: LinkReaders,
): { pieces: Piece[]; astray: number } {
  const walker = new Walker(content, readers);
  return { pieces: walker.walk(tokens), astray: walker.astray };
}

class Walker {
  astray = 0;
  #cursor = 0;
  readonly #links: InlineToken[] = [];
  readonly #source: string;
  readonly #readers: LinkReaders;

  constructor(source: string, readers: LinkReaders) {
    this.#source = source;
    this.#readers = readers;
  }

  walk(tokens: readonly InlineToken[]): Piece[] {
    return tokens.map((token) => this.#take(token));
  }

  #take(token: InlineToken): Piece {
    const from = this.#cursor;
    switch (token.type) {
      case 'text':
        return this.#verbatim(token, this.#links.at(-1)?.markup === 'autolink' ? this.#autolink() : token.content);
      case 'text_special':
        return this.#special(token);
      case 'code_inline':
        return this.#code(token);
      case 'softbreak':
      case 'hardbreak':
        return this.#break(token);
      case 'image':
        return this.#image(token);
      case 'link_open':
        this.#links.push(token);
        return this.#markup(token, token.markup === 'autolink' ? '<' : '[');
      case 'link_close':
        return this.#linkEnd(token);
      case 'footnote_ref':
        this.#seek(`[^${String(token.meta?.label)}]`);
        return this.#piece(token, '', from, from, false);
      case 'html_inline':
        this.#seek(token.content);
        return this.#piece(token, '', from, from, false);
      default:
        return this.#markup(token, token.markup);
    }
  }

  #piece(token: InlineToken, text: string, from: number, at: number, exact: boolean, inner = NOTHING): Piece {
    return { token, text, from, to: this.#cursor, at, exact, inner };
  }

  /** Moves the cursor behind `text`, which should stand right here; gives the offset where it does. */
  #seek(text: string): number {
    let at = this.#cursor;
    if (!this.#source.startsWith(text, at)) {
      this.astray++;
      at = Math.max(at, this.#source.indexOf(text, at));
    }
    this.#cursor = Math.min(at + text.length, this.#source.length);
    return at;
  }

  #verbatim(token: InlineToken, text: string): Piece {
    const from = this.#cursor;
    const at = this.#seek(text);
    return this.#piece(token, text, from, at, true);
  }

  #markup(token: InlineToken, markup: string): Piece {
    const from = this.#cursor;
    this.#seek(markup);
    return this.#piece(token, '', from, from, false);
  }

  /** What stands between `<` and `>`, as it was written. */
  #autolink(): string {
    const end = this.#source.indexOf('>', this.#cursor);
    return this.#source.slice(this.#cursor, end < 0 ? this.#source.length : end);
  }

  /** An escape shows the character behind the backslash; an entity shows what it stands for. */
  #special(token: InlineToken): Piece {
    const from = this.#cursor;
    const start = this.#seek(token.markup);
    const inside = token.markup.endsWith(token.content) && token.markup.startsWith('\\');
    const at = inside ? start + token.markup.length - token.content.length : start;
    return this.#piece(token, token.content, from, at, inside);
  }

  /** A code span loses one blank at either side when it has both (CommonMark 6.1). */
  #code(token: InlineToken): Piece {
    const from = this.#cursor;
    const open = this.#seek(token.markup) + token.markup.length;
    let close = this.#source.indexOf(token.markup, open);
    while (close >= 0 && runLength(this.#source, close) !== token.markup.length) {
      close = this.#source.indexOf(token.markup, close + runLength(this.#source, close));
    }
    if (close < 0) close = this.#source.length;
    this.#cursor = Math.min(close + token.markup.length, this.#source.length);
    const blank = close - open === token.content.length + 2 ? 1 : 0;
    return this.#piece(token, token.content, from, open + blank, true);
  }

  /** A line end, with the blanks (or the backslash) before it and the white space behind it. */
  #break(token: InlineToken): Piece {
    const from = this.#cursor;
    while (this.#source[this.#cursor] === ' ') this.#cursor++;
    if (token.type === 'hardbreak' && this.#source[this.#cursor] === '\\') this.#cursor++;
    const at = this.#seek('\n');
    while (this.#source[this.#cursor] === ' ' || this.#source[this.#cursor] === '\t') this.#cursor++;
    return this.#piece(token, token.type === 'hardbreak' ? '\n' : ' ', from, at, true);
  }

  #image(token: InlineToken): Piece {
    const from = this.#cursor;
    this.#seek('![');
    const label = this.#cursor;
    const inner = this.walk(token.children ?? []);
    // An image in a label is no open link any more, and blanks at the label's end belong to no token.
    this.#cursor = label + token.content.length;
    this.#seek(']');
    this.#destination(token);
    return this.#piece(token, '', from, label, false, inner);
  }

  #linkEnd(token: InlineToken): Piece {
    const open = this.#links.pop();
    if (!open || open.markup === 'autolink') return this.#markup(token, '>');
    const from = this.#cursor;
    // Blanks before the bracket belong to no token when a line end follows them.
    this.#seek(']');
    this.#destination(open);
    return this.#piece(token, '', from, from, false);
  }

  /** What follows a label: `(destination "title")`, `[label]`, `[]` or nothing. */
  #destination(token: InlineToken): void {
    const label = token.meta?.label;
    if (typeof label !== 'string') this.#cursor = this.#inlineEnd();
    else if (this.#source.startsWith('[]', this.#cursor)) this.#cursor += 2;
    else if (this.#source[this.#cursor] === '[') this.#cursor = this.#labelEnd(label);
  }

  #inlineEnd(): number {
    const end = this.#source.length;
    let at = this.#blanks(this.#cursor + 1);
    const destination = this.#readers.parseLinkDestination(this.#source, at, end);
    if (destination.ok) at = destination.pos;
    const behind = this.#blanks(at);
    const title = this.#readers.parseLinkTitle(this.#source, behind, end);
    at = title.ok && behind !== at ? this.#blanks(title.pos) : behind;
    if (this.#source[at] !== ')') this.astray++;
    return Math.min(at + 1, end);
  }

  #labelEnd(label: string): number {
    for (let at = this.#source.indexOf(']', this.#cursor); at >= 0; at = this.#source.indexOf(']', at + 1)) {
      if (this.#readers.normalizeReference(this.#source.slice(this.#cursor + 1, at)) === label) return at + 1;
    }
    return this.#cursor;
  }

  #blanks(from: number): number {
    let at = from;
    while (at < this.#source.length && ' \t\n'.includes(this.#source[at]!)) at++;
    return at;
  }
}

function runLength(source: string, from: number): number {
  let to = from;
  while (source[to] === '`') to++;
  return to - from;
}
