/** A session and its terminal come in; the pictures of its documents are shown as the terminal takes them. Loaded when a picture comes in sight. */

import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Effect } from '../program/model.ts';
import type { Store } from '../program/store.ts';
import type { Terminal } from '../terminal/open.ts';
import { type Made, Ready, type Wanted } from '../terminal/pictures/canvas.ts';
import { Jobs } from '../terminal/pictures/jobs.ts';
import {
  type Choice,
  cellOf,
  type Heard,
  hear,
  mayAsk,
  type Pixels,
  type Protocol,
  protocolOf,
  questions,
  sizeQuestions,
  unheard,
} from '../terminal/pictures/protocol.ts';
import { canvasFor, jobFor } from '../terminal/pictures/show.ts';
import { mostPictures } from '../text/cells.ts';
import type { OpenDocuments } from './documents.ts';
import { type PictureFile, pictureFile } from './picture-files.ts';
import { Watcher } from './watch.ts';

/** What a cell measures as long as the terminal has not said: twice as high as wide. */
const usualCell: Pixels = { width: 10, height: 20 };
/** How long a terminal may take to say how large its cells are before pictures are shown without that, in milliseconds. */
const patience = 150;

type Asked = Extract<Effect, { type: 'picture' }>;
type OnScreen = Pick<Terminal, 'onReply' | 'onResize' | 'ask' | 'size' | 'depth' | 'output' | 'beforeEnd'>;

const showings = new WeakMap<Store, Showing>();

/** Shows pictures from now on, if the terminal takes them and `choice` lets it. */
export function showPictures(store: Store, terminal: OnScreen, documents: OpenDocuments, choice: Choice): void {
  if (!mayAsk(choice, process.env)) return;
  showings.set(store, new Showing(store, terminal, documents, choice));
}

/** Looks at a picture that the document shows; what it is goes to the store. */
export async function readPicture(asked: Asked, store: Store): Promise<void> {
  await showings.get(store)?.read(asked);
}

class Showing {
  readonly #store: Store;
  readonly #terminal: OnScreen;
  readonly #documents: OpenDocuments;
  readonly #choice: Choice;
  readonly #jobs = new Jobs(new URL('./pictures.js', import.meta.url));
  readonly #watcher = new Watcher((path) => this.#changed(path));
  /** By their numbers. */
  readonly #files = new Map<number, PictureFile & Asked>();
  #heard: Heard = unheard;
  #protocol: Protocol | null = null;
  #cell: Pixels | null = null;
  #isLate = false;

  constructor(store: Store, terminal: OnScreen, documents: OpenDocuments, choice: Choice) {
    this.#store = store;
    this.#terminal = terminal;
    this.#documents = documents;
    this.#choice = choice;
    terminal.onReply((reply) => {
      const heard = hear(this.#heard, reply);
      if (heard === this.#heard) return;
      this.#heard = heard;
      this.#decide();
    });
    terminal.onResize(() => {
      if (this.#protocol !== null) for (const question of sizeQuestions) terminal.ask(question);
    });
    terminal.beforeEnd(() => {
      this.#watcher.close();
      this.#jobs.close();
    });
    for (const question of questions) terminal.ask(question);
    setTimeout(() => {
      this.#isLate = true;
      this.#decide();
    }, patience).unref();
  }

  /** Takes up the way of showing that is known by now, and the size of a cell. */
  #decide(): void {
    const said = cellOf(this.#heard, this.#terminal.size());
    if (said === null && !this.#heard.all && !this.#isLate) return;
    const cell = said ?? usualCell;
    const protocol = protocolOf(this.#choice, process.env, this.#heard);
    const isSame = cell.width === this.#cell?.width && cell.height === this.#cell.height;
    if (protocol === this.#protocol && (isSame || protocol === null)) return;
    this.#protocol = protocol;
    this.#cell = cell;
    const { output, depth } = this.#terminal;
    const again = (): void => output.redraw();
    const ready = new Ready((wanted) => this.#make(wanted, protocol, cell), again);
    output.canvas = protocol === null ? null : canvasFor(protocol, depth, ready, again);
    this.#store.send({ type: 'pictures', cell: protocol === null ? null : cell });
  }

  async read(asked: Asked): Promise<void> {
    const { document, address } = asked;
    const path = this.#documents.pathOf(document);
    const found = await pictureFile(path === null ? null : dirname(path), address);
    if ('refused' in found) return this.#store.send({ type: 'picture', document, address, picture: found });
    const number = (this.#files.size % mostPictures) + 1;
    this.#files.set(number, { ...asked, ...found });
    this.#watcher.add(found.path);
    const { width, height } = found.header;
    this.#store.send({ type: 'picture', document, address, picture: { number, width, height } });
  }

  /** A file that is written again is another picture. */
  #changed(path: string): void {
    const all = [...this.#files.values()].filter((file) => file.path === path);
    const each = new Map(all.map((file) => [`${file.document}\n${file.address}`, file]));
    for (const file of each.values()) void this.read(file);
  }

  async #make(wanted: Wanted, protocol: Protocol | null, cell: Pixels): Promise<Made | null> {
    const file = this.#files.get(wanted.picture);
    if (!file || protocol === null) return null;
    const { document, address, header } = file;
    const job = jobFor(protocol, header, wanted, cell);
    const source = await readFile(file.path).catch(() => null);
    const bytes = source && (await this.#jobs.run({ ...job, file: source }));
    if (bytes) return { bytes, ...job.size };
    const refused = `not shown: ${source ? 'damaged' : 'cannot be read'}`;
    this.#store.send({ type: 'picture', document, address, picture: { refused } });
    return null;
  }
}
