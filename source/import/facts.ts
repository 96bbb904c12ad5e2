/** The lines before and after a speech come in; what they say of it (title, speaker, date, place …) goes out, and which line said it. */

import { dateIn } from './dates.ts';
import { endsSentence, furnitureIn, wordCount } from './furniture.ts';
import { type Facts, noFacts, type Paragraph } from './model.ts';
import { type Person, personAtStart, personIn } from './names.ts';

/** Lines that say what they give: the label, and the fact it is. Of two labels of one fact the upper row is believed. */
const labels: readonly { readonly fact: keyof Facts; readonly label: RegExp }[] = [
  { fact: 'date', label: /^(?:delivered(?: on)?|date of (?:speech|delivery)|speech date|given on)\b:?\s*(?:on )?/i },
  {
    fact: 'date',
    label: /^(?:date|published(?: date| on)?|publication date|posted(?: on)?|first published|updated)\b\s*:?\s*/i,
  },
  {
    fact: 'speaker',
    label:
      /^(?:speaker|delivered by|speech by|address by|remarks by|lecture by|from|by|author|written by|name)\b\s*:?\s*/i,
  },
  { fact: 'role', label: /^(?:role|position|office)\s*:\s*/i },
  { fact: 'place', label: /^(?:location|place|venue|where|delivered at|delivered in)\s*:?\s*/i },
  { fact: 'publisher', label: /^(?:publisher|published by|organisation|organization|department)\s*:?\s*/i },
  {
    fact: 'source',
    label: /^(?:source|url|link|web address|retrieved from|original|available at|saved from)\s*:?\s*(?=https?:)/i,
  },
  { fact: 'source', label: /^(?=https?:\/\/\S+(?: \d+\/\d+)?$)/i },
  { fact: 'title', label: /^(?:title|speech title)\s*:\s*/i },
];

const about =
  /\b(?:speech|address|remarks|lecture|statement|update|keynote|talk|gives|gave|delivers|delivered|transcript)\b/i;

export interface Found {
  readonly facts: Facts;
  /** Which fact a paragraph gave. */
  readonly said: ReadonlyMap<Paragraph, string>;
}

/** The facts in `head` (before the speech) and `tail` (after it), besides those `known` from elsewhere. Facts that nothing gives are null. */
export function factsOf(head: readonly Paragraph[], tail: readonly Paragraph[], known: Facts = noFacts): Found {
  const facts: Draft = { ...known };
  const said = new Map<Paragraph, string>();
  readLabels(head, tail, facts, said);
  const rest = head.filter((line) => !said.has(line) && furnitureIn(line.text, 'head') === null);
  readTitle(head, rest, facts, said);
  const lead = rest.filter((line) => !said.has(line) && endsSentence(line.text) && wordCount(line.text) > 8);
  const description = lead.map(({ text }) => text).join(' ');
  facts.description = description === '' ? null : description;
  for (const line of lead) {
    said.set(line, 'the description');
  }
  readPerson(rest, lead, facts, said);
  facts.date ??= dateIn(facts.title ?? '') ?? dateIn(description) ?? firstDate(rest, said);
  facts.place ??= placeIn(description) ?? placeLine(rest, said);
  return { facts, said };
}

type Draft = { -readonly [Key in keyof Facts]: Facts[Key] };

function readLabels(
  head: readonly Paragraph[],
  tail: readonly Paragraph[],
  facts: Draft,
  said: Map<Paragraph, string>,
) {
  const lines = [...head, ...tail].filter(({ text }) => wordCount(text) <= 24);
  for (const { fact, label } of labels) {
    for (const line of lines) {
      const match = said.has(line) ? null : label.exec(line.text);
      const value = match ? factIn(fact, line.text.slice(match[0].length).trim()) : null;
      if (value !== null) {
        said.set(line, `the ${fact}`);
        if (fact === 'speaker') {
          setPerson(personIn(value), facts);
        } else {
          facts[fact] ??= value;
        }
      }
    }
  }
}

function factIn(fact: keyof Facts, value: string): string | null {
  if (fact === 'date') {
    return dateIn(value);
  }
  if (fact === 'speaker') {
    return personIn(value) ? value : null;
  }
  if (fact === 'source') {
    return /^https?:\/\/\S+/.exec(value)?.[0] ?? null;
  }
  return value === '' || endsSentence(value) ? null : value;
}

/** Takes the title where the markup has none; a line that gives it without the name of the site is believed to know where it ends. */
function readTitle(
  lines: readonly Paragraph[],
  unread: readonly Paragraph[],
  facts: Draft,
  said: Map<Paragraph, string>,
) {
  const best = facts.title === null ? bestTitle(unread) : null;
  if (best) {
    [facts.title, facts.publisher] = withoutSite(best.text, facts.publisher);
  }
  const title = facts.title;
  if (title === null) {
    return;
  }
  const shorter = lines.find(
    ({ text }) => text.length > 8 && title.startsWith(text) && /^\s+[|–—-]\s+/.test(title.slice(text.length)),
  );
  if (shorter) {
    facts.title = shorter.text;
    facts.publisher ??= title.slice(shorter.text.length).replace(/^\s+[|–—-]\s+/, '');
  }
  for (const line of lines) {
    if (line.text === title || withoutSite(line.text, null)[0] === facts.title) {
      said.set(line, 'the title');
    }
  }
}

