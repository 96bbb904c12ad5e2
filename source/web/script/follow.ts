/** What the speaker shows comes in, as it happens; the page shows it, lets one look back, and return. */

import type { Told } from '../../sync/told.ts';
import { listen } from './keys.ts';
import { byId, press, root, say, slides } from './page.ts';
import { startSearch } from './search.ts';

/** Milliseconds without a sign of life after which the connection is made anew: more than two heartbeats. */
const silence = 40_000;
/** Milliseconds before another try: this, and up to as much again, so that a hall does not come back all at once. */
const patience = 2000;

let live = 0;
/** The slide one looks at, by its id; null is the one the speaker shows. */
let looking: string | null = null;
let blank = false;
let connection = 'Connecting';

function idOf(index: number): string {
  return `slide-${index + 1}`;
}

function draw(): void {
  const shown = looking ?? idOf(live);
  for (const slide of slides()) slide.classList.toggle('current', slide.id === shown && !(blank && looking === null));
  press('live', looking === null);
  say(looking === null ? connection : `Looking back${connection === 'Live' ? '' : ` · ${connection}`}`);
}

/** The server has escaped what it sends: it is the same markup that the page itself is made of. */
function put(index: number, html: string): void {
  const template = document.createElement('template');
  template.innerHTML = html;
  const made = template.content.firstElementChild;
  if (!made) return;
  const old = byId(idOf(index));
  if (old) old.replaceWith(made);
  else {
    const after = slides().find((slide) => Number(slide.id.slice(6)) > index + 1);
    byId('deck')?.insertBefore(made, after ?? null);
  }
}

function take(told: Told): void {
  if (told.whole)
    for (const slide of slides()) if (!told.slides.some(({ index }) => idOf(index) === slide.id)) slide.remove();
  for (const { index, html } of told.slides) put(index, html);
  live = told.current;
  blank = told.blank;
  connection = told.ended ? 'The talk has ended' : 'Live';
  if (looking !== null && !byId(looking)) looking = null;
  draw();
}

function connect(): void {
  const source = new EventSource('events');
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

/** One slide back or on among those that have been shown; on from the newest is live again. */
function turn(by: 1 | -1): void {
  const all = slides();
  const at = all.findIndex(({ id }) => id === (looking ?? idOf(live)));
  const to = all[at + by];
  if (to) looking = to.id === idOf(live) ? null : to.id;
  draw();
}

function toLive(): void {
  looking = null;
  draw();
}

function look(target: Element): void {
  const id = target.closest('.slide')?.id ?? null;
  looking = id === idOf(live) ? null : id;
  draw();
}

/** Brings a page that follows a talk to life. */
export function startFollowing(): void {
  root.dataset.view = 'slides';
  live = Number(root.dataset.current ?? 0);
  const search = startSearch(() => byId('deck'), look);
  listen(
    {
      next: () => turn(1),
      previous: () => turn(-1),
      'slide-next': () => turn(1),
      'slide-before': () => turn(-1),
      last: toLive,
      back: toLive,
      live: toLive,
      search: () => byId('query')?.focus(),
      'found-next': () => search.walk(1),
      'found-before': () => search.walk(-1),
    },
    () => true,
  );
  draw();
  connect();
}
