/** The source of a slidev deck comes in; the lines of each slide, its own front matter and its notes go out. */

import type { Document } from '../../document/model.ts';
import type { Lines } from './cutting.ts';

const key = /^[A-Za-z][\w-]*\s*:/;

/** Lines of one slide. */
export interface Part extends Lines {
  /** Its own front matter, as written. */
  readonly head: readonly string[];
  /** What stands in its last comment, when nothing stands behind that; '' when there is none. */
  readonly notes: string;
  /** Where it stands in the deck, when it is from another file. */
  readonly place?: Lines;
}

/** Finds the lines by which front matter ends. What is nowhere behind one line is not looked for behind the next, so that this stays one pass. */
class Ends {
  readonly #lines: readonly string[];
  #hasFence = true;
  #hasRule = true;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  /** Index of the line that closes a fence of YAML with which a slide opens, another way to write its front matter; -1 when there is none. */
  ofYaml(from: number): number {
    let first = from;
    while (first < this.#lines.length && this.#lines[first]!.trim() === '') first++;
    if (!this.#hasFence || !/^```ya?ml\s*$/.test(this.#lines[first] ?? '')) return -1;
    const end = this.#behind(first, /^```\s*$/);
    this.#hasFence = end >= 0;
    return end;
  }

  /** Index of the next `---`; -1 when there is none. */
  ofRules(from: number): number {
    const end = this.#hasRule ? this.#behind(from, /^---\s*$/) : -1;
    this.#hasRule = end >= 0;
    return end;
  }

  #behind(index: number, pattern: RegExp): number {
    for (let at = index + 1; at < this.#lines.length; at++) if (pattern.test(this.#lines[at]!)) return at;
    return -1;
  }
}

/** What one line leaves open: a fence of that mark, a comment, or nothing. */
type Open = string | 'comment' | null;

function openAfter(line: string, open: Open): Open {
  const mark = open === 'comment' ? undefined : /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
  if (open !== null && open !== 'comment')
    return mark?.[0] === open[0] && mark !== undefined && mark.length >= open.length ? null : open;
  if (mark) return mark;
  const begins = line.lastIndexOf('<!--');
  const ends = line.lastIndexOf('-->');
  return begins > ends ? 'comment' : ends >= 0 ? null : open;
}

/** The notes at the end of a slide's lines, and the lines before them. */
function withoutNotes(lines: readonly string[]): { lines: readonly string[]; notes: string } {
  const text = lines.join('\n').trimEnd();
  const from = text.endsWith('-->') ? text.lastIndexOf('<!--') : -1;
  if (from < 0 || text.indexOf('-->', from) !== text.length - 3) return { lines, notes: '' };
  return { lines: text.slice(0, from).split('\n'), notes: text.slice(from + 4, -3).trim() };
}

/** Cuts at `---`, but for fences and comments; a line with text right below it begins front matter, which the next `---` ends. `line` is the number of the first. */
export function partsIn(lines: readonly string[], line: number, firstHead: readonly string[]): Part[] {
  const parts: Part[] = [];
  const ends = new Ends(lines);
  let head = firstHead;
  let held: string[] = [];
  let from = 0;
  let open: Open = null;
  const end = (next: number): void => {
    const skipped = Math.max(
      0,
      held.findIndex((each) => each.trim() !== ''),
    );
    parts.push({ head, line: line + from + skipped, ...withoutNotes(held.slice(skipped)) });
    held = [];
    head = [];
    from = next;
  };
  for (let index = 0; index < lines.length; index++) {
    const written = lines[index]!;
    const isCut = open === null && /^---+\s*$/.test(written);
    if (!isCut) {
      open = openAfter(written, open);
      held.push(written);
      continue;
    }
    end(index + 1);
    const isHead = written.trimEnd() === '---' && key.test(lines[index + 1] ?? '');
    const close = isHead ? ends.ofRules(index) : -1;
    const block = ends.ofYaml(index + 1);
    if (close > 0) {
      head = lines.slice(index + 1, close);
      index = close;
      from = close + 1;
    } else if (block > 0) {
      head = lines.slice(index + 1, block).filter((each) => key.test(each));
      index = block;
      from = block + 1;
    }
  }
  end(lines.length);
  return withoutEnds(parts);
}

function isEmpty({ lines, notes }: Part): boolean {
  return notes === '' && lines.every((line) => line.trim() === '');
}

/** Without empty slides at either end, unless their front matter puts in others. */
function withoutEnds(parts: readonly Part[]): Part[] {
  const isSomething = (part: Part): boolean => !isEmpty(part) || fieldOf(part, 'src') !== null;
  const first = parts.findIndex(isSomething);
  return first < 0 ? [] : parts.slice(first, parts.findLastIndex(isSomething) + 1);
}

/** The parts of a whole deck; its own front matter is that of the first slide too. */
export function partsOf({ source, bodyStart, bodyLine }: Document): Part[] {
  return partsIn(source.slice(bodyStart).split('\n'), bodyLine, source.slice(0, bodyStart).split('\n'));
}

/** What the front matter of a slide says under a key, without quotes; null when nothing. */
export function fieldOf({ head }: Pick<Part, 'head'>, name: string): string | null {
  const line = head.find((each) => each.startsWith(`${name}:`));
  const value = line
    ?.slice(name.length + 1)
    .replace(/\s#.*$/, '')
    .trim();
  return value === undefined || value === '' ? null : value.replace(/^(["'])(.*)\1$/, '$2');
}
