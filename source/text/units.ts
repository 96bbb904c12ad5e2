/** Ranges of UTF-16 code units come in; what looks for the first unit of a text that lies in them, or outside of them, goes out. */

/** First and last unit. */
export type Range = readonly [from: number, to: number];

/** Gives the 0-based index of the first such unit at or after `from`, or -1. */
export type Look = (text: string, from?: number) => number;

/**
 * So many units are looked through with an expression, which needs no warming up. Then a loop over a table has become five times
 * as fast as that: an expression tries the ranges one after another for each unit.
 */
const warm = 65_536;

/** Looks for a unit outside all of the ranges. */
export function outside(ranges: readonly Range[]): Look {
  return looking(ranges, true);
}

/** Looks for one of the characters, which must be single units. */
export function anyOf(characters: string): Look {
  return looking(
    Array.from(characters, (character): Range => [character.charCodeAt(0), character.charCodeAt(0)]),
    false,
  );
}

function looking(ranges: readonly Range[], isOutside: boolean): Look {
  let expression: RegExp | null = null;
  let table: Uint8Array | null = null;
  let seen = 0;
  return (text, from = 0) => {
    if (seen < warm) {
      seen += text.length - from;
      expression ??= expressionOf(ranges, isOutside);
      expression.lastIndex = from;
      return expression.test(text) ? expression.lastIndex - 1 : -1;
    }
    table ??= tableOf(ranges, isOutside);
    for (let index = from; index < text.length; index++) if (table[text.charCodeAt(index)] === 1) return index;
    return -1;
  };
}

function expressionOf(ranges: readonly Range[], isOutside: boolean): RegExp {
  const unit = (code: number): string => `\\u${code.toString(16).padStart(4, '0')}`;
  const all = ranges.map(([from, to]) => `${unit(from)}-${unit(to)}`).join('');
  return new RegExp(`[${isOutside ? '^' : ''}${all}]`, 'g');
}

function tableOf(ranges: readonly Range[], isOutside: boolean): Uint8Array {
  const table = new Uint8Array(65_536).fill(isOutside ? 1 : 0);
  for (const [from, to] of ranges) table.fill(isOutside ? 0 : 1, from, to + 1);
  return table;
}
