/** A loaded document and a way to begin come in; the session on the terminal runs, and its exit code goes out. The only wiring. */

import { findSections } from '../document/find.ts';
import type { Loaded } from '../document/load.ts';
import { startDocument } from '../document/open.ts';
import { Trouble } from '../document/trouble.ts';
import { frame } from '../program/frame/frame.ts';
import type { State } from '../program/model.ts';
import { sectionPlace, toLine, toShare } from '../program/moves.ts';
import { startState } from '../program/start.ts';
import { createStore, type Store } from '../program/store.ts';
import { present } from '../program/talk.ts';
import { prepareBig } from '../stage/big.ts';
import { foldersOf } from '../storage/folders.ts';
import { lastBackground, rememberBackground } from '../storage/last.ts';
import { backgroundGuess, backgroundQuestion, parseBackground } from '../terminal/colours.ts';
import { openTerminal, type Terminal } from '../terminal/open.ts';
import { safeLine } from '../text/gate.ts';
import { themeFor, themeNamed } from '../themes/index.ts';
import { paint } from '../themes/paint.ts';
import { carrier } from './carry.ts';
import { inSlices } from './slices.ts';

export interface SessionOptions {
  readonly loaded: Loaded;
  readonly start: 'read' | 'present';
  /** Where to open: a section's name, a 1-based source line, or a share of the text from 0 to 1. */
  readonly at: { readonly section?: string; readonly line?: number; readonly fraction?: number } | null;
  /** Names of the sections to present; all when empty. */
  readonly sections: readonly string[];
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Characters parsed between two looks at the clock. */
const bite = 65_536;

/** Runs until the reader leaves. Throws Trouble when there is no terminal, no such section, or nothing to present. */
export async function runSession(options: SessionOptions): Promise<number> {
  const { loaded } = options;
  const reading = startDocument(loaded.source, loaded.name);
  if (options.at || options.sections.length > 0) while (!reading.advance(Number.MAX_SAFE_INTEGER));
  if (options.start === 'present') await prepareBig();
  const theme = chosenTheme(options.settings);
  const first = startState(
    reading.document,
    { columns: 80, rows: 24 },
    { sections: options.sections, theme: theme.name },
  );
  begin(at(first, options.at), options);
  const terminal = openTerminal({ alternate: true, mouse: false, wheel: true });
  return new Promise<number>((resolve) => {
    let mounted: { unmount: () => void } | null = null;
    const quit = (code: number): void => {
      mounted?.unmount();
      terminal.restore();
      resolve(code);
    };
    const sized = at({ ...first, size: terminal.size() }, options.at);
    const store = createStore(warned(begin(sized, options), loaded), carrier({ terminal, quit }));
    terminal.paint(rowsOf(store, terminal));
    listen(store, terminal, options);
    import('../screens/mount.tsx')
      .then(({ mount }) => {
        const ink = mount(store, terminal.depth, terminal.input, terminal.output);
        ink.ended.catch(terminal.fail);
        mounted = ink;
        return inSlices(() => reading.advance(bite));
      })
      .then(() => {
        if (store.state().document !== reading.document) store.send({ type: 'document', document: reading.document });
      })
      .catch(terminal.fail);
  });
}

function chosenTheme(settings: SessionOptions['settings']): ReturnType<typeof themeFor> {
  const named = typeof settings.theme === 'string' ? themeNamed(settings.theme) : null;
  return named ?? themeFor(backgroundGuess(process.env) ?? lastBackground(foldersOf(process.env).state, process.env));
}

/** The state at the place that was asked for. */
function at(state: State, where: SessionOptions['at']): State {
  if (!where) return state;
  if (where.section !== undefined) {
    const [section] = findSections(state.document, where.section);
    if (!section)
      throw new Trouble(`There is no section ${safeLine(where.section)} in ${safeLine(state.document.name)}.`);
    return { ...state, place: sectionPlace(state, section.index) };
  }
  const moved = where.line !== undefined ? toLine(state, where.line) : toShare(state, where.fraction ?? 0);
  return { ...moved, back: [] };
}

function begin(state: State, { start, at: where }: SessionOptions): State {
  if (start === 'read') return state;
  const [begun] = present(state, where !== null);
  if (!begun.talk) throw new Trouble(`There is nothing to present in ${safeLine(state.document.name)}.`);
  return { ...begun, talk: { ...begun.talk, fromReading: false } };
}

/** What is wrong with the document is said once, at the foot; it opens all the same. */
function warned(state: State, loaded: Loaded): State {
  const warning = loaded.warnings[0] ?? state.document.warnings[0];
  if (!warning || state.mode.kind === 'present') return state;
  return { ...state, message: `Line ${warning.line}: ${warning.message}` };
}

/** The first frame as text, drawn before React is loaded. */
function rowsOf(store: Store, terminal: Terminal): string {
  const theme = themeNamed(store.state().theme) ?? themeFor(null);
  return frame(store.state())
    .rows.map((row) => paint(row, theme, terminal.depth))
    .join('\n');
}

/** Sizes and the terminal's colour become messages; the question for the colour is asked, never waited for. */
function listen(store: Store, terminal: Terminal, options: SessionOptions): void {
  terminal.onResize((size) => store.send({ type: 'size', size }));
  terminal.onKey((sequence) => {
    if (sequence !== '\u001b[15~') return false;
    store.send({ type: 'key', key: 'f5' });
    return true;
  });
  store.subscribe(() => terminal.setWheel(store.state().mode.kind !== 'present'));
  if (terminal.depth === 'none' || options.settings.theme !== undefined) return;
  terminal.onReply((reply) => {
    const background = parseBackground(reply.body);
    if (!background) return;
    const theme = themeFor(background).name;
    if (theme !== store.state().theme) store.send({ type: 'theme', theme });
    rememberBackground(foldersOf(process.env).state, process.env, background);
  });
  terminal.send(backgroundQuestion);
}
