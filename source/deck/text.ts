/** A slide comes in; what it shows goes out as plain lines. */

import { textOf } from '../document/inline.ts';
import type { Document } from '../document/model.ts';
import type { Element, Slide } from './model.ts';
import { homeOf } from './reread.ts';

function textOfElement(document: Document, element: Element): string {
  const { text } = textOf(homeOf(document, element.block), element.block);
  if (!element.hidden) return element.range ? text.slice(element.range[0], element.range[1]) : text;
  const hidden = new Set(element.hidden);
  return text
    .split('\n')
    .filter((_, line) => !hidden.has(line))
    .join('\n');
}

/** The lines a slide shows at its last step, top to bottom, without its title; blank lines only inside code. */
export function shownText(document: Document, slide: Slide): string[] {
  const title = slide.elements.find((element) => element.block.kind === 'heading' && slide.kind === 'authored');
  return slide.elements
    .filter((element) => element !== title && element.block.kind !== 'rule')
    .flatMap((element) => {
      const text = textOfElement(document, element);
      const lines = text.replace(/\n$/, '').split('\n');
      return element.block.kind === 'code'
        ? lines
        : lines.map((line) => line.replaceAll('\t', ' | ').trim()).filter((line) => line !== '');
    });
}
