/** The blocks of one slide and a dialect's reading of them come in; its elements, steps and notes go out. */

import { textOf } from '../document/inline.ts';
import type { Block, Container, Document } from '../document/model.ts';
import { hiddenLines, languageOf, litOf } from './code.ts';
import { hasText, withoutComments } from './comments.ts';
import { withImages } from './images.ts';
import type { Element } from './model.ts';
import { homeOf, type Rewriting, rewritten } from './reread.ts';
import { type Content, elementOf, paragraphsOf, undent } from './slide.ts';

/** A slide in the making: what directives change, and what has been shown so far. */
export interface Composition {
  readonly document: Document;
  readonly elements: Element[];
  readonly notes: { readonly text: string; readonly step: number }[];
  readonly noteBlocks: number[];
  /** The step at which the next thing appears. */
  step: number;
  /** The last state reached so far: past `step` once code has been stepped through. */
  reached: number;
  /** A pause waits for something to reveal. */
  pausing: boolean;
  column: number | null;
  shares: readonly number[] | null;
  firstShares: readonly number[] | null;
  align: Element['align'];
  centred: boolean;
  incrementalLists: boolean;
  incrementalTables: boolean;
  /** Blank rows to leave above the next element. */
  space: number;
  /** Beginnings of code lines that are not shown, or null. */
  readonly hides: (language: string) => string | null;
  /** Whether code is stepped through by the ranges its fence names. */
  readonly lights: boolean;
  /** Items already revealed, and the list the last thing shown was revealed in. */
  readonly items: Set<Container>;
  list: object | null;
  /** Whether what follows such a list waits for a press of its own. */
  readonly pausesAfterLists: boolean;
  readonly rewrite: Rewrite;
}

/** What of a block's source its program reads in a way of its own, replaced; null when nothing. */
export type Rewrite = (block: Block) => Rewriting | null;

const textKinds: ReadonlySet<Block['kind']> = new Set(['heading', 'paragraph', 'term']);

/** A block as it is shown: by its dialect's own reading, images without words called by their files. Null when nothing is left of it. */
function asShown({ document, rewrite }: Composition, block: Block): Block | null {
  const own = rewrite(block);
  const content = own?.content ?? block.content;
  const named = textKinds.has(block.kind) ? withImages(content) : content;
  if (named === block.content && (own?.info ?? block.info) === block.info) return block;
  return named.trim() === '' ? null : rewritten(document, block, { ...own, content: named });
}

/** How a dialect reads a block: true when it was a directive, a note or otherwise nothing to show. */
export type Reader = (block: Block, composition: Composition) => boolean;

/** Asks for one more press before what follows; a pause before nothing is no step. */
export function pause(composition: Composition): void {
  composition.pausing = true;
}

/** The step of something that appears by itself, at its own press, while what follows is there from the start. */
export function fragment(composition: Composition): number {
  return ++composition.reached;
}

/** Adds what the speaker says: at `step`, or when what has been asked for appears. */
export function addNote(
  composition: Composition,
  text: string,
  step = composition.pausing ? composition.reached + 1 : composition.step,
): void {
  for (const note of paragraphsOf(undent(text).trim())) composition.notes.push({ text: note.trimEnd(), step });
}

function settle(composition: Composition): void {
  if (!composition.pausing) return;
  composition.pausing = false;
  composition.step = ++composition.reached;
}

type Item = Extract<Container, { kind: 'item' }>;

/** Whether the items of the list at `index` of a block's containers appear one by one. */
export type Reveals = (containers: readonly Container[], index: number) => boolean;

/** Pauses before each item of a list that is revealed item by item, and once behind the list. */
function stepThroughLists(composition: Composition, block: Block, reveals: Reveals): void {
  const { containers } = block;
  const revealed = containers.filter(
    (container, index): container is Item => container.kind === 'item' && reveals(containers, index),
  );
  const left =
    composition.list !== null &&
    !containers.some((container) => container.kind === 'item' && container.list === composition.list);
  if ((left && composition.pausesAfterLists) || revealed.some((item) => !composition.items.has(item)))
    pause(composition);
  for (const item of revealed) composition.items.add(item);
  composition.list = revealed.at(-1)?.list ?? null;
}

