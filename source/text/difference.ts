/** Two texts come in; which stretches of the one stand for which of the other goes out, line by line, as when a file has been edited. */

/** A stretch of the one text that became a stretch of the other: half-open offsets in UTF-16 units, either may be empty. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** Changed stretches of more lines than this are taken for one change. */
const most = 50_000;
/** Characters compared at once. */
const stride = 8192;

/** The changes that make `after` of `before`, in order. Lines that stand once in both, and what stands unchanged beside them, are the same lines. */
export function changesBetween(before: string, after: string): Change[] {
  if (before === after) return [];
  const [head, tail] = sharedEnds(before, after);
  const start = head === 0 ? 0 : before.lastIndexOf('\n', head - 1) + 1;
  const lineEnd = tail === 0 ? -1 : before.indexOf('\n', before.length - tail);
  const kept = lineEnd < 0 ? 0 : before.length - lineEnd - 1;
  const middle: Change = { from: start, to: before.length - kept, newFrom: start, newTo: after.length - kept };
  const old = linesOf(before, middle.from, middle.to);
  const now = linesOf(after, middle.newFrom, middle.newTo);
  const changes = old.length > most || now.length > most ? [middle] : between(old, now);
  return changes.map((change) => narrowed(before, after, change));
}

/** How many characters two texts share at the beginning, and at the end without those. */
export function sharedEnds(before: string, after: string): [head: number, tail: number] {
  const head = sharedHead(before, after);
  return [head, sharedTail(before, after, head)];
}

function sharedHead(before: string, after: string): number {
  const least = Math.min(before.length, after.length);
  let at = 0;
  while (at + stride <= least && before.slice(at, at + stride) === after.slice(at, at + stride)) at += stride;
  while (at < least && before.charCodeAt(at) === after.charCodeAt(at)) at++;
  return at;
}

/** Characters shared at the end, none of them among the first `head`. */
function sharedTail(before: string, after: string, head: number): number {
  const least = Math.min(before.length, after.length) - head;
  const slice = (text: string, from: number, to: number): string => text.slice(text.length - to, text.length - from);
  let at = 0;
  while (at + stride <= least && slice(before, at, at + stride) === slice(after, at, at + stride)) at += stride;
  while (at < least && before.charCodeAt(before.length - 1 - at) === after.charCodeAt(after.length - 1 - at)) at++;
  return at;
}

interface Lines {
  /** With its line end, which the last may lack. */
  readonly texts: readonly string[];
  /** Offset of each line, and behind the last. */
  readonly offsets: readonly number[];
  readonly length: number;
}

function linesOf(text: string, from: number, to: number): Lines {
  const texts = text.slice(from, to).match(/[^\n]*\n|[^\n]+/g) ?? [];
  const offsets = [from];
  for (const line of texts) offsets.push(offsets.at(-1)! + line.length);
  return { texts, offsets, length: texts.length };
}

/** What stands between lines that are the same. */
function between(old: Lines, now: Lines): Change[] {
  const changes: Change[] = [];
  let [line, newLine] = [0, 0];
  const add = (to: number, newTo: number): void => {
    if (to > line || newTo > newLine)
      changes.push({
        from: old.offsets[line]!,
        to: old.offsets[to]!,
        newFrom: now.offsets[newLine]!,
        newTo: now.offsets[newTo]!,
      });
  };
  for (const [one, other] of rising(onlyOnce(old, now))) {
    if (one < line || other < newLine) continue;
    let up = 0;
    while (one - up > line && other - up > newLine && old.texts[one - up - 1] === now.texts[other - up - 1]) up++;
    add(one - up, other - up);
    [line, newLine] = [one + 1, other + 1];
    while (line < old.length && newLine < now.length && old.texts[line] === now.texts[newLine]) {
      line++;
      newLine++;
    }
  }
  add(old.length, now.length);
  return changes;
}

/** Pairs of lines that stand exactly once in each text, by the old line. */
function onlyOnce(old: Lines, now: Lines): [number, number][] {
  const count = (lines: Lines): Map<string, number> => {
    const places = new Map<string, number>();
    lines.texts.forEach((text, line) => {
      places.set(text, places.has(text) ? -1 : line);
    });
    return places;
  };
  const places = count(now);
  return [...count(old)].flatMap(([text, line]): [number, number][] => {
    const other = places.get(text) ?? -1;
    return line >= 0 && other >= 0 && text.trim() !== '' ? [[line, other]] : [];
  });
}

/** The longest choice of pairs that rise in both (patience sorting). */
function rising(pairs: readonly [number, number][]): [number, number][] {
  const tops: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, other], index) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tops[middle]!]![1] < other) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? tops[low - 1]! : -1;
    tops[low] = index;
  });
  const chosen: [number, number][] = [];
  for (let index = tops.at(-1) ?? -1; index >= 0; index = before[index]!) chosen.unshift(pairs[index]!);
  return chosen;
}

/** Without the characters that are the same at both ends. */
function narrowed(before: string, after: string, change: Change): Change {
  let { from, to, newFrom, newTo } = change;
  while (from < to && newFrom < newTo && before[from] === after[newFrom]) [from, newFrom] = [from + 1, newFrom + 1];
  while (to > from && newTo > newFrom && before[to - 1] === after[newTo - 1]) [to, newTo] = [to - 1, newTo - 1];
  return { from, to, newFrom, newTo };
}

/** Where the character at an offset of the old text stands in the new one; what was replaced is found in what replaced it. */
export function carried(changes: readonly Change[], offset: number): number {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (changes[middle]!.from <= offset) low = middle + 1;
    else high = middle;
  }
  const last = changes[low - 1];
  if (!last) return offset;
  if (offset >= last.to) return offset - last.to + last.newTo;
  return Math.min(last.newFrom + offset - last.from, last.newTo);
}
