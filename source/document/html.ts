/** The source of an HTML block comes in; the text without its tags goes out, with the way back to that source. */

import { safe } from '../text/gate.ts';
import { putTaggedImage, type TaggedImage, taggedImage } from './images.ts';
import { type Composed, composition, put, type Stretch, unmarked } from './runs.ts';
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
  #gap = '';
  #gapAt = 0;

  /** Parts what is behind from what comes; a line end outdoes cells, and these a space. */
  part(gap: string, at: number): void {
    if (this.#gap === '\n' || gap === '' || (gap === ' ' && this.#gap !== '')) return;
    if (this.#gap === '') this.#gapAt = at;
    this.#gap = gap;
  }

  write(stretch: Stretch): void {
    this.#apart();
    put(this.#composed, unmarked, 'text', stretch);
  }

  image(found: TaggedImage, source: string): void {
    this.#apart();
    putTaggedImage(this.#composed, unmarked, found, source);
  }

  #apart(): void {
    if (this.#gap !== '' && this.#composed.text !== '') {
      const kind = this.#gap === '\n' ? 'break' : 'text';
      put(this.#composed, unmarked, kind, { text: this.#gap, at: this.#gapAt, exact: false });
    }
    this.#gap = '';
  }

  composed(): Composed {
    const composed = this.#composed;
    if (composed.segments.length === 0) composed.segments.push({ text: 0, source: 0, exact: true });
    composed.text = safe(composed.text);
    return composed;
  }
}
