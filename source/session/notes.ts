/** A running talk comes in; its speaker's screen runs on the terminal, and the exit code goes out. The stage neither needs it nor is disturbed by it. */

import { prepare } from '../document/front.ts';
import { openDocument } from '../document/open.ts';
import { Trouble } from '../document/trouble.ts';
import { takeKeys } from '../program/commands/index.ts';
import type { WantedKeys } from '../program/keys.ts';
import type { FollowedDeck, Mode } from '../program/model.ts';
import { startState } from '../program/start.ts';
import { createStore, type Store } from '../program/store.ts';
import { foldersOf } from '../storage/folders.ts';
import { type Connection, connect } from '../sync/client.ts';
import type { FromStage, Shown } from '../sync/protocol.ts';
import { openTerminal } from '../terminal/open.ts';
import { carrier } from './carry.ts';
import { OpenDocuments } from './documents.ts';
import { answerEarly } from './early.ts';
import { drawWithInk } from './ink.ts';
import { listen } from './listen.ts';
import { chosenTheme, rowsOf } from './look.ts';
import { deckFrom, talkFrom } from './shown.ts';
import { wantsSpeech } from './speech.ts';
import { tickEvery, timeNow } from './time.ts';

/** How often a stage that is gone is looked for, and how long it may take to answer a key, in milliseconds. */
const retryEvery = 250;
const patience = 1000;

type Link = Extract<Mode, { kind: 'speaker' }>['link'];

/** Follows one stage, and comes back to it whenever it is there again. */
class Following {
  readonly #path: string;
  #connection: Connection;
  #deck: FollowedDeck | null = null;
  #last: Shown | null = null;
  #pressed: number | null = null;
  #retry: NodeJS.Timeout | undefined;
  #isOver = false;
  #store: Store | null = null;
  readonly first: Promise<void>;
  #begin: () => void = () => {};
  #refuse: (error: Trouble) => void = () => {};
  #work: Promise<void> = Promise.resolve();
  #failed: (error: unknown) => void = (error) => {
    throw error;
  };

  constructor(path: string) {
    this.#path = path;
    this.first = new Promise((resolve, reject) => {
      this.#begin = resolve;
      this.#refuse = reject;
    });
    this.#connection = this.#connect();
  }

  /** From now on the store is told, and `failed` of what goes wrong. */
  attach(store: Store, failed: (error: unknown) => void): void {
    this.#store = store;
    this.#failed = failed;
    this.#show();
  }

  /** Sends a command to the stage; one that does not answer is not sent more. */
  press(command: string, count: number | null): void {
    if (this.#pressed !== null && Date.now() - this.#pressed > patience) return;
    this.#pressed ??= Date.now();
    this.#connection.send({ type: 'press', command, count });
  }

  /** Looks whether the stage still answers. */
  look(): void {
    if (this.#pressed !== null && Date.now() - this.#pressed > patience) this.#link('silent');
  }

  close(): void {
    clearTimeout(this.#retry);
    this.#connection.close();
  }

  #connect(): Connection {
    return connect(this.#path, this.#isOver ? null : this.#last, {
      told: (message) => {
        this.#work = this.#work.then(() => this.#told(message)).catch((error) => this.#failed(error));
      },
      lost: (trouble) => this.#lost(trouble),
    });
  }

  /** Messages are taken one after another: a deck may have to wait for what reads its front matter. */
  async #told(message: FromStage): Promise<void> {
    if (message.type === 'deck') {
      await prepare(message.source);
      this.#deck = deckFrom(message, openDocument(message.source, message.name));
    }
    if (message.type === 'bye') this.#isOver = true;
    if (message.type !== 'talk') return;
    this.#last = message;
    this.#isOver = false;
    this.#pressed = null;
    this.#begin();
    this.#show();
    this.#link('live');
  }

  #lost(trouble: Trouble | null): void {
    this.#refuse(trouble ?? new Trouble('The talk has ended.'));
    this.#pressed = null;
    this.#link(this.#isOver ? 'ended' : 'lost');
    this.#retry = setTimeout(() => {
      this.#connection = this.#connect();
    }, retryEvery);
  }

  #show(): void {
    if (!this.#deck || !this.#last) return;
    this.#store?.send({ type: 'tick', ...timeNow() });
    this.#store?.send({ type: 'followed', deck: this.#deck, talk: talkFrom(this.#last) });
  }

  #link(link: Link): void {
    this.#store?.send({ type: 'link', link });
  }
}

export interface NotesOptions {
  /** The socket of the talk. */
  readonly path: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Runs until the speaker leaves. Throws Trouble when there is no terminal, or no such talk. */
export async function runNotes({ path, settings }: NotesOptions): Promise<number> {
  if (settings.keys) takeKeys(settings.keys as WantedKeys);
  const following = new Following(path);
  try {
    await following.first;
  } catch (error) {
    following.close();
    throw error;
  }
  const nothing = { name: '-', source: '', realPath: null, folder: null, warnings: [] };
  const isSpoken = wantsSpeech(settings, process.env);
  const speech = isSpoken ? await import('./speak.ts') : null;
  const terminal = openTerminal({ alternate: !isSpoken, mouse: false, wheel: false });
  return new Promise<number>((resolve) => {
    let mounted: { unmount: () => void } | null = null;
    let left = false;
    const quit = (code: number): void => {
      left = true;
      clearInterval(ticking);
      following.close();
      mounted?.unmount();
      terminal.restore();
      resolve(code);
    };
    const documents = new OpenDocuments(foldersOf(process.env), nothing);
    const drive = ({ command, count }: { command: string; count: number | null }): void =>
      following.press(command, count);
    const carry = carrier({ terminal, documents, quit, drive, isStill: true }, terminal.fail);
    const theme = chosenTheme(settings).name;
    const blank = startState(openDocument('', '-'), terminal.size(), { theme });
    const speaker = { ...blank.speaker, prompter: settings.teleprompter === true };
    const store = createStore({ ...blank, speaker, mode: { kind: 'speaker', link: 'live' } }, carry, timeNow);
    following.attach(store, terminal.fail);
    const ticking = setInterval(() => {
      store.send({ type: 'tick', ...timeNow() });
      following.look();
    }, tickEvery);
    if (speech) speech.speak(store, terminal);
    else terminal.paint(rowsOf(store, terminal));
    const early = answerEarly(store, terminal, () => rowsOf(store, terminal));
    listen(store, terminal, settings);
    drawWithInk(store, terminal, early, () => left).then((ink) => {
      mounted = ink;
    }, terminal.fail);
  });
}
