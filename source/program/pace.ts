/** Stretches of reading come in; how fast somebody reads goes out. */

/** Words and minutes of reading that have been counted. */
export interface Pace {
  readonly words: number;
  readonly minutes: number;
}

/** Words a minute of a calm silent reader (Brysbaert 2019 measured 238 for English prose; headings and pauses take their share). */
const usual = 220;
/** Minutes of reading at the usual pace that are taken for granted: a first page does not decide. */
const granted = 5;
/** Minutes after which what was counted first counts less: people read one text otherwise than another. */
const longest = 120;
/** Slower than this, in words a minute, somebody has looked up; faster, they are looking for something. */
const slowest = 60;
const fastest = 700;

export const noPace: Pace = { words: 0, minutes: 0 };

/** Words a minute, to a tenth of what is usual, so that what is told of a text stays the same for a while. */
export function wordsAMinute({ words, minutes }: Pace): number {
  return (Math.round((10 * (words + usual * granted)) / ((minutes + granted) * usual)) * usual) / 10;
}

/** The pace with one more stretch; the same when that was no reading. */
export function paced(pace: Pace, words: number, minutes: number): Pace {
  const rate = words / minutes;
  if (!(rate >= slowest && rate <= fastest)) return pace;
  const share = pace.minutes > longest ? 0.5 : 1;
  return { words: pace.words * share + words, minutes: pace.minutes * share + minutes };
}
