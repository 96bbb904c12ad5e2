/** Text comes in; the columns it takes in a terminal, and its graphemes, go out. */

import { eastAsianWidth } from 'get-east-asian-width';

/*
 * The columns are string-width's, which ink lays out with, and the tests hold the two together over every code point.
 * It is not imported itself because it compiles its expressions and a segmenter at load, a third of a whole start
 * (24 ms beside 65 ms for bare Node, measured bundled), while nearly every text needs neither.
 */

/** One column each, whatever stands beside it: printable ASCII, Latin-1 and its extensions, general punctuation. */
const narrow = /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e]*$/;

/** Each code point counts for itself, unless a mark follows: no joiners, jamo, emoji or code points that are not drawn. */
const separate =
  /[\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u0590\u1e00-\u1fff\u2000-\u200a\u2010-\u2027\u202f-\u205f\u2070-\u20cf\u2190-\u2199\u21e0-\u21ff\u2200-\u2319\u2400-\u24c1\u2500-\u25a9\u2e80-\u3029\u3041-\u3096\u309b-\u3163\u3190-\u3296\u3300-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff01-\uff9d\ufffd]+/y;
/** What is not so. */
const joined =
  /[^\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u0590\u1e00-\u1fff\u2000-\u200a\u2010-\u2027\u202f-\u205f\u2070-\u20cf\u2190-\u2199\u21e0-\u21ff\u2200-\u2319\u2400-\u24c1\u2500-\u25a9\u2e80-\u3029\u3041-\u3096\u309b-\u3163\u3190-\u3296\u3300-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff01-\uff9d\ufffd]+/y;

let segmenter: Intl.Segmenter | undefined;

function runLength(expression: RegExp, text: string, from: number): number {
  expression.lastIndex = from;
  return expression.exec(text)?.[0].length ?? 0;
}

/** Where what has to be segmented from `from` on ends: strange stretches, each with the one unit behind it. */
function joinedEnd(text: string, from: number): number {
  let end = from;
  for (let length = runLength(joined, text, end); length > 0; length = runLength(joined, text, end)) end += length + 1;
  return Math.min(end, text.length);
}

/**
 * Goes through a text: stretches whose units stand alone (`alone` true), and between them what has to be segmented.
 * The last unit before such a stretch may carry the marks that follow, and the first one behind it may belong to a jamo,
 * a joiner or a sign that is put before (UAX #29, GB6, GB9b and GB11), so both go with it.
 */
function* stretchesOf(
  text: string,
): Generator<{ readonly from: number; readonly to: number; readonly alone: boolean }> {
  for (let index = 0; index < text.length; ) {
    const run = runLength(separate, text, index);
    const end = joinedEnd(text, index + run);
    const apart = end === index + run ? end : Math.max(index, index + run - 1);
    if (apart > index) yield { from: index, to: apart, alone: true };
    if (end > apart) yield { from: apart, to: end, alone: false };
    index = end;
  }
}

/** So many letters of flags that more follow: pairs, whatever stands around them (UAX #29, GB12 and GB13). */
const manyFlags = /(?:\ud83c[\udde6-\uddff]){64}(?=\ud83c[\udde6-\uddff])/g;

/** The segmenter looks back over all flags before each, so a flood of them is cut between pairs first. */
function segmented(text: string): string[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  const parts: string[] = [];
  let from = 0;
  const cut = (to: number): void => {
    for (const { segment } of segmenter!.segment(text.slice(from, to))) parts.push(segment);
    from = to;
  };
  if (text.length > 128) for (const { index, 0: flags } of text.matchAll(manyFlags)) cut(index + flags.length);
  cut(text.length);
  return parts;
}

/** The text cut into what a reader takes for single characters. */
export function graphemesOf(text: string): string[] {
  if (narrow.test(text)) return text.split('');
  const graphemes: string[] = [];
  for (const { from, to, alone } of stretchesOf(text)) {
    const stretch = text.slice(from, to);
    for (const one of alone ? stretch.split('') : segmented(stretch)) graphemes.push(one);
  }
  return graphemes;
}

/** Emoji recommended for general interchange (UTS #51). Spelled apart because reading the expression alone takes 15 ms. */
const recommended = '^\\p{RGI_Emoji}$';

/** Made at the first text that needs them. */
interface Expressions {
  readonly drawn: RegExp;
  readonly emoji: RegExp;
  readonly pictograph: RegExp;
  readonly spacing: RegExp;
}
let expressions: Expressions | undefined;

