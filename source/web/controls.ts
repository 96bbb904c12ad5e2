/** Nothing comes in; the parts of the bar at the top of a page go out: what is used with a script only is hidden without one. */

import { type Child, element, type Markup } from './markup.ts';

/** The first thing on the page: past the bar and the outline. */
export const skip: Markup = element('a', { class: 'skip', href: '#main' }, 'Skip to the text');

/** A button. `does` names what the script does when it is pressed. */
export function button(does: string, says: string, pressed?: boolean): Markup {
  const state = pressed === undefined ? null : String(pressed);
  return element('button', { type: 'button', 'data-does': does, 'aria-pressed': state, class: 'needs-script' }, says);
}

/** The two buttons that turn slides, where there are slides to be seen. */
export const turning: Markup = element(
  'span',
  { class: 'turning needs-script' },
  element('button', { type: 'button', 'data-does': 'previous', 'aria-label': 'Back' }, '←'),
  ' ',
  element('button', { type: 'button', 'data-does': 'next', 'aria-label': 'On' }, '→'),
);

/** The search: a field, and how many were found. */
export const search: Markup = element(
  'form',
  { role: 'search', class: 'needs-script', id: 'search' },
  element('label', { for: 'query', class: 'search-label' }, 'Search'),
  element('input', { type: 'search', id: 'query', autocomplete: 'off', spellcheck: 'false' }),
  element('button', { type: 'button', 'data-does': 'found-before', 'aria-label': 'Match before' }, '↑'),
  element('button', { type: 'button', 'data-does': 'found-next', 'aria-label': 'Next match' }, '↓'),
);

/** The bar: the name of the document, then the controls, then what the script says. */
export function bar(name: string, controls: Child): Markup {
  const status = element('p', { class: 'status', role: 'status', id: 'status' });
  return element('header', { class: 'bar' }, element('p', { class: 'name' }, name), controls, search, status);
}