function bestTitle(lines: readonly Paragraph[]): Paragraph | null {
  let best: { paragraph: Paragraph; score: number } | null = null;
  for (const [index, paragraph] of lines.entries()) {
    const { text } = paragraph;
    const words = wordCount(text);
    if (words < 2 || words > 30 || /[.:,;]$/.test(text) || (dateIn(text) && words <= 5)) {
      continue;
    }
    const repeated =
      lines.filter((other) => withoutSite(other.text, null)[0] === withoutSite(text, null)[0]).length > 1;
    const dated = lines
      .slice(index + 1, index + 3)
      .some((other) => dateIn(other.text) !== null && wordCount(other.text) <= 6);
    const score =
      Math.min(words, 6) / 2 +
      (about.test(text) ? 3 : 0) +
      (repeated ? 3 : 0) +
      (dated ? 2 : 0) -
      index / 4 -
      (personIn(text) ? 4 : 0);
    if (best === null || score > best.score) {
      best = { paragraph, score };
    }
  }
  return best?.paragraph ?? null;
}

/** A title without the name of the site that a browser's title bar adds, and that name. */
export function withoutSite(title: string, publisher: string | null): [string, string | null] {
  const match = /^(.{8,}?)\s+[|–—-]\s+([^|–—]{2,60})$/.exec(title);
  const site = match?.[2];
  if (!match || !site || (!title.includes('|') && !/^\p{Lu}\S*(?: \S+){0,4}$/u.test(site))) {
    return [title, publisher];
  }
  return title.includes('|') ? [match[1] ?? title, publisher ?? site] : [title, publisher];
}

function readPerson(
  lines: readonly Paragraph[],
  lead: readonly Paragraph[],
  facts: Draft,
  said: Map<Paragraph, string>,
) {
  for (const line of lines.toReversed()) {
    const person = said.has(line) ? null : personIn(line.text);
    if (person && (facts.speaker === null || person.name === facts.speaker)) {
      setPerson(person, facts);
      said.set(line, 'the speaker');
    }
  }
  for (const text of [...lead.map((paragraph) => paragraph.text), facts.title ?? '']) {
    const person = personAtStart(text) ?? namedInTitle(text);
    if (person && (facts.speaker === null || person.name === facts.speaker)) {
      setPerson(person, facts);
    }
  }
}

/** How titles name who speaks: `Remarks by NAME`, `NAME: …`, `NAME on …`. */
const titleForms = [
  /\b(?:by|from) ((?:\p{Lu}[\p{L}'’.-]+ ?){2,})/u,
  /^([^:]{4,60}): /,
  /^((?:\p{Lu}[\p{L}'’.-]+ ){2,5})(?:on|speaks|addresses|delivers|gives|at)\b/u,
];

function namedInTitle(title: string): Person | null {
  for (const form of titleForms) {
    const person = personIn(form.exec(title)?.[1]?.trim() ?? '');
    if (person) {
      return person;
    }
  }
  return null;
}

function setPerson(person: Person | null, facts: Draft) {
  if (person) {
    facts.speaker ??= person.name;
    facts.role ??= person.role;
    facts.publisher ??= person.organisation;
  }
}

function firstDate(lines: readonly Paragraph[], said: Map<Paragraph, string>): string | null {
  for (const line of lines) {
    const date = said.has(line) || wordCount(line.text) > 12 ? null : dateIn(line.text);
    if (date) {
      said.set(line, 'the date');
      return date;
    }
  }
  return null;
}

/** A named place in a sentence that says where something was given: `… in Thames House, London`. */
function placeIn(text: string): string | null {
  const named = "\\p{Lu}[\\p{L}'’-]*(?: (?:(?:of|the|and|for) )?\\p{Lu}[\\p{L}'’-]*)*";
  return new RegExp(`\\b(?:in|at|from) (?:the )?(${named}, ${named})`, 'u').exec(text)?.[1] ?? null;
}

/** A line that is nothing but a place: a building, and where it stands. */
function placeLine(lines: readonly Paragraph[], said: Map<Paragraph, string>): string | null {
  const building =
    /\b(?:hall|house|university|college|institute|palace|parliament|cent(?:re|er)|hotel|church|cathedral|library|school|club|museum|theatre|building|quay)\b/i;
  const found = lines.find(
    (line) => !said.has(line) && wordCount(line.text) <= 9 && line.text.includes(',') && building.test(line.text),
  );
  if (found) {
    said.set(found, 'the place');
  }
  return found?.text ?? null;
}
