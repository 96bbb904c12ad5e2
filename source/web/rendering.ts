/** The words of drawing for a browser: what is drawn, and where a link may lead. */

import type { Element } from '../deck/model.ts';
import type { Block, Document, Link, Section } from '../document/model.ts';
import { blockNamed, placesNamed } from '../page/shown.ts';
import type { Attributes } from './markup.ts';
import type { PictureOf } from './pictures.ts';

/** What a part of the page is drawn from. */
export interface Rendering {
  /** The document that blocks are asked for in, unless they were read anew. */
  readonly document: Document;
  /** Whether this is the one place where sections and notes have their anchors, so that links within the text lead there. */
  readonly anchored: boolean;
  /** Whether the page has anchors at all: one that follows a talk has none. */
  readonly linked: boolean;
  /** The slide's element that a block is, on a slide. */
  readonly elementFor?: (block: Block) => Element | undefined;
  /** The step a slide has reached, when only what has been shown is drawn; null draws everything, marked with its step. */
  readonly step: number | null;
  /** Where local pictures are found; absent where none are shown. */
  readonly pictureOf?: PictureOf | undefined;
  /** Whether what has come with that step is marked as new. */
  readonly newest?: boolean;
  /** The element that the speaker points at: it alone is bright. */
  readonly pointed?: Element | undefined;
  /** Notes (by number) whose mark in the text has its anchor already; absent where none gets one. */
  readonly referred?: Set<number>;
}

/** What tells an element of a slide from the others: its step, that it is new, that it is pointed at, how it is set. */
export function marksOf({ step, newest, pointed }: Rendering, element: Element | undefined): Attributes {
  if (!element) return {};
  const classes = [
    element.align === 'left' ? '' : element.align,
    newest && pointed === undefined && element.step === step ? 'new' : '',
    pointed === undefined ? '' : pointed === element ? 'pointed' : 'back',
  ].filter(Boolean);
  return { class: classes.join(' ') || null, 'data-step': step === null ? element.step : null };
}

/** The id of a section's heading. It has a mark before it, so that no heading can take an id of the page's own. */
export function sectionId(slug: string): string {
  return `at-${slug}`;
}

/** The id of the footnote with this number, from 1. */
export function noteId(number: number): string {
  return `note-${number}`;
}

/** The id of the first mark in the text that leads to that footnote. */
export function referenceId(number: number): string {
  return `to-note-${number}`;
}

/** The id of a block that a tag in the document names. What the author has called it is written nowhere. */
function placeId(block: number): string {
  return `place-${block}`;
}

interface Places {
  readonly byBlock: ReadonlyMap<number, Section>;
  readonly bySlug: ReadonlyMap<string, Section>;
  /** Indexes of blocks that names lead to. */
  readonly named: ReadonlySet<number>;
}

const known = new WeakMap<Document, Places>();

function placesOf(document: Document): Places {
  const made = known.get(document) ?? {
    byBlock: new Map(document.sections.map((section) => [section.first, section])),
    bySlug: new Map(document.sections.map((section) => [section.slug, section])),
    named: new Set(placesNamed(document).values()),
  };
  known.set(document, made);
  return made;
}

/** The id that a block has as the beginning of a section of this kind; null when it is none. */
export function anchorOf({ anchored, document }: Rendering, block: Block, kind: Section['kind']): string | null {
  const section = anchored ? placesOf(document).byBlock.get(block.index) : undefined;
  return section?.kind === kind ? sectionId(section.slug) : null;
}

/** The id that a block has as a place that a tag names; null when none does, or it begins a section and has an id of that. */
export function namedId({ anchored, document }: Rendering, { index }: Block): string | null {
  if (!anchored) return null;
  const { byBlock, named } = placesOf(document);
  return named.has(index) && !byBlock.has(index) ? placeId(index) : null;
}

/** The place in the outline of the section that a block begins, as `3.2`; null when it has none. */
export function numberOf({ document }: Rendering, block: Block): string | null {
  return placesOf(document).byBlock.get(block.index)?.number || null;
}

/** Where a link leads on the page, or null for one that is shown as text: a scheme that is not allowed, or a file beside the document. */
export function hrefOf({ document, linked }: Rendering, link: Link): string | null {
  if (link.kind === 'web' || link.kind === 'mail')
    return /^(?:https?|mailto):/i.test(link.address) ? link.address : null;
  if (link.kind !== 'anchor' || !linked) return null;
  const name = link.address.slice(1);
  const { bySlug, byBlock } = placesOf(document);
  const block = blockNamed(document, name);
  const section = bySlug.get(name) ?? bySlug.get(name.toLowerCase()) ?? byBlock.get(block);
  if (section) return `#${sectionId(section.slug)}`;
  return block < 0 ? null : `#${placeId(block)}`;
}
