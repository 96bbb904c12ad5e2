/** A document comes in; the page of slides with notes goes out. */

import type { Exporting, Target } from './target.ts';

async function page({ document, deck, theme, themed, script, pictureOf }: Exporting): Promise<string[]> {
  const { handoutPage } = await import('../../web/handout.ts');
  return [handoutPage(document, deck, { kind: 'handout', theme: themed ? theme : null, script: script(), pictureOf })];
}

export const handout: Target = {
  name: 'handout',
  says: 'the same page, to print: each slide with its notes',
  extension: 'html',
  takesSlide: false,
  make: page,
};
