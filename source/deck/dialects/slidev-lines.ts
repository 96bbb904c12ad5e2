/** The source of a slidev deck comes in; the lines of each slide, and its own front matter, go out. */

import type { Document } from '../../document/model.ts';
import type { Lines } from './cutting.ts';

const key = /^[A-Za-z][\w-]*\s*:/;

/** Lines of one slide. */
export interface Part extends Lines {
  /** Its own front matter, as written. */
  readonly head: readonly string[];
}

/** Index of the line that closes a fence of YAML with which a slide opens, another way to write its front matter; 0 when there is none. */
function yamlEnd(lines: readonly string[], from: number): number {
  let first = from;
  while (first < lines.length && lines[first]!.trim() === '') first++;
  if (!/^```ya?ml\s*$/.test(lines[first] ?? '')) return 0;
  return Math.max(
    0,
    lines.findIndex((line, index) => index > first && /^```\s*$/.test(line)),
  );
}

/** Cuts at `---`; a line with text right below it begins front matter, which the next `---` ends. */
export function partsOf(document: Document): Part[] {
  const lines = document.source.slice(document.bodyStart).split('\n');
  const parts: Part[] = [];
  let head: string[] = [];
  let held: string[] = [];
  let from = 0;
  let fence: string | null = null;
  const end = (next: number): void => {
    const skipped = Math.max(
      0,
      held.findIndex((line) => line.trim() !== ''),
    );
    parts.push({ head, line: document.bodyLine + from + skipped, lines: held.slice(skipped) });
    held = [];
    head = [];
    from = next;
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark && (fence === null || (mark[0] === fence[0] && mark.length >= fence.length)))
      fence = fence === null ? mark : null;
    if (fence !== null || !/^---+\s*$/.test(line)) {
      held.push(line);
      continue;
    }
    end(index + 1);
    const close =
      line.trimEnd() === '---' && key.test(lines[index + 1] ?? '')
        ? lines.findIndex((other, at) => at > index && other.trimEnd() === '---')
        : -1;
    const block = yamlEnd(lines, index + 1);
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
  return parts.filter((part) => part.head.length > 0 || part.lines.some((line) => line.trim() !== ''));
}
