/** A document comes in; the page to keep goes out. */

import type { Exporting, Target } from './target.ts';

async function page({ document, deck, theme, themed, script, pictureOf }: Exporting): Promise<string[]> {
  const { handoutPage } = await import('../../web/handout.ts');
  return [handoutPage(document, deck, { kind: 'html', theme: themed ? theme : null, script: script(), pictureOf })];
}

export const html: Target = {
  name: 'html',
  says: 'one page for a browser: the text, the slides, a search',
  extension: 'html',
  takesSlide: false,
  make: page,
};
