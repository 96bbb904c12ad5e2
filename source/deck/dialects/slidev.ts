/** A deck written for slidev comes in; its slides go out: cut by --- lines, each with front matter of its own, v-clicks as steps. */

import type { Block, Document } from '../../document/model.ts';
import { safeLine } from '../../text/gate.ts';
import { commentsOf, hasText, withoutComments } from '../comments.ts';
import { addNote, type Composition, compose, fragment, type Reader, show } from '../compose.ts';
import { reread } from '../reread.ts';
import type { Content, Cut } from '../slide.ts';
import { rereadSlide } from './cutting.ts';
import type { CutDeck, Dialect, Evidence } from './dialect.ts';
import { type Part, partsOf } from './slidev-lines.ts';

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
const clicks = /\bv-clicks?\b/;

function isHidden({ head }: Part): boolean {
  return head.some((line) => /^(?:hide|disabled):\s*true\s*$/.test(line));
}

/** Which elements of a slide appear at a click, read off its tags: an open v-click makes one step, an open v-clicks one an item. */
function reader(notes: Block | undefined): Reader {
  let open: 'none' | 'one' | 'each' = 'none';
  let step = 0;
  const steps = new Map<object, number>();
  const stepOf = (block: Block, composition: Composition): number => {
    if (open === 'one') {
      if (step === 0) step = fragment(composition);
      return step;
    }
    const item = block.containers.find((container) => container.kind === 'item') ?? block;
    const known = steps.get(item) ?? fragment(composition);
    steps.set(item, known);
    return known;
  };
  return (block, composition) => {
    if (block === notes) addNote(composition, commentsOf(block).at(-1)?.text ?? '');
    if (block.kind === 'html') {
      const tags = withoutComments(block.content);
      const own = /^<([\w-]+)[^>]*\bv-click\b|^<(v-clicks?)\b/i.exec(tags);
      const name = own?.[1] ?? own?.[2];
      if (name !== undefined) {
        const closes = new RegExp(`</${name}\\s*>`, 'i').test(tags);
        open = closes ? 'none' : name.toLowerCase() === 'v-clicks' ? 'each' : 'one';
        step = 0;
        if (closes && hasText(tags)) show(composition, block, { step: fragment(composition) }, () => false);
        return true;
      }
      if (open !== 'none' && /<\/[\w-]+>/.test(tags)) open = 'none';
      return !hasText(tags);
    }
    if (/^::[\w-]+::$/.test(block.content.trim())) return turnColumn(block, composition);
    if (open === 'none' && !(block.kind !== 'code' && clicks.test(block.content) && block.content.includes('<')))
      return false;
    show(composition, block, { step: stepOf(block, composition) }, () => false);
    return true;
  };
  function turnColumn(block: Block, composition: Composition): true {
    if (block.content.trim() === '::right::') {
      composition.shares ??= [1, 1];
      composition.firstShares ??= composition.shares;
      composition.column = 1;
    }
    return true;
  }
}

function contentOf(document: Document, part: Part): Content {
  const blocks = reread(document, part.lines, part.line);
  const last = blocks.at(-1);
  const notes = last?.kind === 'html' && commentsOf(last).length > 0 ? last : undefined;
  const content = compose(document, blocks, reader(notes));
  const columns = part.head.some((line) => /^layout:\s*["']?two-cols/.test(line));
  return {
    ...twoColumns(content, columns),
    centred: part.head.some((line) => /^layout:\s*["']?(?:center|cover|section|statement|quote|fact|end)\b/.test(line)),
  };
}

/** In a two-column layout what stands before `::right::` is the left column. */
function twoColumns(content: Content, wanted: boolean): Content {
  const shares = content.elements.find((element) => element.shares)?.shares;
  if (!wanted || !shares) return content;
  const elements = content.elements.map((element) =>
    element.column === null ? { ...element, column: 0, shares } : element,
  );
  return { ...content, elements, columns: shares };
}

function cut(document: Document): CutDeck {
  const parts = partsOf(document);
  const included = parts.flatMap((part) =>
    part.head
      .filter((line) => line.startsWith('src:'))
      .map((line) => ({ line: part.line, message: `${safeLine(line.trim())} is not included.` })),
  );
  const shown = parts.filter((part) => !isHidden(part));
  const slides: Cut[] = shown.map((part) => rereadSlide(document, part, () => contentOf(document, part)));
  return { slides, warnings: included };
}

export const slidev: Dialect = {
  name: 'slidev',
  summary: 'slides parted by ---, each with front matter of its own',
  accepts: [
    { write: '---', does: 'ends the slide; front matter of the next may follow, ended by ---' },
    { write: 'layout: two-cols and ::right::', does: 'columns' },
    { write: '<v-click>, <div v-click>', does: 'what it holds appears at a press' },
    { write: '<v-clicks>', does: 'its items appear one by one' },
    { write: '```ts {1|2-3|all}', does: 'lights these lines, a range at a press' },
    { write: '<!-- … --> at the end of a slide', does: 'said, not shown' },
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
        if (block.kind !== 'code' && /<[^>]*\bv-clicks?\b/.test(block.content))
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
  knows: ({ kind, content }) => (kind !== 'code' && clicks.test(content) ? 'appears at a press' : null),
  hears: () => 'a note, at the end of a slide',
  cut,
};
