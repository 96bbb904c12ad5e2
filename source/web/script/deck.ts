/** A slide and a step come in; the page shows them, and nothing that is still to come. */

import { byId, press, root, say, slides } from './page.ts';

let slide = 0;
let step = 0;

function stepsOf(section: HTMLElement | undefined): number {
  return Number(section?.dataset.steps ?? 1);
}

export function isOnSlides(): boolean {
  return root.dataset.view === 'slides';
}

export function isOverview(): boolean {
  return root.classList.contains('overview');
}

function number(text: string | undefined): number {
  return Number(text ?? 0);
}

/** Hides what is still to come, and sets back the lines of code that are not talked about. */
function reveal(section: HTMLElement): void {
  for (const part of section.querySelectorAll<HTMLElement>('[data-step]'))
    part.classList.toggle('coming', number(part.dataset.step) > step);
  for (const code of section.querySelectorAll<HTMLElement>('[data-lit-steps]')) {
    const steps = (code.dataset.litSteps ?? '').split(' ').map(Number);
    const now = Math.max(
      0,
      steps.findLastIndex((one) => one <= step),
    );
    for (const line of code.querySelectorAll<HTMLElement>('[data-lit]'))
      line.classList.toggle('dim', !(line.dataset.lit ?? '').split(' ').includes(String(now)));
  }
}

function draw(): void {
  const all = slides();
  all.forEach((section, index) => {
    section.classList.toggle('current', index === slide);
  });
  const current = all[slide];
  if (!current) return;
  reveal(current);
  if (!isOnSlides()) return;
  if (location.hash !== `#${current.id}`) history.replaceState(null, '', `#${current.id}`);
  say(`${slide + 1} of ${all.length}`);
  if (isOverview()) current.scrollIntoView({ block: 'nearest' });
}

/** Goes to a slide (0-based, kept within the deck) and a step of it; from behind, its last. */
export function toSlide(index: number, at: 'first' | 'last' = 'first'): void {
  const all = slides();
  slide = Math.min(all.length - 1, Math.max(0, index));
  step = at === 'first' ? 0 : stepsOf(all[slide]) - 1;
  draw();
}

/** A step on or back, and over the ends of a slide; in the overview a slide on or back. */
export function turn(by: 1 | -1): void {
  const all = slides();
  const next = step + by;
  if (!isOverview() && next >= 0 && next < stepsOf(all[slide])) {
    step = next;
    draw();
  } else if (slide + by >= 0 && slide + by < all.length) toSlide(slide + by, by > 0 || isOverview() ? 'first' : 'last');
}

/** A whole slide on or back. */
export function turnSlide(by: 1 | -1): void {
  toSlide(slide + by);
}

export function toggleOverview(on = !isOverview()): void {
  root.classList.toggle('overview', on);
  draw();
}

export function toggleNotes(): void {
  press('notes', root.classList.toggle('with-notes'));
}

/** The last slide whose section begins above the middle of the window. */
function slideInSight(): number {
  const all = slides();
  const above = all.findLastIndex(({ dataset }) => {
    const heading = dataset.section ? byId(dataset.section) : null;
    return heading !== null && heading.getBoundingClientRect().top < innerHeight / 2;
  });
  return Math.max(0, above);
}

/** Turns between the text and the slides; the place is kept. */
export function view(name: 'read' | 'slides', keep = true): void {
  if (name === root.dataset.view || (name === 'slides' && slides().length === 0)) return;
  const index = slideInSight();
  toggleOverview(false);
  root.dataset.view = name;
  press('read', name === 'read');
  press('slides', name === 'slides');
  if (name === 'slides') {
    scrollTo(0, 0);
    if (keep) toSlide(index);
    return;
  }
  say('');
  history.replaceState(null, '', location.pathname);
  const at = slides()[slide]?.dataset.section;
  if (keep && at) byId(at)?.scrollIntoView();
}

/** Shows what the address names: a slide, or a place in the text. */
export function followAddress(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const index = slides().findIndex((section) => section.id === id);
  if (index >= 0) {
    view('slides', false);
    if (index !== slide) toSlide(index);
  } else if (id !== '' && byId('reading')?.querySelector(`#${CSS.escape(id)}`)) {
    const hash = location.hash;
    view('read', false);
    history.replaceState(null, '', hash);
    byId(id)?.scrollIntoView();
  }
}

/** What a click within the deck means: in the overview, the slide that was chosen. */
export function choose(target: Element): void {
  const index = isOverview() ? slides().findIndex((section) => section.contains(target)) : -1;
  if (index < 0) return;
  toggleOverview(false);
  toSlide(index);
}

/** The slide an element stands on is shown with all its steps. */
export function showWhole(target: Element): void {
  const index = slides().findIndex((section) => section.contains(target));
  if (index >= 0) toSlide(index, 'last');
}
