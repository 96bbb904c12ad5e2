/** Rows of keys come in; a list of them is laid over the page, and put away again. */

import type { KeyRow } from './keys.ts';

const names: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: 'Page up',
  PageDown: 'Page down',
  Escape: 'Esc',
};

function made(name: string, ...inside: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  element.append(...inside);
  return element;
}

/** Shows the list over the page; Esc, its button and `?` put it away. */
export function showKeys(rows: readonly KeyRow[]): void {
  if (document.querySelector('dialog')) return;
  const list = made('dl');
  for (const { keys, says } of rows)
    list.append(made('dt', ...keys.map((key) => made('kbd', names[key] ?? key))), made('dd', says));
  const title = made('h2', 'Keys');
  title.id = 'keys-title';
  const close = made('button', 'Close');
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-labelledby', title.id);
  dialog.append(title, list, close);
  document.body.append(dialog);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('keydown', ({ key }) => {
    if (key === '?') dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  dialog.showModal();
}
