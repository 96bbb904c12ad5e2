/** The words of a talk that is being given: where it is, its clock, and how the speaker's screen is set. */

/** The talk that is on: it is kept while its passage is read (`r`). */
export interface Talk {
  /** 0-based slide and step of it. */
  readonly slide: number;
  readonly step: number;
  /** 0-based page of a slide that does not fit at once; null for the page on which the newest thing stands. */
  readonly page: number | null;
  /** All steps shown at once. */
  readonly all: boolean;
  readonly blank: boolean;
  readonly notes: boolean;
  /** True when it was begun while reading: leaving goes back there. */
  readonly fromReading: boolean;
  /** True after the first `q` in mid-talk. */
  readonly asked: boolean;
  /** Index of the element that the pointer lights, or null. */
  readonly pointed: number | null;
  /** Index of the match on the slides that is looked at, until the first advance; null when `n` means the next slide. */
  readonly searching: number | null;
  readonly clock: Clock;
  /** Every slide that has been entered, in order. */
  readonly laps: readonly Lap[];
  /** On a speaker's screen: the next press turns to a further page of the slide. */
  readonly more: boolean;
  /** One line for the speaker alone, never for the audience. */
  readonly aside: string | null;
}

/** The clock of a talk: `before` milliseconds, and those since `since` (milliseconds since 1970) while it runs. */
export interface Clock {
  readonly since: number | null;
  readonly before: number;
  /** True from the first advance on. */
  readonly begun: boolean;
}

/** A slide (0-based) and the milliseconds on the clock when it was entered. */
export interface Lap {
  readonly slide: number;
  readonly at: number;
}

/** How the speaker's screen is set. */
export interface Speaker {
  /** The widest the notes may be, in columns. */
  readonly width: number;
  /** A blank row between the rows of the notes. */
  readonly loose: boolean;
  /** The whole text, scrolling at speaking pace, in place of the notes. */
  readonly prompter: boolean;
  /** Rows that the text has been pushed on by hand since the slide was entered; the notes, since the step was. */
  readonly nudge: number;
  /** On one wide screen beside the stage. */
  readonly split: boolean;
  /** How long the talk has been going stands at the foot of the stage. */
  readonly clock: boolean;
}

/** The time of the last tick: milliseconds since 1970, and the time of day as people read it; 0 and '' before the first. */
export interface Time {
  readonly now: number;
  readonly wall: string;
}
