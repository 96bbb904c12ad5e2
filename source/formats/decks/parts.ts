/** A slide comes in; what it shows goes out as parts to be written one below the other, whoever's deck it was. */

import type { Element, Slide } from '../../deck/model.ts';
import { homeOf } from '../../deck/reread.ts';
import { textOf } from '../../document/inline.ts';
import type { Block, Container, Document } from '../../document/model.ts';
import { definitionsFor } from '../../document/references.ts';
import { longDate } from '../../text/date.ts';
import { escaped, inlineLine } from './inline.ts';

/** One thing to write. */
export interface Part {
  readonly kind: Block['kind'];
  readonly containers: readonly Container[];
  /** Inline source of a heading, paragraph or term; the lines of code that are shown; HTML. */
  readonly content: string;
  /** 1 to 6 for a heading. */
  readonly level: number;
  readonly block: Block | null;
  /** What the slide says of it: when and where it appears. */
  readonly element: Element | null;
  /** 0-based. */
  readonly step: number;
  /** Link definitions that its content needs. */
  readonly definitions: readonly string[];
}

/** A part that is written for a slide rather than by its author. */
function made(kind: 'heading' | 'paragraph', text: string, level = 0): Part {
  const content = escaped(text);
  return { kind, containers: [], content, level, block: null, element: null, step: 0, definitions: [] };
}

/** What a slide made from front matter shows. */
function titleParts({ meta }: Document, title: string): Part[] {
  const lines = [meta.subtitle, meta.speaker, meta.date === null ? null : longDate(meta.date), meta.place];
  const below = lines.filter((line) => line !== null).map((line) => made('paragraph', line));
  return title === '' ? below : [made('heading', title, 1), ...below];
}

/** The parts of a slide, top to bottom. A slide made from a section begins with its title; its points become a list. */
export function partsOf(document: Document, slide: Slide): Part[] {
  if (slide.kind === 'title') return titleParts(document, slide.title);
  const list = { ordered: false, tight: true, marker: '-' };
  const parts = slide.elements.map((element): Part => {
    const { block } = element;
    const home = homeOf(document, block);
    const isPoint = element.kind === 'point';
    const item: Container = { kind: 'item', list, number: 0, task: null };
    const definitions = definitionsFor(home, block.table ? block.table.rows.flat().join('\n') : block.content);
    const shown = contentOf(home, element);
    const isText = block.kind !== 'code' && block.kind !== 'html';
    const content = isText ? withoutOthers(document, home, shown, definitions) : shown;
    return {
      kind: isPoint ? 'paragraph' : block.kind,
      containers: isPoint ? [item] : block.containers,
      content: isPoint && block.kind === 'heading' ? inlineLine(content) : content,
      level: block.level,
      block,
      element,
      step: element.step,
      definitions,
    };
  });
  return slide.kind === 'points' && slide.title !== '' ? [made('heading', slide.title, 2), ...parts] : parts;
}

/** Content of a slide that was read by itself: what would become a reference beside the definitions of other slides stays text. */
function withoutOthers(document: Document, home: Document, content: string, own: readonly string[]): string {
  if (home === document) return content;
  const others = definitionsFor(document, content).filter((definition) => !own.includes(definition));
  return others.reduce((text, definition) => {
    const label = definition.slice(0, definition.indexOf(']: <') + 1);
    return text.replaceAll(label, `\\${label}`);
  }, content);
}

/** What an element shows of its block, as source. */
function contentOf(home: Document, { block, range, hidden }: Element): string {
  if (range) return escaped(textOf(home, block).text.slice(range[0], range[1]));
  if (!hidden) return block.content;
  const gone = new Set(hidden);
  return block.content
    .split('\n')
    .filter((_, line) => !gone.has(line))
    .join('\n');
}

/** Steps at which something of a part appears, its own first. */
export function stepsOf({ step, element }: Part): number[] {
  return [step, ...(element?.lit ?? []).map((range) => range.step), ...(element?.rowSteps ?? [])];
}
