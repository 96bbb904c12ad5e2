/** Source text comes in; the offsets at which a new top-level block surely begins go out, found without parsing any. */

/** What opens a fence or tags that may hold blank lines, and how far it stands in (CommonMark 4.5 and 4.6, kinds 1 to 5). */
const opening =
  /^( {0,3})(`{3,}(?!.*`)|~{3,}|<(?:script|pre|style|textarea)(?=[\s>]|$)|<!--|<\?|<!\[CDATA\[|<![A-Za-z])/gim;

/** What ends such tags, by how they begin. */
const endings: readonly (readonly [begins: RegExp, ends: RegExp])[] = [
  [/^<!--/, /-->/g],
  [/^<\?/, /\?>/g],
  [/^<!\[/, /\]\]>/g],
  [/^<!/, />/g],
  [/^</, /<\/(?:script|pre|style|textarea)>/gi],
];

/** Half-open offsets of what a fence or tags hold, or null when where one of them ends depends on whether it belongs to a list. */
function closedIn(source: string, from: number): [number, number][] | null {
  if (!['```', '~~~', '\n<', '\n '].some((sign) => source.includes(sign, from))) return [];
  const found: [number, number][] = [];
  opening.lastIndex = from;
  for (let match = opening.exec(source); match; match = opening.exec(source)) {
    const [, indent = '', sign = ''] = match;
    // What a list holds stands in by two columns at least.
    const end = indent.length < 2 ? endOf(source, match.index, sign) : indentedEnd(source, match.index, indent, sign);
    if (end === null) return null;
    found.push([match.index, end]);
    opening.lastIndex = end;
  }
  return found;
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

/** Whether a line that begins so, behind a blank one, goes on with nothing: no list, fence, tag, table, definition or indented text. */
function isPlain(code: number): boolean {
  if (code === 0x23 || code === 0x3e) return true;
  if (code < 0x41) return code === 0x22 || code === 0x27 || code === 0x28;
  if (code < 0x80) return code <= 0x5a || (code >= 0x61 && code <= 0x7a);
  return code > 0xa0;
}

/** The offsets behind `from` (the beginning of the body), in order; null when only a parser could tell. */
export function cutsIn(source: string, from: number): number[] | null {
  const closed = closedIn(source, from);
  if (closed === null) return null;
  const cuts: number[] = [];
  let inside = 0;
  for (let blank = source.indexOf('\n\n', from); blank >= 0; ) {
    let at = blank + 2;
    while (source.charCodeAt(at) === 0x0a) at++;
    while ((closed[inside]?.[1] ?? Number.POSITIVE_INFINITY) <= at) inside++;
    const isClosed = (closed[inside]?.[0] ?? Number.POSITIVE_INFINITY) < at;
    if (!isClosed && isPlain(source.charCodeAt(at))) cuts.push(at);
    blank = source.indexOf('\n\n', at);
  }
  return cuts;
}
