/** Source text comes in; where new top-level blocks surely begin in it, and headings, goes out, found without parsing any. */

/** The end of a line above one that may be that of a heading, or open a fence or tags. */
const special = /\n(?=[#=`~<]|-(?:-|[ \t]*$)| {1,3}[#=\-`~<])/gm;
/** The line of a heading. */
const line = ' {0,3}(?:#{1,6}(?:[ \\t]|$)|=+[ \\t]*$|-+[ \\t]*$)';
const heading = new RegExp(line, 'my');
const anyHeading = new RegExp(`^${line}`, 'm');
/** What opens a fence or tags that may hold blank lines, and how far it stands in (CommonMark 4.5 and 4.6, kinds 1 to 5). */
const opening =
  /( {0,3})(`{3,}(?!.*`)|~{3,}|<(?:script|pre|style|textarea)(?=[\s>]|$)|<!--|<\?|<!\[CDATA\[|<![A-Za-z])/iy;

/** The code of `#`. */
export const sharp = 0x23;

/** What ends such tags, by how they begin. */
const endings: readonly (readonly [begins: RegExp, ends: RegExp])[] = [
  [/^<!--/, /-->/g],
  [/^<\?/, /\?>/g],
  [/^<!\[/, /\]\]>/g],
  [/^<!/, />/g],
  [/^</, /<\/(?:script|pre|style|textarea)>/gi],
];

/**
 * The offset behind what opens on the line that begins at `at`, which is `at` when nothing does; null when where it ends depends on
 * whether it belongs to a list.
 */
function closedEnd(source: string, at: number): number | null {
  if (source.charCodeAt(at) === sharp) return at;
  opening.lastIndex = at;
  const [found, indent = '', sign = ''] = opening.exec(source) ?? [];
  if (found === undefined) return at;
  // What a list holds stands in by two columns at least.
  return indent.length < 2 ? endOf(source, at, sign) : indentedEnd(source, at, indent, sign);
}

/** The offset behind the line that ends what opens at `at`; the end of the source when none does. */
function endOf(source: string, at: number, sign: string): number {
  const isFence = /^[`~]/.test(sign);
  const ends = isFence
    ? new RegExp(`^ {0,3}${sign.charAt(0)}{${sign.length},}[ \\t]*$`, 'gm')
    : endings.find(([begins]) => begins.test(sign))![1];
  ends.lastIndex = isFence ? lineEnd(source, at) : at + (sign.startsWith('<!--') ? 2 : sign.length);
  const match = ends.exec(source);
  return match ? lineEnd(source, match.index) : source.length;
}

/**
 * The offset behind the line that ends a fence that stands in, which may belong to a list: null when it does not end before a line
 * that stands in less, with which a list would end, and the fence (CommonMark 5.2).
 */
function indentedEnd(source: string, at: number, indent: string, sign: string): number | null {
  if (!/^[`~]/.test(sign)) return null;
  const ends = new RegExp(`^${indent} {0,${3 - indent.length}}${sign.charAt(0)}{${sign.length},}[ \\t]*\\n?$`);
  for (let start = lineEnd(source, at); start < source.length; ) {
    const end = lineEnd(source, start);
    const line = source.slice(start, end);
    if (ends.test(line)) return end;
    if (!line.startsWith(indent) && line.trim() !== '') return null;
    start = end;
  }
  return null;
}

function lineEnd(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end < 0 ? source.length : end + 1;
}

/** `#`, `>`, `!`, `"`, `'` and `(`. */
const plainSigns: ReadonlySet<number> = new Set([sharp, 0x3e, 0x21, 0x22, 0x27, 0x28]);

/** Whether a line that begins so, behind a blank one, goes on with nothing: no list, fence, tag, table, definition or indented text. */
function isPlain(code: number): boolean {
  if (code < 0x41) return plainSigns.has(code);
  if (code < 0x80) return code <= 0x5a || code === 0x5f || (code >= 0x61 && code <= 0x7a);
  return code > 0xa0;
}

/** A line above what a list of terms says of it: behind such a list any line is a term, that of a heading, too. */
const term = /[^\n]*\n\n? {0,3}[:~][ \t]/y;

function isTerm(source: string, at: number): boolean {
  term.lastIndex = at;
  return term.test(source);
}

/** Where a text may be cut. */
export interface Cuts {
  /** The offsets of lines that may be those of headings, in order; of those inside of a fence or tags only the first. */
  readonly headings: readonly number[];
  /** The stretch around an offset, half-open, which begins and ends with a block, but not before `least`, where another one ends. */
  around(offset: number, least: number): [from: number, to: number];
}

/** From `from` on (the beginning of the body); null when only a parser could tell where blocks begin. */
export function cutsIn(source: string, from: number): Cuts | null {
  const headings: number[] = [];
  const closed: [number, number][] = [];
  for (let at = from; ; at = special.lastIndex) {
    heading.lastIndex = at;
    if (heading.test(source)) headings.push(at);
    const end = closedEnd(source, at);
    if (end === null) return null;
    if (end > at) {
      closed.push([at, end]);
      const inside = source.slice(at, end).search(anyHeading);
      if (inside >= 0) headings.push(at + inside);
    }
    special.lastIndex = Math.max(at, end - 1);
    if (!special.test(source)) break;
  }
  return { headings, around: aroundIn(source, closed) };
}

/** `closed` are stretches in which a text is not cut, in order. */
function aroundIn(source: string, closed: readonly (readonly [number, number])[]): Cuts['around'] {
  /** Whether an offset is behind the beginning of one of them, and before its end. */
  const isClosed = (at: number): boolean => {
    let low = 0;
    let high = closed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (closed[middle]![0] < at) low = middle + 1;
      else high = middle;
    }
    return low > 0 && at < closed[low - 1]![1];
  };
  /** The offset behind the blank lines at `blank`, when a block surely begins there. */
  const cutAt = (blank: number): number | null => {
    let at = blank;
    while (source.charCodeAt(at) === 0x0a) at++;
    return isPlain(source.charCodeAt(at)) && !isClosed(at) && !isTerm(source, at) ? at : null;
  };
  const cutBefore = (offset: number, least: number): number => {
    for (let blank = source.lastIndexOf('\n\n', offset); blank > least; ) {
      const cut = cutAt(blank);
      if (cut !== null && cut <= offset) return cut;
      blank = source.lastIndexOf('\n\n', blank - 1);
    }
    return least;
  };
  const cutBehind = (offset: number): number => {
    for (let blank = source.indexOf('\n\n', offset); blank >= 0; ) {
      const cut = cutAt(blank);
      if (cut !== null) return cut;
      blank = source.indexOf('\n\n', blank + 1);
    }
    return source.length;
  };
  return (offset, least) => [cutBefore(offset, least), cutBehind(offset)];
}
