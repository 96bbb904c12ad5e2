/** A slide and a step come in; the page shows them, and nothing that is still to come. */

import { byId, idIn, press, root, slides, tellSlide } from './page.ts';

let slide = 0;
let step = 0;
/** All steps of the slide are shown at once, and none is new. */
let whole = false;

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

/** Hides what is still to come, lights what is new, and sets back the lines of code that are not talked about. */
function reveal(section: HTMLElement): void {
  for (const part of section.querySelectorAll<HTMLElement>('[data-step]'))
    for (const [name, on] of [
      ['coming', number(part.dataset.step) > step],
      ['new', number(part.dataset.step) === step && !whole],
    ] as const)
      part.classList.toggle(name, on);
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

/** How far the talk is, as the bar at the foot of the stage has it. */
function showWay(section: HTMLElement, count: number): void {
  const way = section.querySelector('progress');
  if (way && count > 1) way.value = slide === 0 ? 0 : (slide - 1 + (step + 1) / stepsOf(section)) / (count - 1);
}

function draw(): void {
  const all = slides();
  const current = all[slide];
  if (!current) return;
  const isTurned = !current.classList.contains('current');
  all.forEach((section, index) => {
    section.classList.toggle('current', index === slide);
    section.classList.toggle('turned', index === slide && (isTurned || section.classList.contains('turned')));
  });
  reveal(current);
  showWay(current, all.length);
  if (!isOnSlides()) return;
  tellSlide(current, isTurned);
  if (location.hash !== `#${current.id}`) history.replaceState(null, '', `#${current.id}`);
  if (isOverview()) current.scrollIntoView({ block: 'nearest' });
  else if (isTurned) scrollTo(0, 0);
  else current.querySelector('.new:last-of-type')?.scrollIntoView({ block: 'nearest' });
}

/** Goes to a slide (0-based, kept within the deck) and a step of it; from behind, its last. */
export function toSlide(index: number, at: 'first' | 'last' = 'first'): void {
  const all = slides();
  slide = Math.min(all.length - 1, Math.max(0, index));
  step = at === 'first' ? 0 : stepsOf(all[slide]) - 1;
  whole = false;
  root.classList.remove('blank');
  draw();
}

/** Shows all steps of the slide. */
export function showAll(): void {
  step = stepsOf(slides()[slide]) - 1;
  whole = true;
  draw();
}

/** Blanks the screen; whatever is done next lights it again. */
export function toggleBlank(): void {
  root.classList.toggle('blank');
}

/** A step on or back, and over the ends of a slide; in the overview a slide on or back. */
export function turn(by: 1 | -1): void {
  const all = slides();
  if (root.classList.contains('blank')) {
    toggleBlank();
    return;
  }
  const next = step + by;
  if (!isOverview() && next >= 0 && next < stepsOf(all[slide])) {
    step = next;
    whole = false;
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

/** The last slide whose section begins in the upper third of the window; the first one at the top of the text. */
function slideInSight(): number {
  const all = slides();
  if (scrollY < 1) return 0;
  const above = all.findLastIndex(({ dataset }) => {
    const heading = dataset.section ? byId(dataset.section) : null;
    return heading !== null && heading.getBoundingClientRect().top < innerHeight / 3;
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
    // It is turned to, though it was the one before.
    for (const section of slides()) section.classList.remove('current');
    if (keep) toSlide(index);
    return;
  }
  history.replaceState(null, '', location.pathname);
  const at = slides()[slide]?.dataset.section;
  if (keep && at) byId(at)?.scrollIntoView();
}

/** Shows what the address names: a slide, or a place in the text. */
export function followAddress(): void {
  const id = idIn(location.hash);
  const index = slides().findIndex((section) => section.id === id);
  if (index >= 0) {
    view('slides', false);
    toSlide(index);
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
  if (index < 0) return;
  toSlide(index, 'last');
  showAll();
}
