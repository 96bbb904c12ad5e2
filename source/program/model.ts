/** The words of the program: everything that is on, what can happen to it, and what it asks the outside to do. */

import type { Included } from '../document/include.ts';
import type { Kept } from '../document/kept.ts';
import type { Document, Place } from '../document/model.ts';
import type { Size } from '../page/model.ts';
import type { Found, Hit } from '../search/model.ts';
import type { Rehearsed } from '../stage/plan.ts';
import type { Shared } from '../stage/state.ts';
import type { Choosing } from './choosing.ts';
import type { Fresh } from './fresh.ts';
import type { FoundAll, Library, LibraryMode } from './library.ts';
import type { Speaker, Talk, Time } from './onstage.ts';
import type { Pace } from './pace.ts';
import type { Pictures } from './room.ts';

export type { Effect, FollowedDeck, Message, Result } from './messages.ts';
export type { Clock, Lap, Speaker, Talk, Time } from './onstage.ts';

/** A search in the text, alive until it is dismissed: every match is lit and `n` walks them in document order. */
export interface Find {
  readonly query: string;
  /** The query is a regular expression, by the toggle. */
  readonly expression: boolean;
  /** Hits in document order; null while the search is under way. */
  readonly hits: readonly Hit[] | null;
  readonly spelt: Found['spelt'];
  /** Hits in what slides show from elsewhere than the blocks of the document; absent until a talk asks for them. */
  readonly elsewhere?: Found['elsewhere'];
  /** How many words a hit has to have when they are several; absent for one. */
  readonly together?: Found['together'];
  /** Index of the current match among all places to go to; -1 when there is none. */
  readonly current: number;
  /** Number of the search that belongs to this query: a result with another number is too late. */
  readonly ticket: number;
}

/** What every row of the finder shows. Ranges are half-open, in UTF-16 units of `text`. */
interface RowText {
  readonly text: string;
  readonly ranges: Hit['ranges'];
}

/** A row that leads to a place; its text is that of the whole block. */
export interface PlaceRow extends RowText {
  readonly kind: 'heading' | 'point' | 'passage' | 'bookmark';
  readonly place: Place;
  readonly section: number;
  /** The document it leads into, when it is another than the one that is read: where one chooses among several. */
  readonly document?: Document;
  /** What a search found there; absent for what no search is needed for. */
  readonly hit?: Hit;
  /** Of a mark; absent elsewhere and '' for a bookmark. */
  readonly letter?: string;
}

/** One row of the finder: a place, a command with its keys as people read them, or an open document. */
export type FinderRow =
  | PlaceRow
  | (RowText & { readonly kind: 'command'; readonly command: string; readonly keys: string })
  | (RowText & { readonly kind: 'document'; readonly name: string });

/** A place in one of the open documents, told by its name: where a reader was before a jump. */
export interface Left extends Place {
  readonly document: string;
}

/** What a reader has marked in a document. */
export interface Marks {
  /** By the letter typed behind `m`. */
  readonly letters: Readonly<Record<string, Kept>>;
  readonly bookmarks: readonly Kept[];
}

/** A mark set, or a bookmark set or taken away. */
export type MarkChange =
  | { readonly letter: string; readonly kept: Kept }
  | { readonly bookmark: Kept; readonly isSet: boolean };