function theExpressions(): Expressions {
  expressions ??= {
    drawn: /[^\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Mn}\p{Me}\p{Cs}]/u,
    emoji: new RegExp(recommended, 'v'),
    pictograph: /\p{Extended_Pictographic}/gu,
    spacing: /[\p{Mc}\uff00-\uffef]/u,
  };
  return expressions;
}

/** Longer than any emoji in use; a longer cluster is measured by its first character. */
const longestEmoji = 50;

/** What any emoji of two units or more has; those of one unit are wide by themselves. */
const emojiSigns = /[\u200d\ufe0f\u20e3\ud800-\udfff]/;

function isEmoji(cluster: string): boolean {
  if (cluster.length === 1 || !emojiSigns.test(cluster)) return false;
  const { emoji, pictograph } = theExpressions();
  if (emoji.test(cluster)) return true;
  if (cluster.length > longestEmoji) return false;
  if (/^[\d#*]\u20e3$/.test(cluster)) return true;
  return cluster.includes('\u200d') && (cluster.match(pictograph)?.length ?? 0) >= 2;
}

function columnsOf(character: string): number {
  return eastAsianWidth(character.codePointAt(0) ?? 0);
}

function unitColumns(code: number): number {
  return code < 0x300 ? 1 : eastAsianWidth(code);
}

type Jamo = 'leading' | 'vowel' | 'trailing' | null;

/** Which part of a Hangul syllable a code point is (Unicode blocks Hangul Jamo, Extended-A and -B). */
function jamoOf(character: string | undefined): Jamo {
  const code = character?.codePointAt(0) ?? 0;
  if ((code >= 0x1100 && code <= 0x115f) || (code >= 0xa960 && code <= 0xa97c)) return 'leading';
  if ((code >= 0x1160 && code <= 0x11a7) || (code >= 0xd7b0 && code <= 0xd7c6)) return 'vowel';
  if ((code >= 0x11a8 && code <= 0x11ff) || (code >= 0xd7cb && code <= 0xd7fb)) return 'trailing';
  return null;
}

/** A leading jamo with its vowel, and a trailing one, is drawn as one syllable of two columns; others add up. */
function hangulColumns(drawn: readonly string[]): number {
  let columns = 0;
  for (let index = 0; index < drawn.length; index++) {
    const one = jamoOf(drawn[index]);
    if (one === 'leading' && jamoOf(drawn[index + 1]) === 'vowel') {
      index += jamoOf(drawn[index + 2]) === 'trailing' ? 2 : 1;
      columns += 2;
    } else columns += columnsOf(drawn[index] ?? '');
  }
  return columns;
}

function clusterColumns(cluster: string): number {
  const { drawn, spacing } = theExpressions();
  const start = cluster.search(drawn);
  if (start < 0) return 0;
  if (isEmoji(cluster)) return 2;
  const [first = '', ...rest] = cluster.slice(start);
  if (jamoOf(first) !== null) return hangulColumns([first, ...rest.filter((one) => drawn.test(one))]);
  return rest.reduce((sum, one) => (spacing.test(one) ? sum + columnsOf(one) : sum), columnsOf(first));
}

/** How many columns a text takes when drawn. For gated text without tabs and line feeds, which count nothing. */
export function widthOf(text: string): number {
  if (narrow.test(text)) return text.length;
  let columns = 0;
  for (const { from, to, alone } of stretchesOf(text)) {
    if (alone) for (let at = from; at < to; at++) columns += unitColumns(text.charCodeAt(at));
    else for (const cluster of segmented(text.slice(from, to))) columns += clusterColumns(cluster);
  }
  return columns;
}

/** The text itself when it fits `columns`, else as many whole graphemes as fit before a `…`. No columns, no text. */
export function cutTo(text: string, columns: number): string {
  if (columns <= 0) return '';
  if (text.length <= columns && narrow.test(text)) return text;
  if (widthOf(text) <= columns) return text;
  let kept = '';
  let used = 0;
  for (const cluster of graphemesOf(text)) {
    used += widthOf(cluster);
    if (used > columns - 1) break;
    kept += cluster;
  }
  return `${kept.trimEnd()}…`;
}

/** The text with spaces after it up to `columns`; a wider text stays as it is. */
export function padTo(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)));
}
