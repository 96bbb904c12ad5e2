/** The paragraphs of a saved page come in; where the speech begins and ends among them goes out, found by evidence. */

import { dateIn } from './dates.ts';
import { endsSentence, furnitureIn, tailOpening, wordCount } from './furniture.ts';
import type { Paragraph, Piece } from './model.ts';
import { personIn } from './names.ts';

/** Half-open range of paragraph indexes. */
export interface Bounds {
  readonly start: number;
  readonly end: number;
}

/** A line that only leads in: `Read his address below:`, `Full text of the speech`, `Check against delivery`. */
const leadIn =
  /^(?:read\b.*\b(?:speech|address|remarks|lecture|statement|below|full text|transcript)\b|(?:the |a |his |her |their )?(?:full |complete )?(?:text|transcript|speech|address|remarks)(?: (?:of|in full|as delivered|follows|below).*)?|(?:below|here|following) (?:is|are)\b.*|the following\b.*|\(?check against delivery\)?|\(?as (?:delivered|prepared)(?: .*)?\)?|transcript of .*|original script.*)[:.\]]?$/i;

/** How people begin to speak. */
const salutation =
  /^(?:good (?:morning|afternoon|evening|day)|thank you|thanks|ladies and gentlemen|my lords|(?:mr|madam|mister) (?:speaker|president|chair)|your (?:majest|excellenc|royal|highness)|friends|colleagues|distinguished|dear |fellow |honou?rable|hello|welcome|(?:it is|it’s|it's|what) (?:a|an|such an?|my) (?:\w+ )?(?:pleasure|honou?r|privilege|delight)|i(?: am|’m|'m) (?:\w+ )?(?:delighted|honou?red|pleased|grateful|glad)|may i )/i;

/** What stands after a speech is short: a paragraph longer than this (in words) below a “Related …” means the speech goes on. */
const longestTeaser = 70;
/** A title, however wordy, has no more words. */
const longestTitle = 30;
/** A head is short, however much a page puts there. */
const longestHead = 60;

/** A paragraph, and its Piece where the page's markup has made one. */
type Marked = Paragraph & { readonly piece?: Piece };

/** Where the speech stands in `paragraphs`. When nothing tells, it is all of them. `title` is known from the markup, if any. */
export function boundsOf(paragraphs: readonly Marked[], title: string | null = null): Bounds {
  let start = startOf(paragraphs, title);
  // Headings of the markup right before the first word are the speech's own, save its title.
  while (isOwnHeading(paragraphs[start - 1], title)) {
    start--;
  }
  return { start, end: endOf(paragraphs, start) };
}

function isOwnHeading(paragraph: Marked | undefined, title: string | null): boolean {
  return paragraph?.piece?.kind === 'heading' && paragraph.piece.level > 1 && paragraph.text !== title;
}

function startOf(paragraphs: readonly Marked[], title: string | null): number {
  const reach = Math.min(longestHead, Math.ceil(paragraphs.length * 0.6));
  const near = paragraphs.slice(0, reach);
  const lead = near.findLastIndex(({ text }) => wordCount(text) <= 16 && leadIn.test(text));
  if (lead >= 0) {
    return skipLabels(paragraphs, lead + 1);
  }
  const greeting = near.findIndex(({ text }) => salutation.test(text) && (endsSentence(text) || /[,:]$/.test(text)));
  if (greeting >= 0 && near.slice(0, greeting).every(({ text }) => standsBefore(text))) {
    return greeting;
  }
  return afterHead(near, title);
}

