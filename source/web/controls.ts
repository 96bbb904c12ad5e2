/** Nothing comes in; the parts of the bar at the top of a page go out: what is used with a script only is hidden without one. */

import { type Child, element, type Markup } from './markup.ts';

/** The first thing on the page: past the bar and the outline. */
export const skip: Markup = element('a', { class: 'skip', href: '#main' }, 'Skip to the text');

interface Look {
  /** Whether it is on; absent for what is only done. */
  readonly pressed?: boolean;
  readonly class?: string;
  readonly hidden?: boolean;
}

/** A button. `does` names what the script does when it is pressed. */
export function button(does: string, says: string, { pressed, class: own, hidden }: Look = {}): Markup {
  const state = pressed === undefined ? null : String(pressed);
  const classes = own === undefined ? 'needs-script' : `needs-script ${own}`;
  return element('button', { type: 'button', 'data-does': does, 'aria-pressed': state, class: classes, hidden }, says);
}

function arrow(does: string, says: string, shown: string): Markup {
  return element('button', { type: 'button', 'data-does': does, 'aria-label': says }, shown);
}

/** The two buttons that turn slides, where there are slides to be seen; what stands between them on a small screen. */
export function turning(between: Child = null): Markup {
  return element(
    'span',
    { class: 'turning needs-script for-slides' },
    arrow('previous', 'Back', '←'),
    between,
    arrow('next', 'On', '→'),
  );
}

/** The search: a field, and the ways from match to match once something is looked for. A small screen has a button that shows it. */
const search: Child = [
  button('search', 'Search', { class: 'small' }),
  element(
    'form',
    { role: 'search', class: 'needs-script', id: 'search' },
    element('label', { for: 'query', class: 'for-readers' }, 'Search'),
    element('input', {
      type: 'search',
      id: 'query',
      autocomplete: 'off',
      spellcheck: 'false',
      placeholder: 'Search',
      enterkeyhint: 'search',
    }),
    element(
      'span',
      { class: 'walk' },
      arrow('found-before', 'Match before', '↑'),
      arrow('found-next', 'Next match', '↓'),
    ),
  ),
];

/** The bar: the name of the document, what the script says, and the controls. What only a screen reader is told stands beside it. */
export function bar(name: string, controls: Child): Child {
  return [
    element(
      'header',
      { class: 'bar' },
      element('p', { class: 'name' }, name),
      element('p', { class: 'status', role: 'status', id: 'status' }),
      controls,
      search,
      button('keys', 'Keys', { class: 'keyboard' }),
    ),
    element('p', { class: 'for-readers', role: 'status', id: 'told' }),
  ];
}
