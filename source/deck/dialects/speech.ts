/** A document that is no deck comes in; a title slide and a slide a section go out, made from its key points or its strongest sentences. */

import { textOf } from '../../document/inline.ts';
import { isInPoint, isKeyPoint, keyPointsOf } from '../../document/keypoints.ts';
import type { Block, Document, Section } from '../../document/model.ts';
import { versed } from '../../document/verse.ts';
import { sentencesOf } from '../../text/sentences.ts';
import type { Element } from '../model.ts';
import { strongest } from '../rank.ts';
import { type Shown, shownSections } from '../settings.ts';
import { type Content, type Cut, elementOf, lazily, nothing, sharedOut } from '../slide.ts';
import type { Dialect } from './dialect.ts';

/** Own prose as notes: paragraphs parted by a blank line. */
function notesOf(document: Document, blocks: readonly Block[]): string {
  return blocks
    .map((block) => versed(document, block).text.trim())
    .filter((text) => text !== '')
    .join('\n\n');
}

/** A footnote stands aside from the text for who reads it, and no sentence of it is spoken. */
function isSaid({ kind, containers }: Block): boolean {
  if (kind !== 'paragraph' && kind !== 'term') return false;
  return !containers.some((container) => container.kind === 'footnote');
}

function isShown(block: Block): boolean {
  return block.kind === 'code' || block.kind === 'table';
}

/** The strongest sentences of some paragraphs, each a stretch of its paragraph, one a step. */
function chosenFrom(document: Document, blocks: readonly Block[]): Element[] {
  const sentences = blocks.filter(isSaid).flatMap((block) => {
    const { text } = textOf(document, block);
    return sentencesOf(text).map(({ from, to }) => ({ block, range: [from, to] as const, text: text.slice(from, to) }));
  });
  return strongest(sentences.map((sentence) => sentence.text)).map((index, step) => {
    const { block, range } = sentences[index]!;
    return elementOf(block, { kind: 'point', range, step });
  });
}

/** The author's points, one a step. */
function given(points: readonly Block[]): { elements: Element[]; chosen: boolean } {
  return { elements: points.map((block, step) => elementOf(block, { kind: 'point', step })), chosen: false };
}

/** Its subsections, one level down; all that lies in a section stands right behind it. */
function partsOf({ sections }: Document, { index, last }: Section): Section[] {
  const parts: Section[] = [];
  for (let at = index + 1; at < sections.length && sections[at]!.first < last; at++)
    if (sections[at]!.parent === index) parts.push(sections[at]!);
  return parts;
}

/** Points one by one when there are any, else what the section holds, chosen by us. */
function elementsOf(
  document: Document,
  section: Section,
  own: readonly Block[],
): { elements: Element[]; chosen: boolean } {
  const points = keyPointsOf(document, section);
  if (points.length > 0) return given(points);
  const sentences = chosenFrom(document, own);
  if (sentences.length > 0) return { elements: sentences, chosen: true };
  const shown = own.filter(isShown).map((block) => elementOf(block));
  if (shown.length > 0) return { elements: shown, chosen: false };
  const below = partsOf(document, section);
  return {
    elements: below.map((other, step) => elementOf(document.blocks[other.first]!, { kind: 'point', step })),
    chosen: below.length > 0,
  };
}

function contentOf(
  document: Document,
  title: string,
  own: readonly Block[],
  given: ReturnType<typeof elementsOf>,
): Content {
  const points = new Set(given.chosen ? [] : given.elements.map((element) => element.block));
  const said = own.filter((block) => isSaid(block) && !points.has(block) && !besidePoints(block, points));
  const notes = lazily(() => notesOf(document, said));
  const steps = Math.max(1, ...given.elements.map((element) => element.step + 1));
  return {
    ...nothing,
    title,
    elements: given.elements,
    chosen: given.chosen,
    steps,
    noteBlocks: said.map((block) => block.index),
    get notes() {
      return notes();
    },
    get noteSteps() {
      return sharedOut(notes(), steps);
    },
  };
}

/** True in the box that holds the key points, but not below one: a line above its list is not said, the detail of a point is. */
function besidePoints(block: Block, points: ReadonlySet<Block>): boolean {
  if (isInPoint(block)) return false;
  const box = block.containers.find((container) => container.kind === 'alert' && container.alert === 'important');
  if (!box) return false;
  for (const point of points) if (point.containers.includes(box)) return true;
  return false;
}

function slideOfSection(document: Document, { section, last }: Shown): Cut {
  const first = section.kind === 'heading' ? section.first + 1 : section.first;
  return {
    kind: 'points',
    section: section.index,
    line: section.line,
    first: section.first,
    last,
    compose: () => {
      const own = document.blocks.slice(first, last);
      return contentOf(document, section.title, own, elementsOf(document, section, own));
    },
  };
}

/** A single top heading that merely titles the document: it is the title slide, not a second one after it. */
function titleSection(document: Document): Section | null {
  const section = document.sections[0];
  return section?.kind === 'heading' && section.number === '' && document.sections.length > 1 ? section : null;
}

/** Made from the front matter, or from the heading that titles the document; null when there is neither. */
function titleSlide(document: Document, heading: Section | null): Cut | null {
  const title = document.meta.title ?? heading?.title ?? null;
  if (title === null) return null;
  const first = document.sections[0];
  const last = heading ? heading.ownLast : first ? first.first : document.blocks.length;
  return {
    kind: 'title',
    section: null,
    line: 1,
    first: 0,
    last,
    compose: () => {
      // A heading with key points gets a slide of its own, with what it says.
      const own = heading && keyPointsOf(document, heading).length > 0 ? [] : document.blocks.slice(0, last);
      return contentOf(document, title, own, { elements: [], chosen: false });
    },
  };
}

/** What stands before the first heading of a document without a title. */
function opening(document: Document): Cut | null {
  const last = document.sections[0]?.first ?? document.blocks.length;
  const own = document.blocks.slice(0, last);
  if (!own.some(isSaid)) return null;
  const line = own[0]!.line;
  const compose = () => {
    const points = own.filter(isKeyPoint);
    return contentOf(
      document,
      '',
      own,
      points.length > 0 ? given(points) : { elements: chosenFrom(document, own), chosen: true },
    );
  };
  return { kind: 'points', section: null, line, first: 0, last, compose };
}

function cut(document: Document): Cut[] {
  const heading = titleSection(document);
  const title = titleSlide(document, heading);
  const slides: Cut[] = [];
  const before = title ?? opening(document);
  if (before) slides.push(before);
  for (const shown of shownSections(document)) {
    if (shown.section === heading && keyPointsOf(document, heading).length === 0) continue;
    slides.push(slideOfSection(document, shown));
  }
  return slides;
}

export const speech: Dialect = {
  name: 'speech',
  summary: 'a document that is no deck: a slide a section, from its key points',
  accepts: [
    { write: 'title: in the front matter', does: 'the title slide' },
    { write: '# Heading', does: 'a slide' },
    {
      write: '> [!IMPORTANT] and a list',
      does: 'its points, one a step; without them the strongest sentences are chosen',
    },
    { write: 'the section’s prose, and what stands below a point', does: 'its notes' },
    { write: 'deck.level, deck.skip', does: 'how deep slides go, and which sections get none' },
    { write: 'duration, deck.timing', does: 'how long it takes, and what of that single slides get' },
    { write: 'deck.footer', does: 'the words at the foot' },
    { write: 'deck.theme', does: 'its theme on the stage and on pages, unless another is asked for' },
  ],
  evidence: () => [],
  keys: [],
  hears: () => null,
  cut: (document) => ({ slides: cut(document), warnings: [] }),
};
