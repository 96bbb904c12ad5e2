/** The blocks of a slidev slide come in one by one; at which click each appears, read off its tags, goes out. */

import type { Block } from '../../document/model.ts';
import { litOf } from '../code.ts';
import { hasText, withoutComments } from '../comments.ts';
import type { Element } from '../model.ts';
import { balanceOf } from './elements.ts';

/** Everything by which slidev says that something appears at a click. */
export const clicks = /\bv-(?:clicks?|after)\b/;

/** A tag that reveals: an element of that name, or any with that attribute. */
export const revealing = /<(?:v-(clicks?|after)|([\w-]+)[^<>]*?\sv-(click|after))(?=[\s.>=/])[^<>]*>/i;

/** What is open: its name, how many of that name are, and how the blocks in it appear. */
interface Open {
  readonly name: string;
  depth: number;
  /** The click of all it holds; null when its parts appear one by one. */
  readonly step: number | null;
  readonly each: { readonly depth: number; readonly every: number; readonly steps: Map<object, number> };
}

function numberOf(tag: string, name: string): number {
  return Math.max(1, Number(new RegExp(`\\b${name}=["']?(\\d{1,4})`).exec(tag)?.[1] ?? 1));
}

/** Counts the clicks of one slide. Positions are relative to those before (`'+1'` when none is given), or clicks by their number. */
export class Clicks {
  #count = 0;
  #open: Open | null = null;

  /** What a block of HTML does: null when it just shows, `opened` for tags that only open or close, else the click at which it appears. */
  html(block: Block): number | 'opened' | null {
    const tags = withoutComments(block.content);
    const within = (): number | 'opened' => (hasText(tags) ? this.of(block) : null) ?? 'opened';
    const own = revealing.exec(tags);
    if (own && this.#open === null && own.index === 0) {
      const name = own[1] === undefined ? own[2]! : `v-${own[1]}`;
      const depth = balanceOf(tags, name);
      if (depth <= 0) return this.#positionOf(own[0]);
      const each = { depth: numberOf(own[0], 'depth'), every: numberOf(own[0], 'every'), steps: new Map() };
      this.#open = { name, depth, step: own[1] === 'clicks' ? null : this.#positionOf(own[0]), each };
      return within();
    }
    if (this.#open === null) return null;
    const step = within();
    this.#open.depth += balanceOf(tags, this.#open.name);
    if (this.#open.depth <= 0) this.#open = null;
    return step;
  }

  /** The next click. */
  next(): number {
    return ++this.#count;
  }

  /** The click at which a block appears; null when it is there from the start. */
  of(block: Block): number | null {
    const open = this.#open;
    if (!open) {
      const tag = block.kind !== 'code' && clicks.test(block.content) ? revealing.exec(block.content) : null;
      return tag && this.#positionOf(tag[0]);
    }
    if (open.step !== null) return open.step;
    const items = block.containers.filter((container) => container.kind === 'item');
    const part = items[Math.min(open.each.depth, items.length) - 1] ?? block;
    const known = open.each.steps.get(part);
    if (known !== undefined) return known;
    if (open.each.steps.size % open.each.every === 0) this.#count++;
    open.each.steps.set(part, this.#count);
    return this.#count;
  }

  /** The ranges of a block of code that appears at `step`: the first at once, the others at clicks of their own. */
  lit({ info }: Block, step: number): Element['lit'] {
    const ranges = litOf(info, step);
    if (!ranges) return null;
    const at = /\bat:\s*(["']?)([+-]?\d{1,4})/.exec(info);
    const [, quote = '', written = '+1'] = at ?? [];
    const isRelative = at === null || (quote !== '' && /^[+-]/.test(written));
    const second = Number(written) + (isRelative ? this.#count : 0);
    if (isRelative && ranges.length > 1) this.#count = second + ranges.length - 2;
    return ranges.map((range, index) => ({ ...range, step: index === 0 ? step : Math.max(step, second + index - 1) }));
  }

  /** Where a tag puts what it holds: the click at which it appears, 0 for what only goes away at one. */
  #positionOf(tag: string): number {
    const directive = /\sv-(?:click|after)[\w.]*=(["'])(.*?)\1/i.exec(tag)?.[2];
    const written = directive ?? /\s:?at=(["'])(.*?)\1/i.exec(tag)?.[2] ?? (/v-after/i.test(tag) ? "'+0'" : "'+1'");
    const value = written.replace(/^\[/, '').trim();
    const isText = directive === undefined || /^["']/.test(value);
    const number = Number(/[+-]?\d{1,4}/.exec(value)?.[0] ?? 1);
    const isRelative = isText && /^["']?[+-]/.test(value);
    if (isRelative) this.#count = Math.max(0, this.#count + number);
    const isHidden = /v-(?:click|after)[\w.]*\.hide|v-click-hide|\shide(?=[\s>/=])/i.test(tag);
    return isHidden ? 0 : isRelative ? this.#count : number;
  }
}
