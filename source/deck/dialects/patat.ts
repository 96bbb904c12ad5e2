/** A deck written for patat comes in; its slides go out: cut by rules, or by headings of the slide level where there is no rule. */

import { textOf } from '../../document/inline.ts';
import type { Block, Container, Document } from '../../document/model.ts';
import { languageOf } from '../code.ts';
import { commentsOf } from '../comments.ts';
import {
  addNote,
  type Composition,
  compose,
  isBare,
  pause,
  type Reader,
  type Reveals,
  type Rewrite,
  show,
} from '../compose.ts';
import { type Cut, elementOf, nothing, sharedOut } from '../slide.ts';
import { commandOf } from '../traits.ts';
import { authored, splitAt } from './cutting.ts';
import { type Dialect, declared, type Evidence } from './dialect.ts';
import { withLists } from './patat-lists.ts';
import { withTables } from './patat-tables.ts';
import { isDots } from './plain.ts';

/** Settings of a deck under `patat:` in its front matter. */
interface Settings {
  readonly incrementalLists: boolean;
  readonly slideLevel: number | null;
}

function settingsOf({ meta }: Document): Settings {
  const given: unknown = meta.data.patat;
  const own: Readonly<Record<string, unknown>> = typeof given === 'object' && given !== null ? { ...given } : {};
  const level = own.slideLevel;
  return { incrementalLists: own.incrementalLists === true, slideLevel: typeof level === 'number' ? level : null };
}

