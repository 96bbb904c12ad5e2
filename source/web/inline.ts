/** A block's text with its runs comes in; it goes out as markup. */

import type { BlockText, Image, Link, Run } from '../document/model.ts';
import { type Child, element, type Markup } from './markup.ts';
import { captionMarkup, pictureMarkup } from './pictures.ts';
import { hrefOf, noteId, type Rendering, referenceId } from './rendering.ts';

const breakMark = element('br', {});

/** Text whose line ends are kept. */
function lines(text: string): Child {
  if (!text.includes('\n')) return text;
  return text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [breakMark, line]));
}

function noted(rendering: Rendering, text: string): Markup {
  if (!rendering.linked) return element('span', {}, text);
  const number = Number([...text].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)).join(''));
  const isFirst = rendering.referred !== undefined && !rendering.referred.has(number);
  rendering.referred?.add(number);
  const id = isFirst ? referenceId(number) : null;
  return element('a', { id, href: `#${noteId(number)}`, role: 'doc-noteref', 'aria-label': `Note ${number}` }, text);
}

const kinds: Readonly<Record<Run['kind'], (rendering: Rendering, text: string, run: Run) => Child>> = {
  text: (_, text) => lines(text),
  code: (_, text) => element('code', {}, text),
  image: ({ pictureOf }, text, run) => captionMarkup(pictureOf, run, text),
  break: () => breakMark,
  note: noted,
};

function styled(rendering: Rendering, run: Run, text: string): Child {
  let child = kinds[run.kind](rendering, text, run);
  if (run.strike) child = element('s', {}, child);
  if (run.emphasis) child = element('em', {}, child);
  if (run.strong) child = element('strong', {}, child);
  return child;
}

function linkTo(rendering: Rendering, link: Link, children: readonly Child[]): Child {
  const href = hrefOf(rendering, link);
  if (href === null) return children;
  return element('a', { href, rel: link.kind === 'web' ? 'noopener noreferrer' : null }, children);
}

/** The words of an image, of all its runs. */
function captionOf({ text, runs }: BlockText, image: Image): string {
  return runs.map((run) => (run.image === image ? text.slice(run.from, run.to) : '')).join('');
}

/** The stretch of a text from `from` to `to` (half-open, UTF-16 units). Runs of one link become one link. */
export function inlineMarkup(rendering: Rendering, text: BlockText, from = 0, to = text.text.length): Child[] {
  const made: Child[] = [];
  let held: Child[] = [];
  let link: Link | null = null;
  let image: Image | undefined;
  const close = (): void => {
    if (held.length > 0) made.push(link ? linkTo(rendering, link, held) : held);
    held = [];
  };
  for (const run of text.runs) {
    const start = Math.max(run.from, from);
    const stop = Math.min(run.to, to);
    if (stop <= start) continue;
    if (run.link !== link) close();
    link = run.link;
    if (run.image && run.image !== image)
      held.push(pictureMarkup(rendering.pictureOf, run.image, captionOf(text, run.image)));
    image = run.image;
    held.push(styled(rendering, run, text.text.slice(start, stop)));
  }
  close();
  return made;
}
