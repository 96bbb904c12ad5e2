/** A deck written for Marp comes in; its slides go out: cut by rules and dividing headings, with comments as notes and its directives unseen. */

import type { Block, Container, Document } from '../../document/model.ts';
import { type Comment, commentsOf } from '../comments.ts';
import { addNote, type Composition, compose, fragment, isBare, type Reader, type Rewrite, show } from '../compose.ts';
import { withImages } from '../images.ts';
import type { Cut } from '../slide.ts';
import { authoredFrom, type Held, splitAtEach } from './cutting.ts';
import { type Dialect, declared, type Evidence } from './dialect.ts';

/** What its comments may set, a leading `_` meaning this slide only (marpit and marp-core, their documentation). */
const settings = new Set(
  (
    'marp theme style headingDivider lang size math title author description keywords url image transition ' +
    'paginate header footer class color backgroundColor backgroundImage backgroundPosition backgroundRepeat backgroundSize'
  ).split(' '),
);

/** Comments that speak to Prettier, markdownlint and remark-lint rather than to anybody. */
const toTools =
  /^(?:prettier-ignore(?:-start|-end)?|markdownlint-(?:(?:disable|enable).*|capture|restore)|lint (?:disable|enable|ignore).*)$/;

function isSetting({ text, inline }: Comment): boolean {
  return (inline && text === 'fit') || isSettings(text) || toTools.test(text);
}

/** True for the text of a comment that sets something rather than says it: keys and values all through, one of them known. */
export function isSettings(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const keys = lines.map((line) => /^_?([A-Za-z]\w*):(?:\s|$)/.exec(line)?.[1]);
  const nested = (line: string): boolean => /^\s+\S|^-\s|^#/.test(line);
  return (
    lines.every((line, index) => keys[index] !== undefined || nested(line)) &&
    keys.some((key) => key !== undefined && settings.has(key))
  );
}

function readNotes(block: Block, composition: Composition): void {
  for (const comment of commentsOf(block)) if (!isSetting(comment)) addNote(composition, comment.text);
}

/** `*` bullets and `1)` numbers appear one by one, with all they hold; what follows the list is there from the start. */
function fragmentOf(block: Block): Container | undefined {
  return block.containers.findLast(
    (container) =>
      container.kind === 'item' && (container.list.marker.endsWith('*') || container.list.marker.endsWith(')')),
  );
}

/** Words in an image's brackets that say how it is drawn. */
const drawn =
  /^(?:(?:w|h|width|height|blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(?::.*)?)$/;

/** An image that lies behind the slide is not shown on it; others lose the words that only say how they are drawn. */
function wordsOf(words: string): string | null {
  const all = words.split(/\s+/);
  if (all.includes('bg')) return null;
  const wide = all.map((word) => word.replace(/^w(?:idth)?:(\d+%)$/, 'image:width:$1'));
  return wide.filter((word) => !drawn.test(word)).join(' ');
}

/** Its line ends in a paragraph are line ends on the slide. */
const rewrite: Rewrite = ({ kind, content }) => {
  if (kind !== 'paragraph') return null;
  const broken = content.replaceAll(/(\\*)([ \t]*)\n/g, (written, marks: string, blanks: string) =>
    blanks === '' && marks.length % 2 === 1 ? written : `${marks}  \n`,
  );
  return { content: withImages(broken, wordsOf) };
};

function reader(): Reader {
  const steps = new Map<object, number>();
  return (block, composition) => {
    if (block.kind === 'html' && block.content.trimStart().startsWith('<style')) return true;
    readNotes(block, composition);
    if (isBare(block)) return true;
    const item = fragmentOf(block);
    if (!item) return false;
    const step = steps.get(item) ?? fragment(composition);
    steps.set(item, step);
    show(composition, block, { step }, () => false);
    return true;
  };
}

/** The levels of heading that begin a slide: `headingDivider: 2` is 1 and 2, a list is just those. */
function dividers(document: Document): ReadonlySet<number> {
  const given = document.meta.data.headingDivider ?? dividerInComments(document);
  if (Array.isArray(given)) return new Set(given.map(Number));
  const level = Number(given);
  return new Set(level >= 1 && level <= 6 ? Array.from({ length: level }, (_, index) => index + 1) : []);
}

function dividerInComments(document: Document): unknown {
  if (!document.source.includes('headingDivider')) return undefined;
  for (const block of document.blocks) {
    const found = block.kind === 'html' && /headingDivider:\s*(\[[\d,\s]*\]|\d)/.exec(block.content)?.[1];
    if (found) return JSON.parse(found.replace(/,\s*\]/, ']'));
  }
  return undefined;
}

function slides(document: Document): Cut[] {
  const levels = dividers(document);
  const divides = ({ kind, level, containers }: Block): boolean =>
    kind === 'heading' && containers.length === 0 && levels.has(level);
  const isRule = ({ kind, containers }: Block): boolean => kind === 'rule' && containers.length === 0;
  const parts = splitAtEach(document.blocks, isRule).flatMap((held) => dividedAt(held, divides));
  return parts.map((held) =>
    authoredFrom(document, held, (blocks) => compose(document, blocks, reader(), { lights: false, rewrite })),
  );
}

/** What stands between two rules, cut before headings that divide and have something to show before them. */
function dividedAt(held: Held, divides: (block: Block) => boolean): Held[] {
  const parts: Block[][] = [[]];
  for (const block of held.blocks) {
    if (divides(block) && parts.at(-1)!.some(({ kind }) => kind !== 'html')) parts.push([]);
    parts.at(-1)!.push(block);
  }
  return parts.length === 1 ? [held] : parts.map((blocks) => ({ blocks, at: blocks[0]! }));
}

export const marp: Dialect = {
  name: 'marp',
  summary: 'marp: true in the front matter',
  accepts: [
    { write: '---', does: 'ends the slide' },
    { write: 'headingDivider: 2', does: 'these headings begin a slide' },
    { write: '* …, 1) …', does: 'list items that appear one by one' },
    { write: '<!-- … -->', does: 'said, not shown' },
    { write: '![w:50%]', does: 'a picture so wide' },
    { write: '<!-- _class: … -->, theme, paginate, header, footer …', does: 'understood, not shown' },
  ],
  evidence: ({ data, comments }) => {
    const found: Evidence[] = [];
    if (data.marp === true) found.push({ line: 1, what: 'marp: true in the front matter', weight: declared });
    else if (data.headingDivider !== undefined)
      found.push({ line: 1, what: 'headingDivider in the front matter', weight: 3 });
    for (const comment of comments) {
      if (/^_(?:class|paginate|header|footer|color|background\w+):/.test(comment.text)) {
        found.push({ line: comment.line, what: `<!-- ${comment.text.split(':', 1)[0]} -->`, weight: 3 });
      }
    }
    return found;
  },
  keys: [...settings].flatMap((key) => [key, `_${key}`]),
  hears: (comment) => (isSetting(comment) ? 'a setting, which shows nothing here' : 'a note'),
  cut: (document) => ({ slides: slides(document), warnings: [] }),
};
