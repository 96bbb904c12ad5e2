/** The blocks of a document come in; its sections, or its parts when it has no headings, and the section of every block go out. */

import { compose } from './compose.ts';
import type { Draft, Environment } from './flatten.ts';
import type { Section } from './model.ts';
import { inlineEnvironment } from './notes.ts';
import { cutParts } from './parts.ts';
import { slugger } from './slugs.ts';

export type DraftSection = { -readonly [Key in keyof Section]: Section[Key] };

export interface Sectioned {
  readonly sections: DraftSection[];
  /** Index of the section of each block, -1 before the first. */
  readonly owners: number[];
}

/** Where a section or part begins. */
export interface Start {
  readonly kind: Section['kind'];
  readonly block: number;
  readonly title: string;
  readonly level: number;
}

/** The text of a heading, footnote marks left out. */
function titleOf(block: Draft, environment: Environment, blocks: readonly Draft[]): string {
  const { text, runs } = compose(block.content, inlineEnvironment(environment, blocks));
  const shown = runs.some((run) => run.kind === 'note')
    ? runs
        .filter((run) => run.kind !== 'note')
        .map((run) => text.slice(run.from, run.to))
        .join('')
    : text;
  return shown.replaceAll('\n', ' ').trim();
}

/** Divides the blocks. `parsed` is the offset up to which the source has been read. Only headings outside of any container count. */
export function makeSections(
  source: string,
  blocks: readonly Draft[],
  environment: Environment,
  parsed: number,
): Sectioned {
  let starts: Start[] = [];
  for (const block of blocks) {
    if (block.kind !== 'heading' || block.containers.length > 0) continue;
    starts.push({
      kind: 'heading',
      block: block.index,
      title: titleOf(block, environment, blocks),
      level: block.level,
    });
  }
  const [title] = starts;
  const lone = starts.length === 1 && opens(blocks, title!.block);
  if (starts.length === 0) starts = cutParts(source, blocks, 0, 1, environment);
  else if (lone) starts.push(...cutParts(source, blocks, title!.block + 1, Math.min(6, title!.level + 1), environment));
  const sections = build(starts, blocks, parsed);
  number(sections);
  const owners: number[] = [];
  sections.forEach((section, index) => {
    const next = sections[index + 1]?.first ?? blocks.length;
    for (let block = section.first; block < next; block++) owners[block] = index;
  });
  for (let block = 0; block < (sections[0]?.first ?? 0); block++) owners[block] = -1;
  return { sections, owners };
}

/** True when nothing to read stands before a block: only rules, comments and tags. */
function opens(blocks: readonly Draft[], index: number): boolean {
  return blocks.slice(0, index).every(({ kind }) => kind === 'rule' || kind === 'html');
}

function build(starts: readonly Start[], blocks: readonly Draft[], parsed: number): DraftSection[] {
  const slug = slugger();
  const open: DraftSection[] = [];
  const close = (section: DraftSection, block: number) => {
    section.last = block;
    section.end = blocks[block]?.start ?? parsed;
  };
  const sections = starts.map(({ kind, block, title, level }, index): DraftSection => {
    while (open.length > 0 && open.at(-1)!.level >= level) close(open.pop()!, block);
    const section: DraftSection = {
      index,
      kind,
      title,
      level,
      slug: slug(title),
      number: '',
      line: blocks[block]!.line,
      start: blocks[block]!.start,
      end: parsed,
      first: block,
      last: blocks.length,
      ownLast: starts[index + 1]?.block ?? blocks.length,
      parent: open.at(-1)?.index ?? -1,
    };
    open.push(section);
    return section;
  });
  for (const section of open) close(section, blocks.length);
  return sections;
}

/** True for the one top heading that merely titles the document: the first section, alone on level 1, a heading. */
export function isTitle(sections: readonly Section[]): boolean {
  const [first] = sections;
  return (
    first?.level === 1 && first.kind === 'heading' && sections.every(({ level, index }) => level > 1 || index === 0)
  );
}

/** Numbers go by place in the outline, not by level: a level left out leaves no gap. */
function number(sections: readonly DraftSection[]): void {
  const titled = isTitle(sections);
  const counts = new Map<number, number>();
  for (const section of sections) {
    if (titled && section.index === 0) continue;
    const count = (counts.get(section.parent) ?? 0) + 1;
    counts.set(section.parent, count);
    const around = sections[section.parent]?.number ?? '';
    section.number = around === '' ? String(count) : `${around}.${count}`;
  }
}
