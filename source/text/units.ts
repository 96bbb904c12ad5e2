/** Ranges of UTF-16 code units come in; what looks for the first unit of a text that lies in them, or outside of them, goes out. */

/** First and last unit. */
export type Range = readonly [from: number, to: number];

/** Gives the 0-based index of the first such unit at or after `from`, or -1. */
export type Look = (text: string, from?: number) => number;

/** Looks for a unit outside all of the ranges, or one of `characters`, which must be ASCII. */
export function outside(ranges: readonly Range[], characters = ''): Look {
  return looking(without(ranges, characters), true);
}

/** The ranges, cut where the characters stand. */
function without(ranges: readonly Range[], characters: string): readonly Range[] {
  return Array.from(characters).reduce((left: readonly Range[], character) => {
    const code = character.charCodeAt(0);
    return left.flatMap(([from, to]): Range[] =>
      code < from || code > to
        ? [[from, to]]
        : (
            [
              [from, code - 1],
              [code + 1, to],
            ] as const
          ).filter(([a, b]) => a <= b),
    );
  }, ranges);
}

/** Looks for one of the characters, which must be single units. */
export function anyOf(characters: string): Look {
  return looking(
    Array.from(characters, (character): Range => [character.charCodeAt(0), character.charCodeAt(0)]),
    false,
  );
}

/** Units looked up one by one where one beyond ASCII stands: there are often more behind it. */
const some = 32;

/**
 * An expression passes over ASCII many times faster than a loop; but beyond that it tries range after range for each unit, and a
 * loop over a table is the faster.
 */
function looking(ranges: readonly Range[], isOutside: boolean): Look {
  let expression: RegExp | null = null;
  let table: Uint8Array | null = null;
  return (text, from = 0) => {
    expression ??= expressionOf(ranges, isOutside);
    for (let at = from; ; ) {
      expression.lastIndex = at;
      if (!expression.test(text)) return -1;
      at = expression.lastIndex - 1;
      table ??= tableOf(ranges, isOutside);
      for (const end = Math.min(text.length, at + some); at < end; at++)
        if (table[text.charCodeAt(at)] === 1) return at;
    }
  };
}

/** What finds the units of ASCII and of general punctuation that are looked for, and all beyond it when one of them is. */
function expressionOf(ranges: readonly Range[], isOutside: boolean): RegExp {
  const unit = (code: number): string => `\\u${code.toString(16).padStart(4, '0')}`;
  const within = ranges
    .filter(([from, to]) => from < 0x80 || (from >= 0x2000 && to < 0x2070))
    .map(([from, to]) => `${unit(from)}-${unit(from < 0x80 ? Math.min(to, 0x7f) : to)}`);
  if (isOutside) return new RegExp(`[^${within.join('')}]`, 'g');
  return new RegExp(`[${within.join('')}${ranges.some(([, to]) => to >= 0x80) ? '\\u0080-\\uffff' : ''}]`, 'g');
}

function tableOf(ranges: readonly Range[], isOutside: boolean): Uint8Array {
  const table = new Uint8Array(65_536).fill(isOutside ? 1 : 0);
  for (const [from, to] of ranges) table.fill(isOutside ? 0 : 1, from, to + 1);
  return table;
}
