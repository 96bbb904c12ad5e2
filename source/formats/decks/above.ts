/** The parts of a slide come in one by one; the comments by which presenterm pauses, notes, and lays out go out, those above each part. */

import type { Slide } from '../../deck/model.ts';
import { paragraphsOf } from '../../deck/slide.ts';
import type { Container } from '../../document/model.ts';
import { type Part, stepsOf } from './parts.ts';

type Item = Extract<Container, { kind: 'item' }>;

function itemsOf({ containers }: Part): Item[] {
  return containers.filter((container): container is Item => container.kind === 'item');
}

/** A note as a comment: on one line when that is YAML, else as a block. */
function noteComment(text: string): string {
  const safeText = text.replaceAll('-->', '-- >');
  const isPlain = /^[\p{L}\p{N}(][^\n]*$/u.test(safeText) && !/: |:$| #/.test(safeText);
  if (isPlain) return `<!-- speaker_note: ${safeText} -->`;
  const lines = safeText.split('\n').map((line) => (line === '' ? '' : `  ${line}`));
  return ['<!--', 'speaker_note: |', ...lines, '-->'].join('\n');
}

/** Follows a slide as presenterm would read it, so that nothing is said twice. */
export class Above {
  readonly #notes: { readonly text: string; readonly step: number }[];
  readonly #runs: readonly (readonly Part[])[];
  readonly #isCentred: boolean;
  readonly #seen = new Set<number>([0]);
  #isFirst = true;
  #align: string = 'left';
  #shares: readonly number[] | null = null;
  #column: number | null = null;
  #pending: string[] = [];

  constructor(slide: Slide, parts: readonly Part[]) {
    this.#notes = paragraphsOf(slide.notes).map((text, index) => ({ text, step: slide.noteSteps[index] ?? 0 }));
    this.#runs = incrementalRuns(parts);
    this.#isCentred = slide.centred || slide.kind === 'title';
  }

  /** The comments above the next part. */
  next(part: Part): string[] {
    const run = this.#runs.find((parts) => parts.includes(part));
    const above = this.#pending;
    this.#pending = [];
    if (this.#isFirst && this.#isCentred) above.push('<!-- jump_to_middle -->');
    this.#isFirst = false;
    const starts = part.step > 0 && !this.#seen.has(part.step);
    if (starts && (!run || run[0] === part)) above.push(...this.#notesBefore(part.step));
    if (starts && !run) above.push('<!-- pause -->');
    if (run?.[0] === part) above.push('<!-- incremental_lists: true -->');
    if (run?.at(-1) === part) this.#pending.push('<!-- incremental_lists: false -->');
    if (part.element?.rowSteps) {
      above.push('<!-- incremental_tables: true -->');
      this.#pending.push('<!-- incremental_tables: false -->');
    }
    for (const step of stepsOf(part)) this.#seen.add(step);
    return [...above, ...this.#layout(part)];
  }

  /** What stands below the last part. */
  rest(): string[] {
    return this.#notesBefore(Number.POSITIVE_INFINITY);
  }

  #notesBefore(step: number): string[] {
    const end = this.#notes.findIndex((note) => note.step >= step);
    return this.#notes.splice(0, end < 0 ? this.#notes.length : end).map(({ text }) => noteComment(text));
  }

  #layout({ element }: Part): string[] {
    const comments: string[] = [];
    const shares = element?.shares ?? null;
    const column = element?.column ?? null;
    if (shares !== this.#shares)
      comments.push(shares === null ? '<!-- reset_layout -->' : `<!-- column_layout: [${shares.join(', ')}] -->`);
    if (column !== null && (column !== this.#column || shares !== this.#shares))
      comments.push(`<!-- column: ${column} -->`);
    this.#shares = shares;
    this.#column = column;
    const align = element?.align ?? 'left';
    if (align !== this.#align) comments.push(`<!-- alignment: ${align} -->`);
    this.#align = align;
    const space = element?.space ?? 0;
    if (space > 0) comments.push(space === 1 ? '<!-- new_line -->' : `<!-- new_lines: ${space} -->`);
    return comments;
  }
}

/** Lists that appear item by item, deeper items too: a pause cannot be written within an item, so the whole list is made incremental where that gives the same steps. */
function incrementalRuns(parts: readonly Part[]): Part[][] {
  const runs: Part[][] = [];
  for (const part of parts) {
    const list = itemsOf(part)[0]?.list;
    const last = runs.at(-1);
    if (last && list !== undefined && itemsOf(last[0]!)[0]?.list === list) last.push(part);
    else runs.push([part]);
  }
  return runs.filter((run, index) => isWithin(run) && fits(run, runs[index - 1]?.at(-1), runs[index + 1]?.[0], parts));
}

/** Whether a step begins within an item. */
function isWithin(run: readonly Part[]): boolean {
  return run.some((part, index) => {
    const before = run[index - 1];
    return before !== undefined && part.step > before.step && itemsOf(part)[0] === itemsOf(before)[0];
  });
}

/** Whether every new item has the next step, the rest the same, and what follows one of its own. */
function fits(
  run: readonly Part[],
  before: Part | undefined,
  after: Part | undefined,
  parts: readonly Part[],
): boolean {
  const seen = new Set<Container>();
  const earlier = before ? parts.slice(0, parts.indexOf(run[0]!)) : [];
  let reached = Math.max(0, ...earlier.flatMap(stepsOf));
  for (const part of run) {
    const isNew = itemsOf(part).some((item) => !seen.has(item));
    if (stepsOf(part).length > 1 || part.step !== (isNew ? reached + 1 : reached)) return false;
    for (const item of itemsOf(part)) seen.add(item);
    reached = part.step;
  }
  return after === undefined || after.step === reached + 1;
}
