/** A document comes in; key points for the sections that have none go out, and the change that writes them into its file. */

import { strongest } from '../deck/rank.ts';
import { textOf } from '../document/inline.ts';
import { keyPointsOf } from '../document/keypoints.ts';
import type { Document, Section } from '../document/model.ts';
import { sentencesOf } from '../text/sentences.ts';
import { asMarkdown } from './escape.ts';

export interface Proposal {
  readonly section: Section;
  /** Sentences of the section, as plain text. */
  readonly points: readonly string[];
}

/** The strongest sentences of each section that has prose of its own and no key points; the same document always gives the same. */
export function proposedPoints(document: Document): Proposal[] {
  return document.sections
    .filter((section) => !hasPoints(document, section))
    .map((section) => ({ section, points: chosenIn(document, section) }))
    .filter(({ points }) => points.length > 0);
}

/** Whether a person has written an `> [!IMPORTANT]` of this section, with a list in it or not. */
function hasPoints(document: Document, section: Section): boolean {
  const own = document.blocks.slice(section.first, section.ownLast);
  return (
    keyPointsOf(document, section).length > 0 ||
    own.some((block) => block.containers.some((one) => one.kind === 'alert' && one.alert === 'important'))
  );
}

function chosenIn(document: Document, section: Section): string[] {
  const sentences = document.blocks
    .slice(section.first, section.ownLast)
    .filter((block) => block.kind === 'paragraph' && !block.containers.some((one) => one.kind === 'footnote'))
    .flatMap((block) => {
      const { text } = textOf(document, block);
      return sentencesOf(text).map(({ from, to }) => text.slice(from, to).replace(/\s+/g, ' '));
    });
  return strongest(sentences).map((index) => sentences[index] ?? '');
}

/** The key points as a block of markdown, without a line end after it. */
export function pointsBlock(points: readonly string[]): string[] {
  return ['> [!IMPORTANT]', ...points.map((point) => `> - ${asMarkdown(point)}`)];
}

export interface Change {
  readonly text: string;
  /** The change as a unified diff shows it, without the lines that name the file. */
  readonly diff: readonly string[];
}

/**
 * Writes each proposal below its heading into `raw`, the file's text as it is on disk; all else stays as it is, unit for unit.
 * Sections that are no headings cannot hold key points and are left out.
 */
export function withPoints(raw: string, document: Document, proposals: readonly Proposal[]): Change {
  const lines = raw.match(/[^\r\n]*(?:\r\n|\r|\n|$)/g) ?? [];
  const diff: string[] = [];
  let added = 0;
  const inserts = new Map<number, string>();
  for (const { section, points } of proposals) {
    const heading = section.kind === 'heading' ? document.blocks[section.first] : undefined;
    if (!heading) {
      continue;
    }
    const end = heading.endLine;
    const heads = lines[end - 1] ?? '';
    const next = (lines[end] ?? '').trim();
    const block = ['', ...pointsBlock(points), ...(next === '' ? [] : [''])];
    const ending = /\r\n|\r|\n/.exec(heads)?.[0] ?? '\n';
    inserts.set(end, (/[\r\n]$/.test(heads) ? '' : ending) + block.map((line) => line + ending).join(''));
    diff.push(
      `@@ -${end} +${end + added},${block.length + 1} @@`,
      ` ${heads.replace(/[\r\n]+$/, '')}`,
      ...block.map((line) => `+${line}`),
    );
    added += block.length;
  }
  return { text: lines.map((line, index) => line + (inserts.get(index + 1) ?? '')).join(''), diff };
}
