/** The words between the speaker and those who follow in a browser. */

/** A slide as markup, as far as it has been shown. `index` is 0-based in the deck. */
export interface ToldSlide {
  readonly index: number;
  readonly html: string;
}

/** What a follower is told: all slides shown so far, or those that have changed, and which one is on. Never the notes, never what is still to come. */
export interface Told {
  readonly slides: readonly ToldSlide[];
  readonly current: number;
  readonly blank: boolean;
  readonly ended: boolean;
  readonly whole: boolean;
}

/** Answers of a server, made from what has been told so far. */
export interface Pages {
  /** The page that follows, with what has been shown so far. */
  readonly following: (told: Told) => Answer;
  /** The page for those for whom there is no room. */
  readonly full: (most: number) => Answer;
}

export interface Answer {
  readonly page: string;
  /** Its Content-Security-Policy. */
  readonly policy: string;
}
