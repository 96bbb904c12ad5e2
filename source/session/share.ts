/** A store comes in; what it shows is shared: a server tells those who follow in a browser, and the title slide tells them where. */

import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Deck } from '../deck/model.ts';
import type { Document } from '../document/model.ts';
import { Trouble } from '../document/trouble.ts';
import type { State } from '../program/model.ts';
import type { Store } from '../program/store.ts';
import { deckFor } from '../program/talk.ts';
import type { Shared } from '../stage/state.ts';
import { packageFolder } from '../storage/package.ts';
import { Share } from '../sync/share.ts';
import type { ToldSlide } from '../sync/told.ts';
import { followingPage, fullPage, type Showing, toldSlide } from '../web/follow.ts';
import type { PictureOf } from '../web/pictures.ts';
import { picturesIn } from './page-pictures.ts';

export interface Sharing {
  readonly host: string;
  readonly port: number;
  readonly most: number;
}

/** What the session has to do for it. */
export interface Shown {
  /** Begins to tell what the store shows. */
  readonly attach: (store: Store, beforeEnd: (end: () => void) => unknown) => void;
  readonly share: Share;
}

/** Opens the server. Throws Trouble when the page is not built, or nothing can be shared there. */
export async function startSharing({ host, port, most }: Sharing): Promise<Shown> {
  const script = pageScript();
  let shown: { readonly document: Document; readonly deck: Deck } | null = null;
  const inView = () => {
    if (!shown) throw new RangeError('Nothing is shared yet.');
    return shown;
  };
  const share = new Share({
    host,
    port,
    most,
    pages: {
      following: (told) => followingPage(inView().document, inView().deck, script, told),
      full: (number) => fullPage(inView().document, inView().deck, script, number),
    },
  });
  const codes = await import('uqr');
  const attach: Shown['attach'] = (store, beforeEnd) => {
    const first = store.state().document.name;
    const telling = new Telling(share);
    const tell = (): void => {
      const state = store.state();
      if (state.document.name !== first) return;
      shown = { document: state.document, deck: deckFor(state) };
      telling.tell(state);
    };
    tell();
    store.send({ type: 'shared', shared: sharedAt(share.address, codes.renderUnicodeCompact) });
    if (share.port !== port && port !== 0)
      store.send({ type: 'say', text: `Port ${port} is in use: shared on ${share.port}`, onStage: true });
    store.subscribe(tell);
    beforeEnd(() => share.close());
  };
  await share.open();
  return { attach, share };
}

/** The script of the page, from where the build has put it. */
function pageScript(): string {
  try {
    return readFileSync(join(packageFolder(), 'dist', 'page.js'), 'utf8');
  } catch {
    throw new Trouble('The page that follows is missing: build lectern first.');
  }
}

/** Readers of codes want dark on light: where letters are light, the light parts are what is drawn. Two modules of margin. */
function sharedAt(
  address: string,
  draw: (text: string, options: { border: number; invert: boolean; ecc: 'L' }) => string,
): Readonly<Record<'dark' | 'light', Shared>> {
  const code = (invert: boolean): string[] => draw(address, { border: 2, invert, ecc: 'L' }).split('\n');
  return { dark: { address, code: code(false) }, light: { address, code: code(true) } };
}

/** The folder, a real path, in which a document's pictures lie; null for standard input. */
function folderOf({ name }: Document): string | null {
  try {
    return name === '-' ? null : dirname(realpathSync.native(name));
  } catch {
    return null;
  }
}

/** What has been shown so far: how far each slide has come, so that nothing still to come is told. */
class Telling {
  readonly #share: Share;
  #pictureOf: PictureOf | undefined;
  readonly #reached = new Map<number, number>();
  #deck: Deck | null = null;
  #last = '';
  #current = -1;

  constructor(share: Share) {
    this.#share = share;
  }

  tell(state: State): void {
    const { talk, document } = state;
    if (!talk) return;
    const deck = deckFor(state);
    const slide = deck.slides[talk.slide];
    if (!slide) return;
    const step = talk.all ? slide.steps - 1 : talk.step;
    const key = `${talk.slide} ${step} ${talk.all} ${talk.pointed} ${talk.blank}`;
    const isNew = deck !== this.#deck;
    if (key === this.#last && !isNew) return;
    const slides: ToldSlide[] = [];
    const add = (index: number, showing: Showing): void => {
      slides.push({ index, html: toldSlide(document, deck, index, { ...showing, pictureOf: this.#pictureOf }) });
    };
    // A new text may show other pictures, or the same ones changed.
    if (isNew) this.#pictureOf = this.#lookAnew(document);
    if (isNew && this.#deck) this.#findAgain(this.#deck, deck);
    this.#reached.set(talk.slide, Math.max(step, this.#reached.get(talk.slide) ?? 0));
    if (isNew) for (const [index, reached] of this.#reached) if (index !== talk.slide) add(index, { step: reached });
    const left = this.#current;
    if (!isNew && left >= 0 && left !== talk.slide) add(left, { step: this.#reached.get(left) ?? 0 });
    add(talk.slide, { step, newest: !talk.all, pointed: talk.pointed });
    this.#share.tell({ slides, current: talk.slide, blank: talk.blank, ended: false }, isNew);
    this.#deck = deck;
    this.#last = key;
    this.#current = talk.slide;
  }

  #lookAnew(document: Document): PictureOf {
    this.#share.pictures.clear();
    return picturesIn(folderOf(document), (picture) => this.#share.pictures.offer(picture));
  }

  /** After an edit, what has been shown is found again by its title: a slide that is new there has not been shown. */
  #findAgain(before: Deck, deck: Deck): void {
    const known = [...this.#reached].map(([index, reached]) => ({ title: before.slides[index]?.title, reached }));
    this.#reached.clear();
    for (const slide of deck.slides) {
      const at = known.findIndex(({ title }) => title === slide.title);
      const [found] = at < 0 ? [] : known.splice(at, 1);
      if (found) this.#reached.set(slide.index, Math.min(found.reached, slide.steps - 1));
    }
  }
}
