/** The paragraphs of a speech come in; the title of a second speech among them goes out, if there is one. */

import { isSalutation, isThanks } from './bounds.ts';
import { dateIn } from './dates.ts';
import { endsSentence, wordCount } from './furniture.ts';
import { personIn } from './names.ts';

/** How many paragraphs may lie between the end of one speech and the greeting of the next: title, date, name and the like. */
const between = 6;

/** The title of a second speech: short lines after one has ended, and then a greeting. Null when there is only one. */
export function secondSpeech(paragraphs: readonly string[]): string | null {
  for (let index = 1; index < paragraphs.length; index++) {
    const greeting = paragraphs[index] ?? '';
    if (!isSalutation(greeting) || !endsSentence(greeting)) {
      continue;
    }
    const from = paragraphs.slice(Math.max(0, index - between), index);
    const ended = from.findLastIndex((text) => endsSentence(text));
    const labels = from.slice(ended + 1);
    const title = labels.find((text) => wordCount(text) >= 3 && personIn(text) === null && !isDate(text)) ?? labels[0];
    if (title !== undefined && (isThanks(from[ended] ?? '') || labels.some(isDate))) {
      return title;
    }
  }
  return null;
}

function isDate(text: string): boolean {
  return dateIn(text) !== null && wordCount(text) <= 8;
}