/** The link or footnote mark that Tab has reached: a stretch of a block's text, half-open, in UTF-16 units. */
export interface Focus {
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

/** An open document that is not being read, as it was left. */
export type Shelved = Pick<
  State,
  'document' | 'place' | 'find' | 'talk' | 'sections' | 'dialect' | 'included' | 'marks' | 'folded' | 'outlineShown'
>;

export type TextName = 'welcome' | 'about';

/** What the keys mean now. Each mode has just the fields it needs. */
export type Mode =
  | { readonly kind: 'read' }
  | {
      readonly kind: 'find';
      readonly typed: string;
      readonly from: Place;
      readonly before: Find | null;
      readonly expression: boolean;
      /** Index into `queries` of the one that was called up last. */
      readonly recalled: number | null;
    }
  | {
      readonly kind: 'finder';
      readonly typed: string;
      readonly ticket: number;
      readonly rows: readonly FinderRow[];
      readonly total: number;
      readonly spelt: Found['spelt'];
      /** 0-based row chosen. */
      readonly cursor: number;
      /** The rows are still those of what was typed before. */
      readonly pending?: boolean;
    }
  | { readonly kind: 'outline'; readonly cursor: number }
  /** Typing thins the outline out; `before` is the cursor to go back to. */
  | { readonly kind: 'filter'; readonly typed: string; readonly cursor: number; readonly before: number }
  /** The next letter names a mark. */
  | { readonly kind: 'letter'; readonly wants: 'set' | 'go' }
  /** Whether an address is to be opened outside. */
  | { readonly kind: 'confirm'; readonly address: string; readonly question: string }
  | { readonly kind: 'present' }
  /** The speaker's screen in a terminal of its own, and how its stage is. */
  | { readonly kind: 'speaker'; readonly link: 'live' | 'silent' | 'lost' | 'ended' }
  /** The grid of slides; `cursor` is a slide's 0-based index. */
  | { readonly kind: 'overview'; readonly typed: string; readonly cursor: number; readonly back: Mode }
  /** Searching through the slides; `cursor` is the 0-based index of a match, `from` the talk to go back to. */
  | {
      readonly kind: 'seek';
      readonly typed: string;
      readonly cursor: number;
      readonly from: Talk;
      readonly back: Mode;
      /** What was typed last is being looked for; `go`: Enter has been pressed already. */
      readonly pending?: 'search' | 'go';
    }
  /** The documents of a folder. `typed` thins them out and is searched for in them, null while nothing is being typed; `ticket` is that of this search. */
  | {
      readonly kind: 'library';
      readonly typed: string | null;
      readonly cursor: number;
      readonly ticket: number;
      readonly found: FoundAll | null;
    }
  | { readonly kind: 'help'; readonly back: Mode; readonly top: number }
  | {
      readonly kind: 'text';
      readonly name: TextName;
      readonly text: string | null;
      readonly back: Mode;
      readonly top: number;
    };

export type ModeKind = Mode['kind'];

export interface State {
  readonly document: Document;
  readonly size: Size;
  readonly mode: Mode;
  readonly place: Place;
  /** The widest the text column may be, in columns. */
  readonly measure: number;
  readonly outlineShown: boolean;
  readonly find: Find | null;
  readonly talk: Talk | null;
  readonly speaker: Speaker;
  /** Times of a rehearsal that the plan is made from, or null. */
  readonly rehearsed: readonly Rehearsed[] | null;
  /** Milliseconds since 1970 at the last tick, and the time of day as people read it; 0 and '' before the first. */
  readonly time: Time;
  /** Whether things may move by themselves, and how far a new slide has still to fade in, 0 to 1. */
  readonly motion: boolean;
  readonly dim: number;
  /** Names of the sections that are presented; all when empty. */
  readonly sections: readonly string[];
  /** The dialect it is presented in; found by evidence when null. */
  readonly dialect: string | null;
  /** Files that the document puts in, by the path written there. */
  readonly included: ReadonlyMap<string, Included>;
  readonly back: readonly Left[];
  readonly forward: readonly Left[];
  /** Open documents beside this one, the one left last first. */
  readonly others: readonly Shelved[];
  /** Names of the documents that the command line named, in its order. */
  readonly queue: readonly string[];
  readonly marks: Marks;
  /** What was searched for in the text, the newest last. */
  readonly queries: readonly string[];
  readonly focus: Focus | null;
  /** The wide table (0-based block) that the page has been moved along, and by how many columns. */
  readonly sideways: { readonly block: number; readonly by: number } | null;
  /** Slugs of the sections whose subsections the outline hides. */
  readonly folded: ReadonlySet<string>;
  /** Digits typed before a command, '' when none. */
  readonly count: string;
  /** One line at the foot until the next key. */
  readonly message: string | null;
  /** What an edit of the file has changed: marked for a moment, or until the next key. */
  readonly fresh: readonly Fresh[];
  readonly theme: string;
  /** The person has asked for the theme, so that no deck changes it. */
  readonly isThemeAsked: boolean;
  /** How often something was loaded that changes how things are laid out: large letters, colours of code. */
  readonly loads?: number;
  /** The pictures of the documents; null where the terminal shows none, so that they are captions. */
  readonly pictures: Pictures | null;
  /** Where listeners can follow, with its QR code for dark and for light grounds; absent when nothing is shared. */
  readonly shared?: Readonly<Record<'dark' | 'light', Shared>>;
  /** The folder that was opened, or null. */
  readonly library: Library | null;
  /** How fast the reader reads, as far as that is known. */
  readonly pace: Pace;
  /** How its list was left for a document; null before that. */
  readonly listed: LibraryMode | null;
  /** What is being chosen for standard output; null unless the finder is there to choose with. */
  readonly choosing: Choosing | null;
  readonly tickets: number;
  /** A move to the end that waits for the document to be parsed. */
  readonly waiting: 'end' | null;
}
