/** A text as a person wrote it comes in; the text to compare by goes out, with the way back to every place in it. */

/** The folded text. `at` and `rangeOf` lead from its UTF-16 units back to those of the source. */
export interface Folded {
  readonly text: string;
  /** Whether every offset is that of the source. */
  readonly isStraight: boolean;
  /** The source offset of a folded offset, the length included. Within what one character became, that character's. */
  at(index: number): number;
  /** The source range, half-open, of a folded one: whole characters, with the marks that were dropped after them. */
  rangeOf(from: number, to: number): [from: number, to: number];
}

/** What a character is compared as, where taking it apart (Unicode NFKD) and dropping its marks does not say it. */
const table: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  ʼ: "'",
  '′': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '″': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '\n': ' ',
  '\t': ' ',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  ß: 'ss',
  ẞ: 'SS',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'TH',
  ħ: 'h',
  Ħ: 'H',
  ı: 'i',
  ſ: 's',
  ς: 'σ',
  ゟ: 'ゟ',
};

/** Marks that ordinary writing leaves out (Latin, Greek, Cyrillic, Hebrew points, Arabic vowels), and what is never drawn. */
const dropped =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670\u06d6-\u06dc]|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]|[\ufe00-\ufe0f]|[\ufe20-\ufe2f]|[\u00ad\u061c\u0640\u200b-\u200f\u2060\ufeff]/g;

/** A character and what joins it into one: voiced kana, Korean jamo, marks that are not dropped. */
const joined = /[\s\S][\u3099\u309a\uff9e\uff9f\u1160-\u11ff]*/uy;

const plain = /^[\x20-\x7e]*$/;
/** What becomes a character of ASCII, each in its place: all that English prose has beyond it. */
const straightened = /^[\x20-\x7e\n\t‘’‚‛ʼ′´“”„‟«»″‐‑‒–—―−]*$/;
const straightening: readonly (readonly [signs: RegExp, becomes: string])[] = [
  [/[‘’‚‛ʼ′´]/g, "'"],
  [/[“”„‟«»″]/g, '"'],
  [/[‐‑‒–—―−]/g, '-'],
  [/[\n\t]/g, ' '],
];

/** Whether a unit joins the one before it. */
function isJoining(unit: number): boolean {
  return unit >= 0x1160 && (unit <= 0x11ff || unit === 0x3099 || unit === 0x309a || unit === 0xff9e || unit === 0xff9f);
}

/** What a part of a character is compared as: an `ǽ` taken apart holds an `æ`. */
const tabled = (part: string): string => table[part] ?? part;

const known = new Map<string, string>();

function foldedCharacter(character: string): string {
  const told = known.get(character);
  if (told !== undefined) return told;
  const given =
    table[character] ?? character.normalize('NFKD').replace(dropped, '').replace(/./gu, tabled).normalize('NFC');
  if (known.size < 5000) known.set(character, given);
  return given;
}

/** A text that has its source's offsets. */
function straight(text: string): Folded {
  return { text, isStraight: true, at: same, rangeOf: range };
}

const range = (from: number, to: number): [number, number] => [from, to];
const same = (index: number): number => index;

/** Where the two texts part: from folded offset `out` on, the source runs on at `source`, or stays there when `still`. */
interface Step {
  readonly out: number;
  readonly source: number;
  readonly still: boolean;
}

function stepped(text: string, steps: readonly Step[]): Folded {
  const at = (index: number): number => {
    let low = 0;
    let high = steps.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((steps[middle]?.out ?? 0) <= index) low = middle + 1;
      else high = middle;
    }
    const step = steps[low - 1];
    if (step === undefined) return index;
    return step.still ? step.source : step.source + index - step.out;
  };
  const rangeOf = (from: number, to: number): [number, number] => {
    const start = at(from);
    if (to <= from) return [start, start];
    const last = at(to - 1);
    let next = to;
    while (next < text.length && at(next) === last) next++;
    return [start, at(next)];
  };
  return { text, isStraight: false, at, rangeOf };
}

/** No unit becomes one of these two: not known yet, and not one unit in its place. */
const [unknown, several] = [0, 1];

/** What each unit becomes by itself, as far as that is known: one table with case, one without. */
const tables: { cased: Uint16Array | null; small: Uint16Array | null } = { cased: null, small: null };

function tableFor(caseSensitive: boolean): Uint16Array {
  const kind = caseSensitive ? 'cased' : 'small';
  tables[kind] ??= new Uint16Array(65_536);
  return tables[kind];
}

function unitFor(unit: number, caseSensitive: boolean): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return several;
  const given = foldedCharacter(String.fromCharCode(unit));
  const found = caseSensitive ? given : lower(given);
  return found.length === 1 && found.charCodeAt(0) > several ? found.charCodeAt(0) : several;
}

/** Units that are waiting to become a text; none of them is a surrogate. */
const waiting = new Uint16Array(4096);
const isLittle = (): boolean => new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
let decoder: TextDecoder | undefined;

/** The first `count` of them as a text. A decoder makes one several times as fast as `String.fromCharCode` does. */
function textOf(count: number): string {
  if (count === 0) return '';
  decoder ??= new TextDecoder(isLittle() ? 'utf-16le' : 'utf-16be', { ignoreBOM: true });
  return decoder.decode(waiting.subarray(0, count));
}

/**
 * Folds case (unless `caseSensitive`), diacritics, quotes, dashes, ligatures, width forms and line ends; drops what is not drawn.
 * Plain ASCII costs one scan and has the identity as its way back; of other texts each unit is looked up, unless it becomes
 * several, or none.
 */
export function fold(text: string, { caseSensitive = false } = {}): Folded {
  if (plain.test(text)) return straight(caseSensitive ? text : text.toLowerCase());
  if (straightened.test(text)) {
    const out = straightening.reduce((some, [signs, becomes]) => some.replace(signs, becomes), text);
    return straight(caseSensitive ? out : out.toLowerCase());
  }
  const table = tableFor(caseSensitive);
  const steps: Step[] = [];
  let out = '';
  let count = 0;
  const flush = (): void => {
    out += textOf(count);
    count = 0;
  };
  for (let index = 0; index < text.length; ) {
    const unit = text.charCodeAt(index);
    let given = table[unit]!;
    if (given === unknown) {
      given = unitFor(unit, caseSensitive);
      table[unit] = given;
    }
    const next = index + 1;
    if (given !== several && !(next < text.length && isJoining(text.charCodeAt(next)))) {
      waiting[count++] = given;
      if (count === waiting.length) flush();
      index = next;
      continue;
    }
    flush();
    joined.lastIndex = index;
    const character = joined.exec(text)?.[0] ?? text.charAt(index);
    const folded = foldedCharacter(character);
    // What a character becomes may be as long as it is and yet have parts of its own: a circled CD is two letters.
    if (folded.length !== character.length || (folded.length > 1 && folded !== character)) {
      if (folded.length > 0) steps.push({ out: out.length, source: index, still: true });
      steps.push({ out: out.length + folded.length, source: index + character.length, still: false });
    }
    out += caseSensitive ? folded : lower(folded);
    index += character.length;
  }
  flush();
  return steps.length === 0 ? straight(out) : stepped(out, steps);
}

/** Small letters, unit for unit; a sigma that ends its word is a sigma like any other. */
function lower(text: string): string {
  const small = text.toLowerCase().replaceAll('ς', 'σ');
  if (small.length === text.length) return small;
  return Array.from(text, (one) => (one.toLowerCase().length === one.length ? one.toLowerCase() : one)).join('');
}
