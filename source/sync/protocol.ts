/** What a stage and those who follow it say to one another, as lines of JSON; a line comes in, a message or null goes out. docs/protocol.md describes it. */

/** Raised when a message changes its meaning; new messages and new fields do not raise it, for unknown ones are passed over. */
export const protocolVersion = 1;

/** A slide's time, and how it was planned. */
export interface PlannedSlide {
  readonly title: string;
  readonly seconds: number;
}

/** The clock of a talk: `before` milliseconds, and those since `since` (milliseconds since 1970) while it runs. */
export interface ClockTime {
  readonly since: number | null;
  readonly before: number;
  readonly begun: boolean;
}

/** What the stage shows. Slides, steps, pages and elements are counted from 0. */
export interface Shown {
  readonly slide: number;
  readonly step: number;
  readonly page: number | null;
  readonly all: boolean;
  readonly blank: boolean;
  /** The element that the pointer lights. */
  readonly pointed: number | null;
  readonly clock: ClockTime;
  /** Milliseconds on the clock when the slide was entered. */
  readonly entered: number;
  /** For the speaker alone: what is wrong with the deck, say. */
  readonly aside: string | null;
  /** The next press turns to a further page of the slide. A stage of an earlier version does not say. */
  readonly more?: boolean;
  /** Every slide that has been entered, in order, and the milliseconds on the clock then. A stage of an earlier version does not say. */
  readonly laps?: readonly { readonly slide: number; readonly at: number }[];
}

/** The first line of both sides. `name` is what the talk is called, `resume` what the follower saw last of a stage that died. */
export type Greeting =
  | { readonly type: 'hello'; readonly protocol: number; readonly name: string; readonly process: number }
  | { readonly type: 'hello'; readonly protocol: number; readonly resume: Shown | null };

/** A file that is put into the deck: its text, or why it is not. */
export type IncludedFile =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly refused: string };

/** From the stage to those who follow. */
export type FromStage =
  | Extract<Greeting, { name: string }>
  | {
      readonly type: 'deck';
      readonly name: string;
      readonly source: string;
      /** Names of the sections presented; all when empty. */
      readonly sections: readonly string[];
      /** The dialect it is read in; found by evidence when null. */
      readonly dialect: string | null;
      /** Files that the deck puts in, by their paths as written. */
      readonly included: readonly IncludedFile[];
      /** Times of a rehearsal that the plan is made from. */
      readonly rehearsed: readonly PlannedSlide[] | null;
    }
  | ({ readonly type: 'talk' } & Shown)
  | { readonly type: 'bye' };

/** From one who follows to the stage. */
export type FromFollower =
  | Extract<Greeting, { resume: unknown }>
  /** A command of the stage by its name, with the number typed before it. */
  | { readonly type: 'press'; readonly command: string; readonly count: number | null };

/** One message as its line, the LF included. */
export function encode(message: FromStage | FromFollower): string {
  return `${JSON.stringify(message)}\n`;
}

type Fields = Readonly<Record<string, unknown>>;

/** A message of the stage: null for one that is not known; throws SyntaxError for a line that is no message. */
export function decodeStage(line: string): FromStage | null {
  const fields = fieldsOf(line);
  switch (fields.type) {
    case 'hello':
      need(isWhole(fields.protocol) && isText(fields.name) && isWhole(fields.process));
      return fields as Extract<FromStage, { type: 'hello' }>;
    case 'deck':
      need(isDeck(fields));
      return fields as Extract<FromStage, { type: 'deck' }>;
    case 'talk':
      need(isShown(fields));
      return fields as unknown as Extract<FromStage, { type: 'talk' }>;
    case 'bye':
      return { type: 'bye' };
    default:
      return null;
  }
}

/** A message of a follower: null for one that is not known; throws SyntaxError for a line that is no message. */
export function decodeFollower(line: string): FromFollower | null {
  const fields = fieldsOf(line);
  switch (fields.type) {
    case 'hello':
      need(isWhole(fields.protocol) && (fields.resume === null || isShown(fields.resume)));
      return fields as Extract<FromFollower, { type: 'hello' }>;
    case 'press':
      need(isText(fields.command) && (fields.count === null || isWhole(fields.count)));
      return fields as Extract<FromFollower, { type: 'press' }>;
    default:
      return null;
  }
}

function fieldsOf(line: string): Fields {
  const value: unknown = JSON.parse(line);
  need(isFields(value) && isText(value.type));
  return value as Fields;
}

function need(isRight: boolean): void {
  if (!isRight) throw new SyntaxError('This line is no message of the protocol.');
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText);
}

function isWhole(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isTime(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function orNull(value: unknown, is: (value: unknown) => boolean): boolean {
  return value === null || is(value);
}

function isPlanned(value: unknown): boolean {
  const isOne = (one: unknown): boolean => isFields(one) && isText(one.title) && isTime(one.seconds);
  return orNull(value, (list) => Array.isArray(list) && list.every(isOne));
}

function isIncluded(value: unknown): boolean {
  const isOne = (one: unknown): boolean =>
    isFields(one) && isText(one.path) && (isText(one.text) || isText(one.refused));
  return Array.isArray(value) && value.every(isOne);
}

function isDeck(fields: Fields): boolean {
  return (
    isText(fields.name) &&
    isText(fields.source) &&
    isTexts(fields.sections) &&
    orNull(fields.dialect, isText) &&
    isIncluded(fields.included) &&
    isPlanned(fields.rehearsed)
  );
}

function isClock(value: unknown): boolean {
  return isFields(value) && orNull(value.since, isTime) && isTime(value.before) && typeof value.begun === 'boolean';
}

function isLaps(value: unknown): boolean {
  const isOne = (one: unknown): boolean => isFields(one) && isWhole(one.slide) && isTime(one.at);
  return Array.isArray(value) && value.every(isOne);
}

function isShown(value: unknown): boolean {
  return (
    isFields(value) &&
    isWhole(value.slide) &&
    isWhole(value.step) &&
    orNull(value.page, isWhole) &&
    typeof value.all === 'boolean' &&
    typeof value.blank === 'boolean' &&
    orNull(value.pointed, isWhole) &&
    isClock(value.clock) &&
    isTime(value.entered) &&
    orNull(value.aside, isText) &&
    (value.more === undefined || typeof value.more === 'boolean') &&
    (value.laps === undefined || isLaps(value.laps))
  );
}
