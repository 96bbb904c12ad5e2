/** Keys and buttons come in; what they do is done. */

export type Actions = Readonly<Record<string, () => void>>;

/** What each key does, by the name its button has too. The keys are those of the terminal. */
const keys: Readonly<Record<string, string>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  ' ': 'next',
  Enter: 'next',
  PageDown: 'next',
  l: 'next',
  j: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  Backspace: 'previous',
  PageUp: 'previous',
  h: 'previous',
  k: 'previous',
  n: 'slide-next',
  p: 'slide-before',
  Home: 'first',
  End: 'last',
  o: 'overview',
  v: 'notes',
  r: 'read',
  Escape: 'back',
  '/': 'search',
};

/** Keys that do something in the text as well; the others are the browser's own there. */
const inText: Readonly<Record<string, string>> = { '/': 'search', p: 'slides', v: 'notes' };

/** True where a key belongs to what has the focus. */
function isTaken(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('input,textarea,select')) return true;
  return (key === ' ' || key === 'Enter') && target.closest('button,a') !== null;
}

/** Listens for keys and for presses of buttons that say what they do. */
export function listen(actions: Actions, onSlides: () => boolean): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || isTaken(event.target, event.key)) return;
    const action = actions[(onSlides() ? keys : inText)[event.key] ?? ''];
    if (!action) return;
    event.preventDefault();
    action();
  });
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-does]') : null;
    actions[button?.dataset.does ?? '']?.();
  });
}