/** Without a lead-in or a greeting the speech begins after the last line that is plainly none of it, and what tells about it. */
function afterHead(near: readonly Marked[], title: string | null): number {
  // A text without an “I” is no speech, and what tells about one may be all of it.
  const spoken = near.some(({ text }) => isProse(text) && /\bI\b|\bI[’']/.test(text));
  const isSpeech = ({ text }: Marked) =>
    (isProse(text) || wordCount(text) > longestTitle) && !(spoken && reports(text));
  const prose = near.findIndex(isSpeech);
  const before = prose < 0 ? near : near.slice(0, prose);
  return (
    before.findLastIndex(({ text, piece }, index) => {
      const dated = isDateLine(before[index + 1]?.text ?? '') && !endsSentence(text);
      const repeated = !endsSentence(text) && before.filter((other) => other.text === text).length > 1;
      const titled =
        piece?.level === 1 || (index === 0 && isTitleLike(text)) || (isTitleLike(text) && names.test(text));
      return (
        text === title ||
        furnitureIn(text, 'head') !== null ||
        isLabel(text) ||
        dated ||
        repeated ||
        titled ||
        (spoken && reports(text))
      );
    }) + 1
  );
}

/** What a title calls what it is the title of. */
const names = /\b(?:speech|address|remarks|lecture|statement|update|keynote|talk|transcript)\b/i;

function isTitleLike(text: string): boolean {
  return !endsSentence(text) && !/[,;:–—-]$/.test(text) && wordCount(text) <= longestTitle && wordCount(text) > 1;
}

function isDateLine(text: string): boolean {
  return dateIn(text) !== null && wordCount(text) <= 8;
}

/** A line that gives a fact and no more: a date, a person, `Location: …`. */
function isLabel(text: string): boolean {
  return (
    isDateLine(text) ||
    personIn(text) !== null ||
    (/^(?:\p{L}+ ){0,2}\p{L}+:\s+\S/u.test(text) && wordCount(text) <= 14 && !endsSentence(text))
  );
}

/** Titles, names, dates and furniture between the lead-in and the first word. */
function skipLabels(paragraphs: readonly Paragraph[], from: number): number {
  let start = from;
  while (start < paragraphs.length - 1) {
    const text = paragraphs[start]?.text ?? '';
    const label = personIn(text) !== null || furnitureIn(text, 'head') !== null || isDateLine(text);
    const repeated = !endsSentence(text) && paragraphs.slice(0, start).some((earlier) => earlier.text === text);
    if (!label && !repeated && !leadIn.test(text)) {
      break;
    }
    start++;
  }
  return start;
}

function standsBefore(text: string): boolean {
  return !isProse(text) || furnitureIn(text, 'head') !== null || reports(text);
}

function isProse(text: string): boolean {
  return endsSentence(text) && wordCount(text) >= 5 && furnitureIn(text, 'head') === null;
}

/** Whether a paragraph tells about a speech from outside: it names what was given, and no one says “I” in it. */
function reports(text: string): boolean {
  return (
    /\b(?:gave|gives|delivered|delivers|spoke|speaking|said|says|addressed|speech|lecture|remarks|announced|outlined|set out)\b/i.test(
      text,
    ) && !/\b(?:I|I[’']\w+|my|me|we|us)\b/.test(text.replace(/“[^”]*”|"[^"]*"/g, ''))
  );
}

function endOf(paragraphs: readonly Paragraph[], start: number): number {
  let end = paragraphs.length;
  for (let index = start + 1; index < paragraphs.length; index++) {
    const text = paragraphs[index]?.text ?? '';
    if (tailOpening(text) !== null && !endsSentence(text) && isTail(paragraphs, start, index)) {
      end = index;
      break;
    }
  }
  while (end > start + 1) {
    const text = paragraphs[end - 1]?.text ?? '';
    const thanked = thanks.test(paragraphs.slice(start, end - 1).findLast((one) => endsSentence(one.text))?.text ?? '');
    const caption = thanked && !endsSentence(text) && wordCount(text) <= longestCaption;
    if (furnitureIn(text, 'tail') === null && !caption) {
      break;
    }
    end--;
  }
  return end;
}

/** How speakers end: short lines below it are none of theirs. */
const thanks = /\bthank you(?: (?:all|very much|so much|for \w+(?: \w+){0,3}))?[.!]?["'’”)]*$/i;
const longestCaption = 20;

function isTail(paragraphs: readonly Paragraph[], start: number, from: number): boolean {
  const lengths = paragraphs.map(({ text }) => wordCount(text));
  const sum = (part: readonly number[]) => part.reduce((total, words) => total + words, 0);
  const after = lengths.slice(from);
  return sum(after) < sum(lengths.slice(start, from)) && after.every((words) => words <= longestTeaser);
}

/** Whether a paragraph ends with thanks, as speeches do. */
export function isThanks(text: string): boolean {
  return thanks.test(text);
}

/** Whether a paragraph greets an audience, as speeches begin. */
export function isSalutation(text: string): boolean {
  return salutation.test(text);
}
