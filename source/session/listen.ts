/** A store and its terminal come in; what the terminal says besides keys becomes messages. */

import type { Pointing } from '../program/mouse.ts';
import type { Store } from '../program/store.ts';
import { foldersOf } from '../storage/folders.ts';
import { rememberBackground } from '../storage/last.ts';
import { backgroundQuestion, parseBackground } from '../terminal/colours.ts';
import type { MouseEvent } from '../terminal/mouse.ts';
import type { Terminal } from '../terminal/open.ts';
import { themeFor } from '../themes/index.ts';
import { wantsSpeech } from './speech.ts';

/** What a report of the mouse means; null for what means nothing, as letting go of a button. */
function actionOf({ action, button }: MouseEvent): Pointing['action'] | null {
  if (action === 'wheel-up' || action === 'wheel-down') return action;
  if (action === 'drag') return button === 0 ? 'drag' : null;
  if (action !== 'press') return null;
  return button === 0 ? 'click' : button === 2 ? 'again' : null;
}

/** Sizes and the terminal's colour become messages; the question for the colour is asked, never waited for. */
export function listen(store: Store, terminal: Terminal, settings: Readonly<Record<string, unknown>>): void {
  terminal.onResize((size) => store.send({ type: 'size', size }));
  terminal.onKey((sequence) => {
    if (sequence !== '\u001b[15~') return false;
    store.send({ type: 'key', key: 'f5' });
    return true;
  });
  if (wantsSpeech(settings, process.env)) return;
  terminal.onMouse((event) => {
    const action = actionOf(event);
    if (action) store.send({ type: 'mouse', action, column: event.column, row: event.row });
  });
  const setWheel = (): void => terminal.setWheel(store.state().mode.kind !== 'present');
  setWheel();
  store.subscribe(setWheel);
  if (terminal.depth === 'none' || settings.theme !== undefined) return;
  terminal.onReply((reply) => {
    const background = parseBackground(reply.body);
    if (!background) return;
    const theme = themeFor(background).name;
    if (theme !== store.state().theme) store.send({ type: 'theme', theme });
    rememberBackground(foldersOf(process.env).state, process.env, background);
  });
  terminal.ask(backgroundQuestion);
}
