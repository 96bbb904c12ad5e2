/** A document, its deck and perhaps a rehearsal come in; how many seconds each slide may take goes out. */

import type { Deck, Slide } from '../deck/model.ts';
import { deckSettings, frontWarning, quoted } from '../deck/settings.ts';
import type { Document, Warning } from '../document/model.ts';
import { countWords } from '../text/words.ts';
import { minutesOf, readDuration, writtenDuration } from './duration.ts';

/** How long a slide took when the talk was rehearsed; slides are told by their titles, which outlive edits better than their numbers. */
export interface Rehearsed {
  readonly title: string;
  readonly seconds: number;
}

export interface Plan {
  /** Seconds of the whole talk; null when nobody has said and it cannot be guessed. */
  readonly total: number | null;
  /** Seconds of each slide; all 0 without a total. */
  readonly slides: readonly number[];
  /** Durations that cannot be read, and times for slides that do not exist. */
  readonly warnings: readonly Warning[];
}

/** What a slide is worth before its words are counted: showing it takes a moment too. */
const moment = 6;

const plans = new WeakMap<Deck, { readonly rehearsed: readonly Rehearsed[] | null; readonly plan: Plan }>();

/** The plan of a talk; the same object until the deck or the rehearsal is another. */
export function planOf(document: Document, deck: Deck, rehearsed: readonly Rehearsed[] | null = null): Plan {
  const known = plans.get(deck);
  if (known && known.rehearsed === rehearsed) return known.plan;
  const plan = makePlan(document, deck, rehearsed);
  plans.set(deck, { rehearsed, plan });
  return plan;
}

function makePlan(document: Document, deck: Deck, rehearsed: readonly Rehearsed[] | null): Plan {
  const said = readDuration(writtenDuration(document));
  const { times: given, warnings } = givenTimes(document, deck);
  const practised = rehearsed === null ? null : practisedTimes(deck, rehearsed);
  const fixed = deck.slides.map((_, index) => given[index] ?? null);
  const sum = (values: readonly (number | null)[]): number =>
    values.reduce<number>((total, value) => total + (value ?? 0), 0);
  const isAllFixed = fixed.length > 0 && fixed.every((seconds) => seconds !== null);
  const own = said ?? (isAllFixed || practised ? null : minutesOf(document, deck));
  const total = own !== null ? own * 60 : practised ? sum(fixed.map((one, index) => one ?? practised[index]!)) : null;
  if (total === null && !isAllFixed) return { total: null, slides: deck.slides.map(() => 0), warnings };
  const weights = deck.slides.map((slide, index) =>
    fixed[index] !== null ? 0 : (practised?.[index] ?? weightOf(slide)),
  );
  const left = Math.max(0, (total ?? 0) - sum(fixed));
  const all = sum(weights) || 1;
  const slides = fixed.map((seconds, index) => seconds ?? (left * weights[index]!) / all);
  return { total: Math.max(total ?? 0, sum(fixed)), slides, warnings };
}

/** What is wrong with the times a deck is given: durations that cannot be read, and slides that do not exist. Cheap where none are given. */
export function planWarnings(document: Document, deck: Deck): readonly Warning[] {
  return givenTimes(document, deck).warnings;
}

/** Words that are said, and shown, on a slide. The clock runs from the first advance: what is shown before that takes no time. */
function weightOf(slide: Slide): number {
  const words = moment + countWords(slide.notes === '' ? wordsShown(slide) : slide.notes);
  return slide.index > 0 ? words : slide.kind === 'title' ? 0 : (words * (slide.steps - 1)) / slide.steps;
}

function wordsShown(slide: Slide): string {
  return slide.elements.map(({ block }) => block.content).join(' ');
}

/** Seconds from `deck.timing`: a duration for each slide that is named, by its number, title or section. */
function givenTimes(document: Document, deck: Deck): { times: (number | undefined)[]; warnings: Warning[] } {
  const warnings: Warning[] = [];
  const times: (number | undefined)[] = [];
  const duration = writtenDuration(document);
  if (duration !== undefined && duration !== null && readDuration(duration) === null)
    warnings.push(frontWarning(document, 'duration', `${quoted(duration)} is no duration; 15m, 1h 30m and 2:30 are.`));
  const timing = deckSettings(document).timing;
  if (timing === undefined || timing === null) return { times, warnings };
  if (typeof timing !== 'object') {
    warnings.push(frontWarning(document, 'timing', 'timing takes the names of slides, each with a duration.'));
    return { times, warnings };
  }
  for (const [name, written] of Object.entries(timing)) {
    const index = slideNamed(document, deck, Array.isArray(timing) ? String(Number(name) + 1) : name);
    const minutes = readDuration(written);
    if (minutes === null)
      warnings.push(frontWarning(document, name, `${quoted(written)} is no duration; 2m and 1:30 are.`));
    else if (index < 0) warnings.push(frontWarning(document, name, `No slide is called ${quoted(name)}.`));
    else times[index] = minutes * 60;
  }
  return { times, warnings };
}

function slideNamed(document: Document, deck: Deck, name: string): number {
  const plain = name.trim().toLowerCase();
  const titled = deck.slides.findIndex(
    (slide) =>
      slide.title.toLowerCase() === plain ||
      (slide.section !== null && document.sections[slide.section]?.slug === plain),
  );
  if (titled >= 0 || !/^\d+$/.test(plain)) return titled;
  return Number(plain) <= deck.slides.length ? Number(plain) - 1 : -1;
}

/** Seconds of each slide when it was rehearsed; one that was not gets the mean of the others. */
function practisedTimes(deck: Deck, rehearsed: readonly Rehearsed[]): number[] {
  const left = [...rehearsed];
  const found = deck.slides.map((slide) => {
    const index = left.findIndex(({ title }) => title === slide.title);
    return index < 0 ? null : left.splice(index, 1)[0]!.seconds;
  });
  const known = found.filter((seconds) => seconds !== null);
  const mean = known.reduce((sum, seconds) => sum + seconds, 0) / Math.max(1, known.length);
  return found.map((seconds) => seconds ?? mean);
}

/** From which second to which the talk should be at `step` of `slide` (0-based), by the plan. */
export function windowOf(
  plan: Plan,
  deck: Deck,
  slide: number,
  step: number,
): { readonly from: number; readonly to: number } {
  const before = plan.slides.slice(0, slide).reduce((sum, seconds) => sum + seconds, 0);
  const own = plan.slides[slide] ?? 0;
  const steps = deck.slides[slide]?.steps ?? 1;
  return { from: before + (own * step) / steps, to: before + (own * (step + 1)) / steps };
}
