/** Keys, buttons and strokes of a finger come in; what they do is done. */

/** What is done, by name. `count` is the number typed before the key, null for none. */
export type Actions = Readonly<Record<string, (count: number | null) => void>>;

export interface KeyRow {
  readonly keys: readonly string[];
  /** The name of what is done; the button that does the same has it too. */
  readonly does: string;
  readonly says: string;
  /** Where it holds: among slides, in the text, or in both. The other keys are the browser's own. */
  readonly on: 'slides' | 'text' | 'both';
}

/** The ONE table of keys. They are those of the terminal. */
export const keyRows: readonly KeyRow[] = [
  {
    keys: [' ', 'ArrowRight', 'ArrowDown', 'PageDown', 'l', 'j'],
    does: 'next',
    says: 'Next step',
    on: 'slides',
  },
  { keys: ['Enter'], does: 'enter', says: 'The same; with a number, that slide', on: 'slides' },
  {
    keys: ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace', 'h', 'k'],
    does: 'previous',
    says: 'Step before',
    on: 'slides',
  },
  { keys: ['n'], does: 'slide-next', says: 'Next slide', on: 'slides' },
  { keys: ['p'], does: 'slide-before', says: 'Slide before', on: 'slides' },
  { keys: ['Home', 'g'], does: 'first', says: 'First slide', on: 'slides' },
  { keys: ['End', 'G'], does: 'last', says: 'Last slide, or where the talk is', on: 'slides' },
  { keys: ['s'], does: 'all', says: 'All steps of the slide', on: 'slides' },
  { keys: ['o'], does: 'overview', says: 'All slides', on: 'slides' },
  { keys: ['v'], does: 'notes', says: 'Notes', on: 'slides' },
  { keys: ['b', '.'], does: 'blank', says: 'Blank screen', on: 'slides' },
  { keys: ['r'], does: 'read', says: 'The text behind the slide', on: 'slides' },
  { keys: ['p'], does: 'slides', says: 'The slides, from here', on: 'text' },
  { keys: ['n'], does: 'found-next', says: 'Next match', on: 'text' },
  { keys: ['N'], does: 'found-before', says: 'Match before', on: 'both' },
  { keys: ['/'], does: 'search', says: 'Search', on: 'both' },
  { keys: ['f'], does: 'full', says: 'Full screen', on: 'both' },
  { keys: ['?'], does: 'keys', says: 'These keys', on: 'both' },
  { keys: ['Escape'], does: 'back', says: 'Back', on: 'slides' },
];

function holds({ on }: KeyRow, isOnSlides: boolean): boolean {
  return on === 'both' || (on === 'slides') === isOnSlides;
}

/** The rows that do something here. */
export function rowsFor(actions: Actions, isOnSlides: boolean): readonly KeyRow[] {
  return keyRows.filter((row) => holds(row, isOnSlides) && actions[row.does] !== undefined);
}

/** True where a key belongs to what has the focus. */
function isTaken(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('input,dialog')) return true;
  if ((key === ' ' || key === 'Enter') && target.closest('button,a,summary')) return true;
  return /^(?:Arrow|Page|Home|End)/.test(key) && isWide(target);
}

/** Whether it is in something that scrolls sideways, as wide code does. */
function isWide(target: Element): boolean {
  const found = target.closest('pre,.scroll');
  return found !== null && found.scrollWidth > found.clientWidth;
}

/** So many pixels of a finger's way to the side turn a slide, when it goes less up or down. */
const stroke = 50;

function listenToFingers(turn: (does: string) => void): void {
  let from: Touch | null = null;
  const isZoomed = (): boolean => (visualViewport?.scale ?? 1) > 1.01;
  document.addEventListener('touchstart', ({ touches, target }) => {
    const isOurs = touches.length === 1 && target instanceof Element && !isWide(target) && !target.closest('.bar');
    from = isOurs && !isZoomed() ? touches[0]! : null;
  });
  document.addEventListener('touchend', ({ changedTouches: [to] }) => {
    if (!from || !to) return;
    const [x, y] = [to.clientX - from.clientX, to.clientY - from.clientY];
    from = null;
    if (Math.abs(x) >= stroke && Math.abs(x) > 2 * Math.abs(y)) turn(x < 0 ? 'next' : 'previous');
  });
}

/** Listens for keys, for fingers, and for presses of buttons that say what they do. */
export function listen(actions: Actions, onSlides: () => boolean): void {
  let typed = '';
  document.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (event.ctrlKey || event.altKey || event.metaKey || isTaken(target, key)) return;
    if (onSlides() && /^\d$/.test(key)) {
      typed = (typed + key).slice(-5);
      return;
    }
    const count = typed === '' ? null : Number(typed);
    typed = '';
    const does = rowsFor(actions, onSlides()).find(({ keys }) => keys.includes(key))?.does;
    const action = actions[does ?? ''];
    if (!action) return;
    event.preventDefault();
    action(count);
  });
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-does]') : null;
    actions[button?.dataset.does ?? '']?.(null);
  });
  listenToFingers((does) => {
    if (onSlides()) actions[does]?.(null);
  });
}
