/** A document and a size come in; a reader who presses commands and says what is seen goes out. Effects are carried out at once. */

import assert from 'node:assert/strict';
import type { Document } from '../../source/document/model.ts';
import { openDocument } from '../../source/document/open.ts';
import { commandFor, commandNamed } from '../../source/program/commands/index.ts';
import type { Effect, Message, State } from '../../source/program/model.ts';
import { startState } from '../../source/program/start.ts';
import { createStore, type Store } from '../../source/program/store.ts';
import { present } from '../../source/program/talk.ts';
import { parseQuery } from '../../source/search/query.ts';
import { searchTogether } from '../../source/search/together.ts';
import { prepareBig } from '../../source/stage/big.ts';
import { screenOf } from './screen.ts';

export interface StoryOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly sections?: readonly string[];
  /** Files that links lead to, by their address. */
  readonly files?: Readonly<Record<string, string>>;
  /** Begin on stage, as `lectern present` does. */
  readonly onStage?: boolean;
  /** Begin with this state instead. */
  readonly from?: State;
}

/** A story can be awaited: then everything in it has happened. */
export class Story implements PromiseLike<void> {
  readonly #store: Store;
  readonly effects: Effect[] = [];
  #work: Promise<void> = prepareBig();
  #searches: Promise<void> = Promise.resolve();

  constructor(state: State, files: Readonly<Record<string, string>> = {}) {
    this.#store = createStore(state, (effect, store) => {
      this.effects.push(effect);
      if (effect.type === 'open') openFile(effect.address, files, store);
      if (effect.type === 'search') this.#searches = this.#searches.then(() => find(effect, store));
    });
  }

  get state(): State {
    return this.#store.state();
  }

  get screen(): string[] {
    return screenOf(this.state);
  }

  /** Something happens outside. */
  send(message: Message): void {
    this.#store.send(message);
  }

  /** Calls `listener` after each change. */
  subscribe(listener: () => void): void {
    this.#store.subscribe(listener);
  }

  #then(step: () => void): this {
    this.#work = this.#work.then(async () => {
      step();
      await this.#searches;
    });
    return this;
  }

  /** Presses the key of a command, as a person would; fails when the key does something else here. */
  press(name: string, count?: number): this {
    return this.#then(() => {
      const command = commandNamed(name);
      assert.ok(command, `there is a command ${name}`);
      const key = command.keys.find((one) => commandFor(this.state, one) === command);
      assert.ok(key, `${name} has a key while in ${this.state.mode.kind}`);
      for (const digit of count === undefined ? '' : String(count)) this.#store.send({ type: 'key', key: digit });
      this.#store.send({ type: 'key', key });
    });
  }

  key(...keys: string[]): this {
    return this.#then(() => {
      for (const key of keys) this.#store.send({ type: 'key', key });
    });
  }

  type(text: string): this {
    return this.key(...[...text].map((letter) => (letter === ' ' ? 'space' : letter)));
  }

  /** A paste from the terminal. */
  paste(text: string): this {
    return this.#then(() => this.#store.send({ type: 'paste', text }));
  }

  /** The file has been edited and is read again. */
  rewrite(change: (source: string) => string): this {
    return this.#then(() => {
      const { source, name } = this.state.document;
      this.#store.send({ type: 'document', document: openDocument(change(source), name) });
    });
  }

  resize(columns: number, rows: number): this {
    return this.#then(() => this.#store.send({ type: 'size', size: { columns, rows } }));
  }

  sees(...wanted: (string | RegExp)[]): this {
    return this.#then(() => {
      const text = this.screen.join('\n');
      for (const one of wanted) {
        const seen = typeof one === 'string' ? text.includes(one) : one.test(text);
        assert.ok(seen, `sees ${one}\n${text}`);
      }
    });
  }

  seesNot(...unwanted: (string | RegExp)[]): this {
    return this.#then(() => {
      const text = this.screen.join('\n');
      for (const one of unwanted) {
        const seen = typeof one === 'string' ? text.includes(one) : one.test(text);
        assert.ok(!seen, `does not see ${one}\n${text}`);
      }
    });
  }

  /** Looks at the state, for what no screen shows. */
  check(look: (state: State, story: Story) => void): this {
    return this.#then(() => look(this.state, this));
  }

  then: PromiseLike<void>['then'] = (...handlers) => this.#work.then(...handlers);
}

async function whole<T>(slices: AsyncGenerator<void, T>): Promise<T> {
  for (;;) {
    const { done, value } = await slices.next();
    if (done) return value;
  }
}

async function find(effect: Extract<Effect, { type: 'search' }>, store: Store): Promise<void> {
  const { ticket, query, order, also = [] } = effect;
  const slices = searchTogether(store.state().document, also, parseQuery(query, { typing: true }), { order });
  const found = await whole(slices);
  store.send({ type: 'found', ticket, found });
}

/** As a session does with the file that a link leads to. */
function openFile(address: string, files: Readonly<Record<string, string>>, store: Store): void {
  const [name = '', anchor] = address.split('#', 2);
  const source = files[name];
  if (source === undefined) {
    store.send({ type: 'say', text: `There is no file ${name}.` });
    return;
  }
  const document = openDocument(source, name);
  const marks = { letters: {}, bookmarks: [] };
  store.send({ type: 'opened', document, anchor: anchor ?? null, place: null, marks });
}

/** Opens a document (or its source) for a story, at 80 by 24 unless said otherwise. */
export function open(document: Document | string, options: StoryOptions = {}): Story {
  const opened = typeof document === 'string' ? openDocument(document, 'story.md') : document;
  const { columns = 80, rows = 24, sections = [] } = options;
  const state = startState(opened, { columns, rows }, { sections });
  if (options.from) return new Story(options.from);
  if (!options.onStage) return new Story(state, options.files);
  const [begun] = present(state, false);
  return new Story({ ...begun, talk: begun.talk && { ...begun.talk, fromReading: false } });
}
