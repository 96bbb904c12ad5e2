/** A document comes in; its reading view goes out: the outline, and the whole text with every word once. */

import type { Block, Document, Section } from '../document/model.ts';
import { noteNumber } from '../document/notes.ts';
import { longDate } from '../text/date.ts';
import { blocksMarkup } from './blocks.ts';
import { type Child, element, type Markup } from './markup.ts';
import type { PictureOf } from './pictures.ts';
import { noteId, type Rendering, referenceId, sectionId } from './rendering.ts';

function noteLabel(block: Block): string | null {
  const [outer] = block.containers;
  return outer?.kind === 'footnote' ? outer.label : null;
}

/** The front matter's title and facts; the title is left to the document when its first heading says the same. */
export function titleMarkup({ meta, sections, name }: Document): Markup | null {
  const title = meta.title ?? (sections.some(({ level, kind }) => level === 1 && kind === 'heading') ? null : name);
  const own = title !== null && sections[0]?.title === title && sections[0].level === 1 ? null : title;
  const said = [
    ['subtitle', meta.subtitle],
    [null, [meta.speaker, meta.role].filter(Boolean).join(', ')],
    [null, [meta.date && longDate(meta.date), meta.place].filter(Boolean).join(' · ')],
  ] as const;
  const lines = said.flatMap(([name, line]) => (line ? [element('p', { class: name }, line)] : []));
  if (own === null && lines.length === 0) return null;
  return element('header', { class: 'title' }, own === null ? null : element('h1', {}, own), lines);
}

/** The text: its blocks in order, the footnotes behind them. */
export function readingMarkup(document: Document, pictureOf?: PictureOf): Markup {
  const rendering: Rendering = { document, anchored: true, linked: true, pictureOf, step: null, referred: new Set() };
  const body = document.blocks.filter((block) => noteLabel(block) === null);
  return element(
    'article',
    { id: 'reading', class: 'reading' },
    titleMarkup(document),
    blocksMarkup(rendering, body),
    footnotes(rendering),
  );
}

function footnotes(rendering: Rendering): Markup | null {
  const { document } = rendering;
  const byLabel = new Map<string, Block[]>();
  for (const block of document.blocks) {
    const label = noteLabel(block);
    if (label !== null) byLabel.set(label, [...(byLabel.get(label) ?? []), block]);
  }
  if (byLabel.size === 0) return null;
  const items = [...byLabel]
    .map(([label, own]) => ({ own, number: noteNumber(document, label) }))
    .sort((one, other) => one.number - other.number)
    .map(({ own, number }) =>
      element('li', { id: noteId(number), value: number }, blocksMarkup(rendering, own, 1), wayBack(rendering, number)),
    );
  return element('section', { class: 'notes-below', 'aria-label': 'Footnotes' }, element('ol', {}, items));
}

/** From a footnote to where the text speaks of it. */
function wayBack({ referred }: Rendering, number: number): Child {
  if (!referred?.has(number)) return null;
  const attributes = { href: `#${referenceId(number)}`, role: 'doc-backlink', 'aria-label': 'Back to the text' };
  return element('a', attributes, '↩');
}

/** The outline as nested lists of links; null for a document without sections. */
export function outlineMarkup({ sections }: Document): Markup | null {
  if (sections.length === 0) return null;
  const below = new Map<number, Section[]>();
  for (const section of sections) below.set(section.parent, [...(below.get(section.parent) ?? []), section]);
  const list = (parent: number): Child => {
    const own = below.get(parent);
    if (!own) return null;
    const items = own.map((section) =>
      element(
        'li',
        {},
        element('a', { href: `#${sectionId(section.slug)}` }, section.title || '…'),
        list(section.index),
      ),
    );
    return element('ol', {}, items);
  };
  const whole = element('details', { open: true }, element('summary', {}, 'Outline'), list(-1));
  return element('nav', { id: 'outline', 'aria-label': 'Outline' }, whole);
}
