/** The source of an HTML block comes in; the text without its tags goes out, with the way back to that source. */

import { putTaggedImage, type TaggedImage, taggedImage } from './images.ts';
import { linkOf } from './links.ts';
import type { Link } from './model.ts';
import { type Composed, composedOf, composition, put, type Stretch, type Style, unmarked } from './runs.ts';
import { gapOf, spoken, tagOf, tags } from './tags.ts';

/**
 * White space is one space; what stands on lines of its own (a paragraph, an item, a row) is a line, and the cells of a row stand apart.
 * Nothing is run or loaded.
 */
export function htmlText(source: string): Composed {
  const text = new Text();
  let cursor = 0;
  const words = (to: number): void => {
    for (const match of source.slice(cursor, to).matchAll(/\s+|[^\s]+/g)) {
      const at = cursor + match.index;
      if (/^\s/.test(match[0])) text.part(' ', at);
      else for (const stretch of spoken(source, at, at + match[0].length)) text.write(stretch);
    }
  };
  for (const match of source.matchAll(tags)) {
    words(match.index);
    const tag = tagOf(match[0]);
    text.part(gapOf(tag), match.index);
    if (tag.name === 'a') text.link(tag.isEnd ? null : linkOf(match[0]));
    const image = tag.name === 'img' && !tag.isEnd ? taggedImage(match[0], match.index, source) : null;
    if (image) text.image(image, source);
    cursor = match.index + match[0].length;
  }
  words(source.length);
  return text.composed();
}

/** A text in the making: what parts two words is written before the second. */
class Text {
  readonly #composed = composition();
  #link: Link | null = null;
  #gap = '';
  #gapAt = 0;
  /** The link in which the gap begins. */
  #gapLink: Link | null = null;

  /** Parts what is behind from what comes; a line end outdoes cells, and these a space. */
  part(gap: string, at: number): void {
    if (this.#gap === '\n' || gap === '' || (gap === ' ' && this.#gap !== '')) return;
    if (this.#gap === '') {
      this.#gapAt = at;
      this.#gapLink = this.#link;
    }
    this.#gap = gap;
  }

  /** What comes leads there, or nowhere. */
  link(link: Link | null): void {
    this.#link = link;
  }

  write(stretch: Stretch): void {
    this.#apart();
    put(this.#composed, this.#style(this.#link), 'text', stretch);
  }

  image(found: TaggedImage, source: string): void {
    this.#apart();
    putTaggedImage(this.#composed, this.#style(this.#link), found, source);
  }

  #style(link: Link | null): Style {
    return { ...unmarked, link };
  }

  #apart(): void {
    if (this.#gap !== '' && this.#composed.text !== '') {
      const kind = this.#gap === '\n' ? 'break' : 'text';
      put(this.#composed, this.#style(this.#gapLink === this.#link ? this.#link : null), kind, {
        text: this.#gap,
        at: this.#gapAt,
        exact: false,
      });
    }
    this.#gap = '';
  }

  composed(): Composed {
    return composedOf(this.#composed);
  }
}
