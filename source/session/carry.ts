/** An effect comes in; it is done outside, and what comes of it goes back to the store as a message. */

import { Trouble } from '../document/trouble.ts';
import type { Effect, State } from '../program/model.ts';
import type { Store } from '../program/store.ts';
import { themeOf } from '../program/theme.ts';
import { prepareBig } from '../stage/big.ts';
import type { Terminal } from '../terminal/open.ts';
import { safeLine } from '../text/gate.ts';
import { nextTheme } from '../themes/index.ts';
import type { OpenDocuments } from './documents.ts';

/** What effects need of the session around them. */
export interface Outside {
  readonly terminal: Pick<Terminal, 'suspend' | 'repaint' | 'depth' | 'send' | 'run'>;
  readonly documents: OpenDocuments;
  readonly quit: (code: number) => void;
  /** Sends a command to the stage that is followed; absent where none is. */
  readonly drive?: (effect: Extract<Effect, { type: 'drive' }>) => void;
  /** Nothing on the screen may change by itself. */
  readonly isStill?: boolean;
}

type Carriers = {
  readonly [Type in Effect['type']]: (
    effect: Extract<Effect, { type: Type }>,
    outside: Outside,
    store: Store,
  ) => void | Promise<void>;
};

/** How each effect is carried out. */
const carriers: Carriers = {
  quit: ({ code }, { quit }) => quit(code),
  suspend: (_, { terminal }) => terminal.suspend(),
  repaint: (_, { terminal }) => terminal.repaint(),
  theme: changeTheme,
  ease: (_, { isStill }, store) => (isStill ? store.send({ type: 'ease', dim: 0 }) : ease(store)),
  drive: (effect, { drive }) => drive?.(effect),
  stage: (_, __, store) => prepareBig().then(() => store.send({ type: 'redraw' })),
  text: showText,
  search: find,
  open: ({ from, address }, { documents }, store) => documents.open(from, address, store),
  openRow: (effect, { documents }, store) => documents.openPath(effect, store),
  searchAll: async (effect, _, store) => (await import('./corpus.ts')).searchAll(effect, store),
  fade: ({ fresh }, { isStill }, store) => (isStill ? undefined : fade(fresh, store)),
  edit,
  mark: ({ document, change }, { documents }, store) => documents.mark(document, change, store),
  browse,
  copy,
  picture: async (asked, _, store) => (await import('./pictures.ts')).readPicture(asked, store),
};

/** Carries effects out. What one of them throws later, `failed` is told of. */
export function carrier(outside: Outside, failed: (error: unknown) => void): (effect: Effect, store: Store) => void {
  return (effect, store) => {
    const carry = carriers[effect.type] as (effect: Effect, outside: Outside, store: Store) => void | Promise<void>;
    carry(effect, outside, store)?.catch(failed);
  };
}

/** A theme the person asks for is named; one that follows the terminal is not. */
function changeTheme(_: Effect, __: Outside, store: Store): void {
  const { name, says } = nextTheme(themeOf(store.state()).name);
  store.send({ type: 'theme', theme: name, isAsked: true });
  store.send({ type: 'say', text: `${name}: ${says}` });
}

/** The steps in which a new slide fades in, and milliseconds between them: it is there after 120. */
const easing = [0.5, 0.25, 0];
const easeEvery = 40;
let easeTimers: readonly NodeJS.Timeout[] = [];

/** A slide that is turned while the one before fades in begins anew. */
function ease(store: Store): void {
  for (const timer of easeTimers) clearTimeout(timer);
  easeTimers = easing.map((dim, index) =>
    setTimeout(() => store.send({ type: 'ease', dim }), (index + 1) * easeEvery).unref(),
  );
}

/** How long what an edit has changed is marked, in milliseconds. */
const markedFor = 2000;

function fade(fresh: State['fresh'], store: Store): void {
  setTimeout(() => store.send({ type: 'faded', fresh }), markedFor).unref();
}

async function showText(
  { name, columns }: Extract<Effect, { type: 'text' }>,
  outside: Outside,
  store: Store,
): Promise<void> {
  const { renderText } = await import('./texts.tsx');
  const text = await renderText(name, outside.terminal.depth !== 'none', columns);
  store.send({ type: 'text', name, columns, text });
}

/** The newest search wins: one that has been overtaken is left off, and its result would be dropped anyway. */
async function find(effect: Extract<Effect, { type: 'search' }>, _: Outside, store: Store): Promise<void> {
  const [{ searchTogether }, { parseQuery }] = await Promise.all([
    import('../search/together.ts'),
    import('../search/query.ts'),
  ]);
  const { ticket, order, also = [] } = effect;
  try {
    const query = parseQuery(effect.query, { typing: true });
    const slices = searchTogether(store.state().document, also, query, { order });
    for (;;) {
      // What was typed is shown before the first slice, and whatever came meanwhile between them.
      await new Promise(setImmediate);
      if (store.state().tickets !== ticket) return;
      const { done, value: found } = await slices.next();
      if (done) return store.send({ type: 'found', ticket, found });
    }
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    store.send({ type: 'refused', ticket, message: error.message });
  }
}

/** The editor has the terminal until it ends; then the file is read again at once. */
async function edit(effect: Extract<Effect, { type: 'edit' }>, outside: Outside, store: Store): Promise<void> {
  const path = outside.documents.pathOf(effect.document);
  if (path === null) return store.send({ type: 'say', text: 'Standard input is no file that could be edited' });
  const [{ editorInvocation }, { reload }] = await Promise.all([
    import('../terminal/editor.ts'),
    import('./reload.ts'),
  ]);
  const invocation = editorInvocation(process.env, path, effect.line);
  try {
    const code = await outside.terminal.run(invocation);
    if (code !== 0) store.send({ type: 'say', text: `${safeLine(invocation.command)} ended with ${code}` });
  } catch {
    const text = `${safeLine(invocation.command)} could not be started; $EDITOR says which editor is wanted`;
    return store.send({ type: 'say', text });
  }
  await reload(outside.documents, store, path);
}

async function browse({ address }: Extract<Effect, { type: 'browse' }>, _: Outside, store: Store): Promise<void> {
  const { browserInvocation, openBrowser } = await import('../terminal/browser.ts');
  const invocation = browserInvocation(process.env, process.platform, address);
  const wrong = invocation === null ? 'the address is not one to be opened' : await openBrowser(invocation);
  const text = wrong === null ? 'The browser has been asked to open it' : `No browser was started: ${safeLine(wrong)}`;
  store.send({ type: 'say', text });
}

/** The state says already what was copied; only a refusal is said here. */
async function copy({ text }: Extract<Effect, { type: 'copy' }>, { terminal }: Outside, store: Store): Promise<void> {
  const { clipboardSequence, longestCopy } = await import('../terminal/clipboard.ts');
  const sequence = clipboardSequence(text);
  if (sequence !== null) return terminal.send(sequence);
  const kilobytes = (bytes: number): number => Math.round(bytes / 1000);
  const size = kilobytes(Buffer.byteLength(text));
  store.send({ type: 'say', text: `Not copied: ${size} kB, and terminals take ${kilobytes(longestCopy)}` });
}
