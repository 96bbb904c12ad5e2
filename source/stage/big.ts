/** A few words come in; the rows of large block letters that spell them go out. */

/** Set once the font has been loaded: one row of letters for one line of text. */
let draw: ((text: string) => string[]) | null = null;

/** Rows already drawn; a talk has few headings, and each is asked for at every press. */
const drawn = new Map<string, readonly string[] | null>();
const kept = 200;

/** Loads the font, once. Until it has been awaited `big` gives null, so await it before the first frame of a stage. */
export async function prepareBig(): Promise<void> {
  if (draw) return;
  const [{ default: figlet }, { default: font }] = await Promise.all([
    import('figlet'),
    import('figlet/importable-fonts/ANSI-Compact.js'),
  ]);
  figlet.parseFont('ANSI Compact', font);
  draw = (text) => figlet.textSync(text, { font: 'ANSI Compact' }).split('\n');
  drawn.clear();
}

/** Marks that the font has only in their plain form. */
function plainMarks(text: string): string {
  return text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .replace(/…/g, '...')
    .replace(/\u00a0/g, ' ');
}

/** Blank rows above and below the letters go; so do the spaces on their right. */
function trimmed(rows: readonly string[]): string[] {
  const first = rows.findIndex((row) => row.trim() !== '');
  const last = rows.findLastIndex((row) => row.trim() !== '');
  return rows.slice(first, last + 1).map((row) => row.trimEnd());
}

/** The column, from 0, at which the letter that stands for the character at `offset` (UTF-16 units) of `text` begins; that behind the last at its end. */
export function bigColumn(text: string, offset: number): number {
  const before = text.slice(0, Math.max(0, offset));
  return draw && before !== '' ? Math.max(...draw(plainMarks(before)).map((row) => row.length)) : 0;
}

/**
 * `text` (one line) in letters three or four rows high, every row one column a character;
 * null until `prepareBig` has finished, and for a text the font has no letters for.
 */
export function big(text: string): readonly string[] | null {
  if (!draw) return null;
  const known = drawn.get(text);
  if (known !== undefined) return known;
  const plain = plainMarks(text);
  const rows = /^[\x20-\x7e]*[!-~][\x20-\x7e]*$/.test(plain) ? trimmed(draw(plain)) : null;
  if (drawn.size >= kept) drawn.clear();
  drawn.set(text, rows && rows.length > 0 ? rows : null);
  return drawn.get(text)!;
}
