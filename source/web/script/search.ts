/** What is typed in the search comes in; matches are marked and walked through. */

import { clearMarks, markMatches } from './matches.ts';
import { byId, root, say } from './page.ts';

/** Milliseconds after the last key before a search begins. */
const pause = 120;

let found: HTMLElement[][] = [];
let current = 0;

function light(show: (target: Element) => void): void {
  for (const mark of document.querySelectorAll('mark.current')) mark.classList.remove('current');
  const marks = found[current];
  const [first] = marks ?? [];
  if (!marks || !first) return;
  for (const mark of marks) mark.classList.add('current');
  show(first);
  first.scrollIntoView({ block: 'center' });
  say(`${current + 1} of ${found.length}`);
}

export interface Search {
  /** To the next match, or the one before. */
  readonly walk: (by: 1 | -1) => void;
  /** Marks the matches anew, after the text has changed. */
  readonly again: () => void;
  /** Shows the field and puts the cursor into it. */
  readonly open: () => void;
}

/** Searches `part()` for what is typed; `show` brings an element into sight; `silent` is what the bar says when nothing is searched. */
export function startSearch(
  part: () => Element | null,
  show: (target: Element) => void,
  silent: () => string = () => '',
): Search {
  const form = byId('search');
  const field = byId('query');
  if (!(field instanceof HTMLInputElement) || !form) return { walk: () => {}, again: () => {}, open: () => {} };
  let waiting = 0;
  const mark = (): void => {
    clearMarks();
    const where = part();
    found = where ? markMatches(where, field.value) : [];
    current = Math.min(current, Math.max(0, found.length - 1));
    root.classList.toggle('asked', field.value.trim() !== '');
  };
  const open = (): void => {
    root.classList.add('searching');
    field.focus();
    field.select();
  };
  const close = (): void => {
    root.classList.remove('searching');
    field.value = '';
    search();
    field.blur();
  };
  const search = (): void => {
    mark();
    current = 0;
    if (found.length > 0) light(show);
    else say(field.value.trim() === '' ? silent() : 'Nothing found');
  };
  const walk = (by: 1 | -1): void => {
    if (found.length === 0) return;
    current = (current + by + found.length) % found.length;
    light(show);
  };
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, pause);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') walk(event.shiftKey ? -1 : 1);
    if (event.key === 'Escape') close();
  });
  return { walk, again: () => (field.value === '' ? undefined : mark()), open };
}
