/** The source of an HTML block comes in; the text without its tags goes out, with the way back to that source. */

import { putTaggedImage, taggedImage } from './images.ts';
import { linkOf } from './links.ts';
import type { Link, Run } from './model.ts';
import { type Composed, composedOf, composition, put, type Stretch, type Style, unmarked } from './runs.ts';
import { gapOf, spoken, tagOf, tags } from './tags.ts';

/**
 * White space is one space; what stands on lines of its own (a paragraph, an item, a row) is a line, and the cells of a row stand apart.
 * In `<pre>` lines stay as they are written, and are code. Nothing is run or loaded.
 */
export function htmlText(source: string): Composed {
  const text = new Text(source);
  let cursor = 0;
  for (const match of source.matchAll(tags)) {
    text.words(cursor, match.index);
    text.tag(match[0], match.index);
    cursor = match.index + match[0].length;
  }
  text.words(cursor, source.length);
  return composedOf(text.composing);
}

/** What parts two words: it is written before the second, if one comes. */
interface Gap extends Stretch {
  readonly kind: Run['kind'];
  /** The link it begins in. */
  readonly link: Link | null;
}

const tabStop = 4;

class Text {
  readonly composing = composition();
  readonly #source: string;
  #link: Link | null = null;
  /** Where lines are not kept there is one at most. */
  #gaps: Gap[] = [];
  /** In `<pre>`, until its first word, how many gaps stand before it; null behind that word, and elsewhere. */
  #before: number | null = null;
  #keepsLines = false;
  /** Where the last line begins in the text. */
  #line = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** The words between two offsets, with no tag among them. */
  words(from: number, to: number): void {
    const parts = this.#keepsLines ? /\n|\t|[^\n\t]+/g : /\s+|\S+/g;
    for (const match of this.#source.slice(from, to).matchAll(parts)) {
      const at = from + match.index;
      const [text] = match;
      if (/\S/.test(text)) this.#write(at, at + text.length);
      else if (this.#keepsLines) this.#add({ text, at, exact: true });
      else this.#part(' ', at);
    }
  }

  tag(source: string, at: number): void {
    const tag = tagOf(source);
    const gap = gapOf(tag);
    if (tag.name === 'pre') this.#turn(!tag.isEnd, at);
    else if (!this.#keepsLines) this.#part(gap, at);
    else if (gap !== '\n' || tag.name === 'br' || !this.#isLineBegun()) this.#add({ text: gap, at, exact: false });
    if (tag.name === 'a') this.#link = tag.isEnd ? null : linkOf(source);
    const image = tag.name === 'img' && !tag.isEnd ? taggedImage(source, at, this.#source) : null;
    if (!image) return;
    this.#close();
    putTaggedImage(this.composing, this.#style(this.#link), image, this.#source);
  }

  /** `<pre>` begins or ends. */
  #turn(keepsLines: boolean, at: number): void {
    // White space before the end of it shows nothing.
    if (this.#keepsLines) this.#gaps = [];
    this.#part('\n', at);
    this.#keepsLines = keepsLines;
    this.#before = keepsLines ? this.#gaps.length : null;
  }

  #isLineBegun(): boolean {
    return this.#gaps.some(({ kind }) => kind === 'break') || this.composing.text.length === this.#line;
  }

  #add(stretch: Stretch): void {
    if (stretch.text === '') return;
    this.#gaps.push({ ...stretch, kind: stretch.text === '\n' ? 'break' : 'code', link: this.#link });
  }

  /** A line end outdoes white space between cells, and this a space. */
  #part(text: string, at: number): void {
    const [gap] = this.#gaps;
    if (gap?.text === '\n' || text === '' || (gap && text === ' ')) return;
    const kind = text === '\n' ? 'break' : 'text';
    this.#gaps = [{ text, at: gap?.at ?? at, exact: false, kind, link: gap ? gap.link : this.#link }];
  }

  #write(from: number, to: number): void {
    this.#close();
    const kind = this.#keepsLines ? 'code' : 'text';
    for (const stretch of spoken(this.#source, from, to)) put(this.composing, this.#style(this.#link), kind, stretch);
  }

  /** Writes the gaps that have come; not the empty lines at the beginning of `<pre>`, nor what parts nothing from the first word. */
  #close(): void {
    const gaps = this.#gaps;
    if (this.#before !== null) {
      const last = gaps.findLastIndex(({ kind }) => kind === 'break');
      if (last >= this.#before) gaps.splice(this.#before, last + 1 - this.#before);
      this.#before = null;
    }
    for (const gap of gaps) {
      const { length } = this.composing.text;
      if (length === 0 && gap.kind !== 'code') continue;
      const isTab = gap.text === '\t';
      const text = isTab ? ' '.repeat(tabStop - ((length - this.#line) % tabStop)) : gap.text;
      const style = this.#style(gap.link === this.#link ? gap.link : null);
      put(this.composing, style, gap.kind, { text, at: gap.at, exact: gap.exact && !isTab });
      if (gap.kind === 'break') this.#line = this.composing.text.length;
    }
    this.#gaps = [];
  }

  #style(link: Link | null): Style {
    return { ...unmarked, link };
  }
}
