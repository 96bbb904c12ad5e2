/** A deck written for slidev comes in; its slides go out: cut by --- lines, each with front matter of its own, v-clicks as steps. */

import type { Document } from '../../document/model.ts';
import { withoutComments } from '../comments.ts';
import { rereadSlide } from './cutting.ts';
import type { CutDeck, CutOptions, Dialect, Evidence } from './dialect.ts';
import { Inclusion } from './including.ts';
import { isMoving } from './slidev-apart.ts';
import { clicks } from './slidev-clicks.ts';
import { codeFor, partsFrom } from './slidev-files.ts';
import { partsOf } from './slidev-lines.ts';
import { contentOf } from './slidev-slide.ts';

/** Keys that its front matter has and that of few others. */
const headKeys = [
  'mdc',
  'drawings',
  'canvasWidth',
  'highlighter',
  'lineNumbers',
  'colorSchema',
  'routerMode',
  'defaults',
  'aspectRatio',
  'fonts',
  'themeConfig',
];
/** Front matter of a slide behind the first, with a key that says how it looks. */
const slideMatter =
  /\n?(?:layout|class|transition|background|hide|clicks|level|src):[^\n]*\n(?:[^\n]+\n)*?---(?:\n|$)/y;
function cut(document: Document, options: CutOptions): CutDeck {
  const inclusion = new Inclusion(options);
  const parts = partsOf(document).flatMap((part) => partsFrom(part, inclusion));
  const slides = parts.map((part) => {
    const code = codeFor(part, inclusion);
    return rereadSlide(document, part.place ?? part, () => contentOf(document, part, code));
  });
  return { slides, warnings: inclusion.warnings };
}

export const slidev: Dialect = {
  name: 'slidev',
  summary: 'slides parted by ---, each with front matter of its own',
  accepts: [
    { write: '---', does: 'ends the slide; front matter of the next may follow, ended by ---' },
    { write: 'layout: two-cols and ::right::', does: 'columns; below a header with two-cols-header and ::left::' },
    { write: '<v-click>, <div v-click>, v-after, at="+2"', does: 'what it holds appears at a press' },
    { write: '<v-clicks depth="2" every="2">', does: 'its items appear one by one' },
    { write: '```ts {1|2-3|all}', does: 'lights these lines, a range at a press' },
    { write: 'a fence of md magic-move', does: 'its blocks of code, one at a press below the other' },
    { write: '<!-- … --> at the end of a slide', does: 'said, not shown; what follows [click] at the next press' },
    { write: 'src: pages/more.md#2-4', does: 'puts in slides of a file from the document’s folder' },
    { write: '<<< @/code.ts#region', does: 'shows the code of a file in the document’s folder' },
    { write: 'hide: true', does: 'leaves the slide out' },
    { write: 'layout, class, transition, background … and components', does: 'understood, not shown' },
  ],
  evidence: ({ document, data, rules }) => {
    const found: Evidence[] = headKeys
      .filter((each) => data[each] !== undefined)
      .map((each) => ({ line: 1, what: `${each} in the front matter`, weight: 3 }));
    for (const each of ['transition', 'layout', 'class', 'background']) {
      if (data[each] !== undefined && data.marp === undefined)
        found.push({ line: 1, what: `${each} in the front matter`, weight: 2 });
    }
    const mayBe = rules.length > 0 || Object.keys(data).length > 0;
    if (mayBe && document.source.includes('v-click')) {
      for (const block of document.blocks) {
        if (block.kind !== 'code' && /<[^>]*\bv-clicks?\b/.test(withoutComments(block.content)))
          found.push({ line: block.line, what: 'v-click', weight: 3 });
      }
    }
    const own = rules.find(({ block }) => {
      slideMatter.lastIndex = block.end;
      return slideMatter.test(document.source);
    });
    if (own) found.push({ line: own.block.line, what: 'front matter on a slide', weight: 3 });
    return found;
  },
  keys: [...headKeys, 'theme', 'transition', 'layout', 'class', 'background', 'duration', 'info', 'favicon'],
  knows: (block) => {
    if (isMoving(block)) return 'its blocks of code appear one by one';
    return block.kind !== 'code' && clicks.test(block.content) ? 'appears at a press' : null;
  },
  hears: () => 'a note, at the end of a slide',
  cut,
};
