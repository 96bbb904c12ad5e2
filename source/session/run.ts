/** A loaded document and a way to begin come in; the session on the terminal runs, and its exit code goes out. The only wiring. */

import { mayInclude } from '../deck/dialects/including.ts';
import type { Loaded } from '../document/load.ts';
import { startDocument } from '../document/open.ts';
import { takeKeys } from '../program/commands/index.ts';
import type { WantedKeys } from '../program/keys.ts';
import { startState } from '../program/start.ts';
import { createStore, type Store } from '../program/store.ts';
import { prepareBig } from '../stage/big.ts';
import { foldersOf } from '../storage/folders.ts';
import { recallPace } from '../storage/pace.ts';
import { openTerminal, type Terminal } from '../terminal/open.ts';
import { safeLine } from '../text/gate.ts';
import { type At, begun, foundFor } from './begin.ts';
import { carrier } from './carry.ts';
import { OpenDocuments } from './documents.ts';
import { answerEarly } from './early.ts';
import { colourCode } from './highlight.ts';
import { includedIn } from './included.ts';
import { drawWithInk } from './ink.ts';
import { listen } from './listen.ts';
import { chosenTheme, rowsOf } from './look.ts';
import { finish, readOn, readWhole } from './rest.ts';
import { seePictures } from './sight.ts';
import { wantsSpeech } from './speech.ts';
import { attendTalk, inSpeakersWay } from './talk.ts';
import { timeNow } from './time.ts';

export interface SessionOptions {
  readonly loaded: Loaded;
  readonly start: 'read' | 'present';
  /** Where to open; null for where the reader was, or the beginning. */
  readonly at: At | null;
  /** Names of the sections to present; all when empty. */
  readonly sections: readonly string[];
  readonly settings: Readonly<Record<string, unknown>>;
  /** A folder whose list is shown first; `loaded` is empty then. */
  readonly library?: string;
  /** Nothing is read: the finder is there to choose with, until something is chosen. */
  readonly choosing?: boolean;
  /** Files to open beside it, in order. */
  readonly more?: readonly string[];
  /** Told of the store once it is there, for what is to follow it, and of how to be told of the end. */
  readonly attached?: (store: Store, beforeEnd: Terminal['beforeEnd']) => void;
}

/** A text of so many characters is read to its end before Ink is loaded: that takes no longer than a frame or two. */
const small = 65_536;

/** Characters parsed before the first paint: more than a large screen holds. A talk counts its slides and the finder lists all sections, so a small text is read whole. */
function firstStretch({ start, loaded, choosing }: SessionOptions): number {
  return (start === 'present' || choosing) && loaded.source.length <= small ? small : 8192;
}

/** Milliseconds between two times that the place is kept while one reads: a power cut loses no more. */
const keptEvery = 20_000;

/** Runs until the reader leaves. Throws Trouble when there is no terminal, no such section, or nothing to present. */
export async function runSession(options: SessionOptions): Promise<number> {
  const { loaded: given, settings } = options;
  if (settings.keys) takeKeys(settings.keys as WantedKeys);
  const begunAt = Date.now();
  const reading = startDocument(given.source, given.name, firstStretch(options), given.rest?.length);
  const dialect = typeof settings.dialect === 'string' ? settings.dialect : null;
  const needsAll = options.at !== null || options.sections.length > 0 || mayInclude(given.source);
  const loaded = needsAll ? finish(reading, given) : given;
  if (options.start === 'present') await prepareBig();
  const theme = chosenTheme(options.settings);
  const documents = new OpenDocuments(foldersOf(process.env), loaded);
  const fromStart = options.at !== null || options.start === 'present' || options.settings['from-start'] === true;
  const recalled = documents.recall(loaded.name, reading, fromStart);
  const first = startState(
    reading.document,
    { columns: 80, rows: 24 },
    {
      sections: options.sections,
      dialect,
      included: includedIn(reading.document, loaded.folder, dialect),
      theme: theme.name,
      pace: recallPace(foldersOf(process.env).state),
      isThemeAsked: settings.theme !== undefined,
      ...(typeof settings.measure === 'number' ? { measure: settings.measure } : {}),
    },
  );
  const beginning = { ...options, recalled, found: await foundFor(first, options.at) };
  begun(first, beginning);
  const claimed = options.start === 'present' ? await (await import('./sync.ts')).claimStage(loaded) : null;
  const isSpoken = wantsSpeech(settings, process.env);
  const speech = isSpoken ? await import('./speak.ts') : null;
  const terminal = openTerminal({
    alternate: !isSpoken,
    mouse: settings.mouse === true && !isSpoken,
    wheel: !isSpoken && options.start !== 'present',
  });
  return new Promise<number>((resolve) => {
    let mounted: { unmount: () => void } | null = null;
    let left = false;
    const quit = (code: number): void => {
      left = true;
      const note = remember();
      mounted?.unmount();
      terminal.restore();
      if (note !== null) process.stderr.write(`lectern: ${safeLine(note)}\n`);
      resolve(code);
    };
    const carry = carrier({ terminal, documents, quit, isStill: settings['reduced-motion'] === true }, terminal.fail);
    const begin = begun({ ...first, size: terminal.size() }, beginning);
    const store = createStore(inSpeakersWay(begin, loaded, settings, terminal.depth), carry, timeNow);
    if (speech) speech.speak(store, terminal);
    else terminal.paint(rowsOf(store, terminal));
    const early = answerEarly(store, terminal, () => rowsOf(store, terminal));
    listen(store, terminal, settings);
    const remember = rememberPlaces(store, terminal, documents);
    options.attached?.(store, terminal.beforeEnd);
    attendTalk({ store, documents, claimed, settings, terminal });
    const goOn = async (): Promise<void> => {
      if (reading.document.length <= small) await readWhole(reading, store);
      await early.paused();
      mounted = await drawWithInk(store, terminal, early, () => left);
      if (!mounted) return;
      if (terminal.depth !== 'none') colourCode(store, terminal.fail);
      if (terminal.depth !== 'none' && !isSpoken) seePictures(store, terminal, documents, settings.images);
      await readOn(reading, documents, store);
      if (options.library !== undefined) {
        const { fillLibrary } = await import('./library.ts');
        fillLibrary(options.library, foldersOf(process.env).state, store).catch(terminal.fail);
      }
      for (const path of options.more ?? []) await documents.add(path, store);
      if (options.choosing) return;
      const { followPace } = await import('./pace.ts');
      followPace(store, terminal, foldersOf(process.env).state);
      const { followFiles } = await import('./reload.ts');
      const watcher = followFiles(documents, store, begunAt, terminal.fail);
      terminal.beforeEnd(() => watcher.close());
    };
    goOn().catch(terminal.fail);
  });
}

/** The place is kept now and then, and at the end, whatever ends us; not that of a talk, which begins anew. Gives what keeps it at once. */
function rememberPlaces(store: Store, terminal: Terminal, documents: OpenDocuments): () => string | null {
  let isTold = false;
  /** Gives one sentence the first time that a place cannot be kept. */
  const remember = (): string | null => {
    const state = store.state();
    if (state.choosing) return null;
    const isRead = state.talk === null || state.talk.fromReading;
    const notes = [...(isRead ? [state] : []), ...state.others].map((one) => documents.remember(one));
    const note = isTold ? null : (notes.find((one) => one !== null) ?? null);
    isTold ||= note !== null;
    return note;
  };
  terminal.beforeEnd(remember);
  setInterval(() => {
    const note = remember();
    if (note !== null) store.send({ type: 'say', text: note });
  }, keptEvery).unref();
  return remember;
}