/** Pandoc's attributes: `{.haskell .numbers}` behind a fence, `{.haskell}` behind a span of code. */
const rewrite: Rewrite = ({ kind, content, info }) => {
  if (kind === 'code') return info.startsWith('{') ? { info: languageWithin(info) } : null;
  return content.includes('`{') ? { content: content.replaceAll(/(?<=`)\{[.#][^{}\n]*\}/g, '') } : null;
};

function languageWithin(info: string): string {
  return /^\{[^}]*?\.([\w+#-]+)/.exec(info)?.[1] ?? info;
}

/** Code in a language for which the front matter names a command. */
function isEvaluated({ kind, info }: Block, settings: unknown): boolean {
  if (kind !== 'code' || typeof settings !== 'object' || settings === null || !('eval' in settings)) return false;
  const commands: unknown = settings.eval;
  return typeof commands === 'object' && commands !== null && Object.hasOwn(commands, languageOf(languageWithin(info)));
}

const config = /^config:/;

/** Every comment is a note but those that set something up. */
function readNotes(block: Block, composition: Composition): void {
  for (const comment of commentsOf(block)) if (!config.test(comment.text)) addNote(composition, comment.text);
}

/** Quotes that hold one list and nothing else: these turn the setting about. */
function flipsOf(blocks: readonly Block[]): ReadonlySet<Container> {
  const lists = new Map<Container, Set<object | null>>();
  for (const { containers } of blocks) {
    containers.forEach((container, index) => {
      if (container.kind !== 'quote') return;
      const inside = containers[index + 1];
      const held = lists.get(container) ?? new Set();
      lists.set(container, held.add(inside?.kind === 'item' ? inside.list : null));
    });
  }
  return new Set([...lists].filter(([, held]) => held.size === 1 && !held.has(null)).map(([quote]) => quote));
}

/** The block without the quotes that only turn the setting about. */
function bare(block: Block, flips: ReadonlySet<Container>): Block {
  if (!block.containers.some((container) => flips.has(container))) return block;
  return { ...block, containers: block.containers.filter((container) => !flips.has(container)) };
}

function reader(blocks: readonly Block[], incremental: boolean): Reader {
  const flips = flipsOf(blocks);
  const reveals: Reveals = (containers, index) => {
    const before = containers.slice(0, index);
    if (before.some((container) => container.kind === 'quote' && !flips.has(container))) return false;
    const quote = before.at(-1);
    return quote?.kind === 'quote' ? !incremental : incremental;
  };
  return (block, composition) => {
    if (isDots(block)) {
      pause(composition);
      return true;
    }
    if (block.kind === 'html') readNotes(block, composition);
    if (!isBare(block)) {
      const { containers } = block;
      show(composition, bare(block, flips), {}, (held, index) => reveals(containers, containers.indexOf(held[index]!)));
    }
    return true;
  };
}

/** The level of heading that begins a slide: the highest that something other than a heading follows. */
function detectLevel(blocks: readonly Block[]): number {
  let level = 6;
  const held = blocks.filter((block) => !isBare(block));
  held.forEach((block, index) => {
    const next = held[index + 1];
    if (block.kind === 'heading' && block.level < level && next && next.kind !== 'heading') level = block.level;
  });
  return level;
}

/** A heading above the slide level: a slide of its own. */
function titleSlide(document: Document, heading: Block, comments: readonly Block[]): Cut {
  return authored(document, [heading, ...comments], () => {
    const said = comments.flatMap(commentsOf).filter(({ text }) => !config.test(text));
    const notes = said.map(({ text }) => text).join('\n\n');
    return {
      ...nothing,
      title: textOf(document, heading).text.trim(),
      elements: [elementOf(heading, { align: 'center' })],
      notes,
      noteSteps: sharedOut(notes, 1),
      centred: true,
    };
  });
}

/** Slides of a text without rules: at headings of the level; higher ones are title slides, which take the comments right behind them. */
function byHeadings(
  document: Document,
  blocks: readonly Block[],
  level: number,
  content: (blocks: Block[]) => Cut[],
): Cut[] {
  const slides: Cut[] = [];
  let held: Block[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    const begins = block.kind === 'heading' && block.containers.length === 0 && block.level <= level;
    if (begins) {
      slides.push(...content(held));
      held = [];
    }
    if (!begins || block.level === level) {
      held.push(block);
      continue;
    }
    const from = index + 1;
    while (index + 1 < blocks.length && isBare(blocks[index + 1]!)) index++;
    slides.push(titleSlide(document, block, blocks.slice(from, index + 1)));
  }
  return [...slides, ...content(held)];
}

function slides(document: Document): Cut[] {
  const settings = settingsOf(document);
  const content = (blocks: Block[]): Cut[] => {
    if (blocks.every(isBare)) return [];
    return [
      authored(document, blocks, () =>
        compose(document, blocks, reader(blocks, settings.incrementalLists), {
          pausesAfterLists: false,
          lights: false,
          rewrite,
        }),
      ),
    ];
  };
  const blocks = withLists(document, withTables(document, document.blocks));
  const isRule = (block: Block) => block.kind === 'rule' && block.containers.length === 0;
  if (blocks.some(isRule)) return splitAt(blocks, isRule).flatMap(content);
  return byHeadings(document, blocks, settings.slideLevel ?? detectLevel(blocks), content);
}

export const patat: Dialect = {
  name: 'patat',
  summary: 'slides parted by rules, or by headings of a level',
  accepts: [
    { write: '---', does: 'ends the slide' },
    {
      write: '# Heading',
      does: 'begins a slide when there is no rule, by patat.slideLevel or the level that text follows; higher ones are title slides',
    },
    { write: '. . .', does: 'what follows appears at the next press' },
    { write: 'patat.incrementalLists: true', does: 'lists appear item by item; a list in > does the opposite' },
    { write: '<!-- … -->', does: 'said, not shown' },
    { write: '<!--config: … -->', does: 'understood, not shown' },
    { write: 'patat.eval', does: 'shown, never run' },
    { write: '---- ---- below the heads of a table, +---+---+', does: 'a table of pandoc’s, kept as it stands' },
    { write: '#. …, a. …, (i) …', does: 'a list, counted from one' },
    { write: '```{.haskell}', does: 'the language of the code' },
  ],
  evidence: ({ document, data, comments, rules, hasPoints }) => {
    const found: Evidence[] = [];
    if (data.patat !== undefined) found.push({ line: 1, what: 'patat in the front matter', weight: declared });
    for (const comment of comments) {
      if (config.test(comment.text)) found.push({ line: comment.line, what: '<!--config: … -->', weight: 3 });
    }
    const closing = document.source.slice(0, document.bodyStart).trimEnd();
    if (rules.length > 0 && closing.endsWith('\n...'))
      found.push({ line: closing.split('\n').length, what: 'front matter closed by ...', weight: 1 });
    for (const block of document.blocks) if (isDots(block)) found.push({ line: block.line, what: '. . .', weight: 2 });
    const command = rules.length === 0 && !hasPoints ? commandOf(document, 'patat') : null;
    if (command !== null) found.push({ line: command, what: 'a patat command, and no rules', weight: 1 });
    return found;
  },
  keys: ['patat'],
  knows: (block, { meta }) =>
    isDots(block) ? 'a pause' : isEvaluated(block, meta.data.patat) ? 'shown, never run' : null,
  hears: ({ text }) => (config.test(text) ? 'settings, which change nothing here' : 'a note'),
  cut: (document) => ({ slides: slides(document), warnings: [] }),
};
