/** The block tokens of a stretch of source come in; leaf blocks with their containers, lines and offsets go out. */

import type { StateBlock, Token } from 'markdown-it';
import { ALERT_MARK, alertOf, TASK_BOX } from './marks.ts';
import type { Block, Container } from './model.ts';
import { readTable, skipTo } from './tables.ts';

/** A block before its section is known. */
export type Draft = { -readonly [Key in keyof Block]: Block[Key] };

/** Link references and footnote labels found so far, in document order; what the inline rules look up. */
export interface Environment {
  readonly references: Record<string, { title: string; href: string }>;
  readonly labels: Map<string, number>;
}

/** Where the tokens come from and where the blocks go. `offset` and `line` (1-based) are those of the stretch in the whole source. */
export interface Stretch {
  readonly source: string;
  readonly offset: number;
  readonly line: number;
  readonly state: StateBlock;
  readonly blocks: Draft[];
  readonly environment: Environment;
}

interface OpenList {
  readonly list: { ordered: boolean; tight: boolean; marker: string };
  readonly level: number;
  number: number;
}

const NONE: readonly Container[] = [];

/**
 * Appends to `stretch.blocks` the leaves of the tokens in `[0, end)`, and to `stretch.environment` what they define.
 * The tokens must begin and end between top-level blocks.
 */
export function flatten(stretch: Stretch, end: number): void {
  const { tokens } = stretch.state;
  const lists: OpenList[] = [];
  const items: { readonly token: Token; readonly first: number }[] = [];
  let containers = NONE;
  let removed = 0;
  const enter = (container: Container) => {
    containers = [...containers, container];
  };
  const leave = () => {
    containers = containers.length > 1 ? containers.slice(0, -1) : NONE;
  };

  for (let at = 0; at < end; at++) {
    const token = tokens[at]!;
    switch (token.type) {
      case 'paragraph_open': {
        const list = lists.at(-1);
        if (list && token.level === list.level + 2 && !token.hidden) list.list.tight = false;
        const inline = tokens[at + 1]!;
        const content = inline.content.slice(removed);
        const skipped = inline.content.slice(0, removed).includes('\n') ? 1 : 0;
        // A mark that has its paragraph to itself leaves nothing behind.
        const isMarkOnly = removed > 0 && content === '';
        removed = 0;
        at += 2;
        if (!isMarkOnly) addLeaf(stretch, 'paragraph', token, containers, content, skipped);
        break;
      }
      case 'heading_open': {
        const block = addLeaf(stretch, 'heading', token, containers, tokens[at + 1]!.content, 0);
        block.level = Number(token.tag.slice(1));
        at += 2;
        break;
      }
      case 'dt_open': {
        const inline = tokens[at + 1]!;
        inline.map = [token.map![0], token.map![0] + 1];
        addLeaf(stretch, 'term', inline, containers, inline.content, 0);
        at += 2;
        break;
      }
      case 'fence':
      case 'code_block': {
        const content = token.content.endsWith('\n') ? token.content.slice(0, -1) : token.content;
        addLeaf(stretch, 'code', token, containers, content, 0).info = token.info.trim();
        break;
      }
      case 'html_block':
        addLeaf(stretch, 'html', token, containers, token.content.replace(/\n$/, ''), 0);
        break;
      case 'hr':
        addLeaf(stretch, 'rule', token, containers, '', 0);
        break;
      case 'table_open': {
        const close = skipTo(tokens, at, 'table_close');
        const table = readTable(tokens, at, close);
        addLeaf(stretch, 'table', token, containers, '', 0).table = table;
        at = close;
        break;
      }
      case 'bullet_list_open':
      case 'ordered_list_open': {
        const ordered = token.type === 'ordered_list_open';
        const first = Number(token.attrGet('start') ?? 1);
        lists.push({ list: { ordered, tight: true, marker: token.markup }, level: token.level, number: first });
        break;
      }
      case 'bullet_list_close':
      case 'ordered_list_close':
        lists.pop();
        break;
      case 'list_item_open': {
        const { list, number } = lists.at(-1)!;
        const box = tokens[at + 1]?.type === 'paragraph_open' ? TASK_BOX.exec(tokens[at + 2]!.content) : null;
        removed = box?.[0].length ?? 0;
        const task = box && (box[1] === ' ' ? 'open' : 'done');
        enter({ kind: 'item', list, number: list.ordered ? number : 0, task });
        lists.at(-1)!.number++;
        items.push({ token, first: stretch.blocks.length });
        break;
      }
      case 'list_item_close': {
        const { token: open, first } = items.pop()!;
        // An item without anything to read in it still has its mark.
        if (stretch.blocks.length === first) addLeaf(stretch, 'paragraph', open, containers, '', 0);
        leave();
        break;
      }
      case 'blockquote_open': {
        const first = tokens[at + 1]?.type === 'paragraph_open' ? tokens[at + 2]! : null;
        const mark = first ? ALERT_MARK.exec(first.content) : null;
        if (mark) removed = mark[0].length;
        enter(mark ? { kind: 'alert', alert: alertOf(mark) } : { kind: 'quote' });
        break;
      }
      case 'dd_open':
        enter({ kind: 'definition' });
        break;
      case 'footnote_reference_open': {
        const label = String(token.meta?.label);
        if (!stretch.environment.labels.has(label)) stretch.environment.labels.set(label, stretch.blocks.length);
        enter({ kind: 'footnote', label });
        break;
      }
      case 'blockquote_close':
      case 'dd_close':
      case 'footnote_reference_close':
        leave();
        break;
      case 'reference_definition':
        addReference(stretch, token);
        break;
    }
  }
}

/** The first definition of a label holds. */
function addReference({ state, environment }: Stretch, token: Token): void {
  const label = String(token.meta?.label);
  const reference = state.env.references?.[label];
  if (reference && !Object.hasOwn(environment.references, label)) environment.references[label] = reference;
}

/** Appends a block. `skipped` lines at its top belong to a mark that has been taken off. */
function addLeaf(
  stretch: Stretch,
  kind: Block['kind'],
  token: Token,
  containers: readonly Container[],
  content: string,
  skipped: number,
): Draft {
  const { state, offset, line } = stretch;
  const first = token.map![0] + skipped;
  // An item without a leaf is its first line only.
  const last = token.type === 'list_item_open' ? first : Math.max(first, token.map![1] - 1);
  const end = Math.min(state.eMarks[last]!, state.src.length);
  const block: Draft = {
    index: stretch.blocks.length,
    kind,
    line: line + first,
    endLine: line + last,
    start: offset + state.bMarks[first]!,
    end: offset + end,
    section: -1,
    containers,
    content: sliceOf(stretch, content, end),
    level: 0,
    info: '',
    table: null,
  };
  stretch.blocks.push(block);
  return block;
}

/** The same text as a slice of the whole source when it stands there as it is, so that large documents are held once. */
function sliceOf({ source, offset, state }: Stretch, content: string, end: number): string {
  if (content.length < 16) return content;
  let last = end;
  while (last > 0 && state.src.charCodeAt(last - 1) <= 0x20) last--;
  const start = last - content.length;
  return start >= 0 && state.src.startsWith(content, start) ? source.slice(offset + start, offset + last) : content;
}
