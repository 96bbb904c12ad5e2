/** Source comes in; the same without its inline marks goes out, found without parsing any. */

const signs = Array.from('\\*_~`[<&');
/** What is never closed is looked for but a little way, or each of many would be looked for to the end of the line. */
const marks = /\]\([^)\n]{0,500}\)|\]\[[^\]\n]*\]|<[^<>\n]*>|[\\*_~`[\]]/g;
const entity = /&#?\w+;/;

/** Source without inline marks, so that a word they stand in the middle of is whole. */
export function unmarked(source: string): string {
  let bare = '';
  let from = 0;
  for (const [start, end] of markedLines(source)) {
    bare += source.slice(from, start) + source.slice(start, end).replace(marks, '');
    from = end;
  }
  return from === 0 ? source : bare + source.slice(from);
}

/** The lines that hold a mark, from one to the next: no mark goes beyond its line. */
function* markedLines(source: string): Generator<[start: number, end: number]> {
  // Where each sign comes next: looking for one character is much faster than looking for one of several.
  const next = signs.map((sign) => source.indexOf(sign));
  for (;;) {
    const at = next.reduce((least, one) => (one >= 0 && (least < 0 || one < least) ? one : least), -1);
    if (at < 0) return;
    const start = source.lastIndexOf('\n', at) + 1;
    const found = source.indexOf('\n', at);
    const end = found < 0 ? source.length : found;
    yield [start, end];
    for (const [index, sign] of signs.entries())
      if (next[index]! >= 0 && next[index]! < end) next[index] = source.indexOf(sign, end);
  }
}

/** Only the lines that hold a mark, without them; null when one of them has an entity, which may stand for any letter. */
export function bareLines(source: string): string | null {
  let bare = '';
  for (const [start, end] of markedLines(source)) {
    const line = source.slice(start, end);
    if (entity.test(line)) return null;
    bare += `${line.replace(marks, '')}\n`;
  }
  return bare;
}