/** The ranges of code that appears at `step`: the first at once, the others one by one when all that has been asked for is there. */
function litFrom({ lights, reached }: Composition, block: Block, step: number): Element['lit'] {
  const ranges = block.kind === 'code' && lights ? litOf(block.info, step) : null;
  const behind = Math.max(step, reached);
  return ranges?.map((range, index) => (index === 0 ? range : { ...range, step: behind + index })) ?? null;
}

/** Shows a block from the step that has been reached; `given` sets what the composition does not. */
export function show(
  composition: Composition,
  written: Block,
  given: Partial<Element> = {},
  reveals: Reveals = () => composition.incrementalLists,
): void {
  const block = asShown(composition, written);
  if (!block) return;
  stepThroughLists(composition, block, reveals);
  const rows = block.kind === 'table' && composition.incrementalTables ? (block.table?.rows.length ?? 0) : 0;
  if (rows > 0) pause(composition);
  settle(composition);
  const step = given.step ?? composition.step;
  const lit = given.lit === undefined ? litFrom(composition, block, step) : given.lit;
  const hidden = block.kind === 'code' ? hiddenLines(block, composition.hides(languageOf(block.info))) : [];
  const last = Math.max(step, ...(lit ?? []).map((range) => range.step), rows > 0 ? step + rows - 1 : 0);
  composition.reached = Math.max(composition.reached, last);
  composition.elements.push(
    elementOf(block, {
      step,
      lit,
      column: composition.column,
      align: composition.align,
      ...(composition.shares && composition.column !== null ? { shares: composition.shares } : {}),
      ...(hidden.length > 0 ? { hidden } : {}),
      ...(composition.space > 0 ? { space: composition.space } : {}),
      ...(rows > 0 ? { rowSteps: Array.from({ length: rows }, (_, row) => step + row) } : {}),
      ...given,
    }),
  );
  composition.space = 0;
  if (rows > 0) {
    composition.step = composition.reached;
    pause(composition);
  }
}

/** True for an HTML block that shows nothing: comments, tags alone. */
export function isBare(block: Block): boolean {
  return block.kind === 'html' && !hasText(withoutComments(block.content));
}

/** Settings a slide begins with. */
export interface Start {
  readonly incrementalLists?: boolean;
  readonly incrementalTables?: boolean;
  readonly pausesAfterLists?: boolean;
  readonly lights?: boolean;
  readonly hides?: (language: string) => string | null;
  readonly rewrite?: Rewrite;
  /** Called behind the last block. */
  readonly ends?: (composition: Composition) => void;
}

/** Composes one slide. Its title is its first heading. */
export function compose(document: Document, blocks: readonly Block[], reader: Reader, start: Start = {}): Content {
  const composition: Composition = {
    document,
    elements: [],
    notes: [],
    noteBlocks: [],
    step: 0,
    reached: 0,
    pausing: false,
    column: null,
    shares: null,
    firstShares: null,
    align: 'left',
    centred: false,
    incrementalLists: start.incrementalLists ?? false,
    incrementalTables: start.incrementalTables ?? false,
    space: 0,
    hides: start.hides ?? (() => null),
    lights: start.lights ?? true,
    items: new Set(),
    list: null,
    pausesAfterLists: start.pausesAfterLists ?? true,
    rewrite: start.rewrite ?? (() => null),
  };
  for (const block of blocks) {
    if (!reader(block, composition) && !isBare(block)) show(composition, block);
  }
  start.ends?.(composition);
  const heading = composition.elements.find((element) => element.block.kind === 'heading');
  return {
    title: heading ? textOf(homeOf(document, heading.block), heading.block).text.trim() : '',
    elements: composition.elements,
    steps: composition.reached + 1,
    notes: composition.notes.map((note) => note.text).join('\n\n'),
    noteSteps: composition.notes.map((note) => Math.min(note.step, composition.reached)),
    noteBlocks: composition.noteBlocks,
    chosen: false,
    columns: composition.firstShares ?? [],
    centred: composition.centred,
  };
}
