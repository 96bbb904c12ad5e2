/** What the speaker shows comes in, as it happens; the page shows it, lets one look back, and return. */

import type { Told } from '../../sync/told.ts';
import { showKeys } from './help.ts';
import { type Actions, listen, rowsFor } from './keys.ts';
import { byId, root, say, slides, tellSlide, toggleFull } from './page.ts';
import { type Search, startSearch } from './search.ts';

/** Milliseconds without a sign of life after which the connection is made anew: more than two heartbeats. */
const silence = 40_000;
/** Milliseconds before another try: this, and up to as much again, so that a hall does not come back all at once. */
const patience = 2000;
/** By this the server knows who comes back, so that they get their own place; nobody else can guess it. */
const self = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join(
  '',
);

let live = 0;
/** The slide one looks at, by its id; null is the one the speaker shows. */
let looking: string | null = null;
let blank = false;
let connection = 'Connecting';
let search: Search | null = null;

function idOf(index: number): string {
  return `slide-${index + 1}`;
}

/** Where one is, in words. */
function standing(): string {
  if (looking !== null) return connection === 'Live' ? `Looking back · the talk is at ${live + 1}` : connection;
  return blank && connection === 'Live' ? 'Live · the screen is blank' : connection;
}

function draw(): void {
  const shown = byId(looking ?? idOf(live));
  const isTurned = shown !== null && !shown.classList.contains('current');
  for (const slide of slides()) slide.classList.toggle('current', slide === shown);
  shown?.classList.toggle('turned', isTurned);
  root.classList.toggle('blank', blank && looking === null);
  root.classList.toggle('live', connection === 'Live' && looking === null);
  for (const button of document.querySelectorAll<HTMLElement>('[data-does=live]')) button.hidden = looking === null;
  say(standing());
  if (isTurned) scrollTo(0, 0);
  else if (looking === null) shown?.querySelector('.new:last-of-type')?.scrollIntoView({ block: 'nearest' });
}

/** The server has escaped what it sends: it is the same markup that the page itself is made of. */
function put(index: number, html: string): void {
  const template = document.createElement('template');
  template.innerHTML = html;
  const made = template.content.firstElementChild;
  if (!made) return;
  const old = byId(idOf(index));
  if (old) {
    made.classList.toggle('current', old.classList.contains('current'));
    old.replaceWith(made);
  } else {
    const after = slides().find((slide) => Number(slide.id.slice(6)) > index + 1);
    byId('deck')?.insertBefore(made, after ?? null);
  }
}

/** Tells those who listen what has come: a slide, or what is new on it. What they look back at is left in peace. */
function announce(before: { readonly id: string; readonly text: string }): void {
  const now = byId(idOf(live));
  if (now && looking === null && !blank && (now.id !== before.id || now.textContent !== before.text))
    tellSlide(now, now.id !== before.id);
}

function take(told: Told): void {
  const before = { id: idOf(live), text: byId(idOf(live))?.textContent ?? '' };
  if (told.whole)
    for (const slide of slides()) if (!told.slides.some(({ index }) => idOf(index) === slide.id)) slide.remove();
  for (const { index, html } of told.slides) put(index, html);
  live = told.current;
  blank = told.blank;
  connection = told.ended ? 'The talk has ended' : 'Live';
  if (looking !== null && !byId(looking)) looking = null;
  draw();
  search?.again();
  announce(before);
}

function connect(): void {
  const source = new EventSource(`events?as=${self}`);
  let watch = 0;
  const again = (): void => {
    clearTimeout(watch);
    source.close();
    connection = 'Connection lost: trying again';
    draw();
    setTimeout(connect, patience + Math.random() * patience);
  };
  const alive = (): void => {
    clearTimeout(watch);
    watch = setTimeout(again, silence);
  };
  source.addEventListener('told', (event) => {
    alive();
    const told: Told = JSON.parse(event.data);
    take(told);
    if (!told.ended) return;
    clearTimeout(watch);
    source.close();
  });
  source.addEventListener('beat', alive);
  source.addEventListener('renew', () => {
    clearTimeout(watch);
    source.close();
    connect();
  });
  source.onerror = again;
  alive();
}

function look(id: string | null | undefined): void {
  looking = id === undefined || id === idOf(live) ? null : id;
  draw();
  const shown = byId(looking ?? idOf(live));
  if (shown) tellSlide(shown, true);
}

/** One slide back or on among those that have been shown; on from the newest is live again. */
function turn(by: 1 | -1): void {
  const all = slides();
  const at = all.findIndex(({ id }) => id === (looking ?? idOf(live)));
  const to = all[at + by];
  if (to) look(to.id);
}

/** Brings a page that follows a talk to life. */
export function startFollowing(): void {
  live = Number(root.dataset.current ?? 0);
  search = startSearch(
    () => byId('deck'),
    (target) => look(target.closest('.slide')?.id),
    standing,
  );
  const { open, walk } = search;
  const toLive = (): void => look(null);
  const actions: Actions = {
    next: () => turn(1),
    enter: (count) => (count === null ? turn(1) : byId(idOf(count - 1)) && look(idOf(count - 1))),
    previous: () => turn(-1),
    'slide-next': () => turn(1),
    'slide-before': () => turn(-1),
    first: () => look(slides()[0]?.id),
    last: toLive,
    back: toLive,
    live: toLive,
    full: toggleFull,
    keys: () => showKeys(rowsFor(actions, true)),
    search: open,
    'found-next': () => walk(1),
    'found-before': () => walk(-1),
  };
  listen(actions, () => true);
  draw();
  connect();
}
