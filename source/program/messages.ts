/** What can happen to the program, and what it asks the outside to do. */

import type { Document, Place } from '../document/model.ts';
import type { Size } from '../page/model.ts';
import type { Picture, Room } from '../page/pictures.ts';
import type { Found } from '../search/model.ts';
import type { Shared } from '../stage/state.ts';
import type { Fresh } from './fresh.ts';
import type { FoundAll, Library } from './library.ts';
import type { MarkChange, Marks, Mode, Shelved, State, TextName } from './model.ts';
import type { Pointing } from './mouse.ts';
import type { Talk, Time } from './onstage.ts';
import type { Pace } from './pace.ts';

/** What a deck is made from. */
export type FollowedDeck = Pick<State, 'document' | 'sections' | 'dialect' | 'included' | 'rehearsed'>;

export type Message =
  | { readonly type: 'key'; readonly key: string }
  | { readonly type: 'paste'; readonly text: string }
  | { readonly type: 'press'; readonly command: string; readonly count?: number }
  | { readonly type: 'size'; readonly size: Size }
  /** `included`: the files it puts in, when they were read again. */
  | { readonly type: 'document'; readonly document: Document; readonly included?: State['included'] }
  /** Files that the document of that name puts in have been written again. */
  | { readonly type: 'included'; readonly name: string; readonly included: State['included'] }
  | { readonly type: 'found'; readonly ticket: number; readonly found: Found }
  | { readonly type: 'refused'; readonly ticket: number; readonly message: string }
  | { readonly type: 'text'; readonly name: TextName; readonly columns: number; readonly text: string }
  /** `isAsked`: by the person, and not by what the terminal looks like. */
  | { readonly type: 'theme'; readonly theme: string; readonly isAsked?: true }
  /** `onStage`: told there too, and not to the speaker alone. */
  | { readonly type: 'say'; readonly text: string; readonly onStage?: boolean }
  /** What was said holds no more. */
  | { readonly type: 'unsay'; readonly text: string }
  /** The mouse on a 0-based cell, where it is captured. */
  | ({ readonly type: 'mouse' } & Pointing)
  /** These changes have been marked long enough. */
  | { readonly type: 'faded'; readonly fresh: readonly Fresh[] }
  /** A linked file has been read: it is shown at `anchor` (a section's name), at `place`, or from its beginning. */
  | {
      readonly type: 'opened';
      readonly document: Document;
      readonly anchor: string | null;
      readonly place: Place | null;
      readonly marks: Marks;
      readonly included?: State['included'];
      /** What it is opened for: shown at the first match from `place` on. */
      readonly sought?: { readonly query: string; readonly found: Found };
    }
  | { readonly type: 'shared'; readonly shared: Readonly<Record<'dark' | 'light', Shared>> }
  /** What has been found of the folder so far. */
  | { readonly type: 'library'; readonly library: Library }
  /** What a search through the folder has found so far. */
  | { readonly type: 'foundAll'; readonly ticket: number; readonly found: FoundAll }
  /** Another document of the command line has been read; it waits beside the one that is on. */
  | ({ readonly type: 'added' } & Pick<Shelved, 'document' | 'marks' | 'included'> & { readonly place: Place | null })
  /** More has been counted of how fast the reader reads. */
  | { readonly type: 'pace'; readonly pace: Pace }
  /** The terminal shows pictures, its cells so many pixels large; null when it shows none after all. */
  | { readonly type: 'pictures'; readonly cell: Room['cell'] | null }
  /** What a document's picture is, or why it is not shown. */
  | {
      readonly type: 'picture';
      readonly document: string;
      readonly address: string;
      readonly picture: Picture;
    }
  | { readonly type: 'redraw' }
  | ({ readonly type: 'tick' } & Time)
  /** How far the new slide has still to fade in. */
  | { readonly type: 'ease'; readonly dim: number }
  /** A command for the stage from a speaker's screen. */
  | { readonly type: 'drive'; readonly command: string; readonly count: number | null }
  /** What a stage elsewhere shows now. */
  | { readonly type: 'followed'; readonly deck: FollowedDeck; readonly talk: Partial<Talk> }
  | { readonly type: 'link'; readonly link: Extract<Mode, { kind: 'speaker' }>['link'] }
  /** What was seen last of this talk before its stage died: an unbegun talk goes on there. */
  | { readonly type: 'resume'; readonly talk: Partial<Talk> }
  /** The talk may not be given here. */
  | { readonly type: 'unstaged'; readonly text: string };

export type Effect =
  /** `also`: documents whose text the slides show besides. */
  | {
      readonly type: 'search';
      readonly ticket: number;
      readonly query: string;
      readonly order: 'rank' | 'document';
      readonly also?: readonly Document[];
    }
  | { readonly type: 'text'; readonly name: TextName; readonly columns: number }
  /** A file that a document links to; `from` is that document's name, `address` relative to its folder. */
  | { readonly type: 'open'; readonly from: string; readonly address: string }
  /** A web or mail address, once it was said yes to. */
  | { readonly type: 'browse'; readonly address: string }
  /** A picture is in sight; `address` is relative to the folder of the document of that name. To be answered with `picture`. */
  | { readonly type: 'picture'; readonly document: string; readonly address: string }
  | { readonly type: 'copy'; readonly text: string }
  | { readonly type: 'mark'; readonly document: string; readonly change: MarkChange }
  | { readonly type: 'stage' }
  /** A new slide fades in: to be answered with `ease` down to 0. */
  | { readonly type: 'ease' }
  /** A command for the stage that the speaker's screen follows. */
  | { readonly type: 'drive'; readonly command: string; readonly count: number | null }
  /** A query through all documents of the folder: to be answered with `foundAll`, a few times when it takes long. */
  | { readonly type: 'searchAll'; readonly ticket: number; readonly query: string }
  /** A document of the folder; `presents` when it is to be put on stage, `sought` when it is opened at what was found in it. */
  | {
      readonly type: 'openRow';
      readonly path: string;
      readonly presents: boolean;
      readonly sought?: { readonly query: string; readonly place: Place };
    }
  /** Opens the person's editor at a 1-based line; `document` is the name of an open document. */
  | { readonly type: 'edit'; readonly document: string; readonly line: number }
  /** To be answered with `faded` in a moment. */
  | { readonly type: 'fade'; readonly fresh: readonly Fresh[] }
  | { readonly type: 'theme' }
  | { readonly type: 'suspend' }
  | { readonly type: 'repaint' }
  | { readonly type: 'quit'; readonly code: number };

export type Result = readonly [State, readonly Effect[]];
