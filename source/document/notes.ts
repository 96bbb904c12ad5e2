/** The blocks and the environment of a document come in; the numbers of its footnotes go out. */

import type { Environment } from './flatten.ts';
import type { Block, Document } from './model.ts';

/** What the inline rules of the parser look up: link references, and footnotes that have been numbered beforehand. */
export interface InlineEnvironment {
  references: Record<string, { title: string; href: string }>;
  footnotes?: { refs: Record<string, number>; list: { label: string; count: number }[] };
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A footnote's number as small raised digits, a digit for a digit. */
export function raised(number: string): string {
  return number.replace(/[0-9]/g, (digit) => superscripts[Number(digit)]!);
}

const known = new WeakMap<Environment, InlineEnvironment>();

/** Labels in the order their marks first stand in the text, then those that no mark names. */
function ordered(labels: ReadonlyMap<string, number>, blocks: readonly Block[]): string[] {
  const order = new Set<string>();
  for (const block of blocks) {
    if (block.kind === 'code' || block.kind === 'html') continue;
    const texts = block.table ? block.table.rows.flat() : [block.content];
    for (const text of texts) {
      if (!text.includes('[^')) continue;
      for (const match of text.matchAll(/\[\^([^\]\s]{1,1000})\]/g)) if (labels.has(match[1]!)) order.add(match[1]!);
    }
  }
  for (const label of labels.keys()) order.add(label);
  return [...order];
}

/** The environment to parse inline source in, made once a snapshot. */
export function inlineEnvironment(environment: Environment, blocks: readonly Block[]): InlineEnvironment {
  const made = known.get(environment);
  if (made) return made;
  const inline: InlineEnvironment = { references: environment.references };
  if (environment.labels.size > 0) {
    const list = ordered(environment.labels, blocks).map((label) => ({ label, count: 0 }));
    const refs: Record<string, number> = Object.create(null);
    list.forEach(({ label }, index) => {
      refs[`:${label}`] = index;
    });
    inline.footnotes = { refs, list };
  }
  known.set(environment, inline);
  return inline;
}

/** The number a footnote shows, from 1, by the order of the marks in the text; 0 for a label that is not defined. */
export function noteNumber(document: Document, label: string): number {
  const { footnotes } = inlineEnvironment(document.environment as Environment, document.blocks);
  return (footnotes?.refs[`:${label}`] ?? -1) + 1;
}

/** Index of the first block of a footnote's definition, or -1. */
export function noteBlock(document: Document, label: string): number {
  return (document.environment as Environment).labels.get(label) ?? -1;
}

/** Index of the first block of the definition that a mark with this number (from 1) stands for, or -1. */
export function numberedNote(document: Document, number: number): number {
  const { footnotes } = inlineEnvironment(document.environment as Environment, document.blocks);
  const label = footnotes?.list[number - 1]?.label;
  return label === undefined ? -1 : noteBlock(document, label);
}
