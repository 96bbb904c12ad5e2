/** The beginning of a source comes in; what its front matter says, where the body begins and what is wrong with it go out. */

import { safeLine } from '../text/gate.ts';
import { readFlat } from './flat.ts';
import { labelledHead } from './labelled.ts';
import type { Meta, Warning } from './model.ts';
import { loadYaml } from './yaml.ts';

export interface FrontMatter {
  readonly meta: Meta;
  readonly warnings: readonly Warning[];
  /** Offset (UTF-16 units) and 1-based line of the body. */
  readonly bodyStart: number;
  readonly bodyLine: number;
}

type Field = Exclude<keyof Meta, 'data'>;
type Data = Readonly<Record<string, unknown>>;
type Yaml = Awaited<ReturnType<typeof loadYaml>>;

/** Where each field is looked for: the first key that is there counts. */
const FIELDS: readonly (readonly [Field, readonly string[]])[] = [
  ['title', ['title']],
  ['subtitle', ['subtitle', 'sub_title']],
  ['speaker', ['speaker', 'author', 'authors']],
  ['role', ['role']],
  ['date', ['date', 'year']],
  ['place', ['place', 'location', 'venue']],
  ['source', ['source', 'url']],
  ['publisher', ['publisher']],
  ['rights', ['rights']],
];

/** The keys of front matter that every document may have. */
export const commonKeys: readonly string[] = [...FIELDS.flatMap(([, keys]) => keys), 'event', 'lang', 'language'];

const CLOSING = /\n(?:---|\.\.\.)[ \t]*(?=\n|$)/g;

let yaml: Yaml | null = null;

/** The text between the fences, the 1-based line of the first and the offset behind the closing one; null when the source has no such block. Blank lines may stand above it. */
function fenced(source: string): { text: string; line: number; end: number } | null {
  const opened = /^\n*---[ \t]*\n/.exec(source);
  if (!opened) return null;
  CLOSING.lastIndex = opened[0].length - 1;
  const closing = CLOSING.exec(source);
  if (!closing) return null;
  const end = CLOSING.lastIndex;
  const line = opened[0].lastIndexOf('\n---') + 2;
  return { text: source.slice(opened[0].length, closing.index + 1), line, end: end < source.length ? end + 1 : end };
}

/** Loads the yaml library when the front matter of a normalised source needs it. To be awaited before the document is opened. */
export async function prepare(source: string): Promise<void> {
  if (yaml) return;
  const found = fenced(source);
  if (found && MAPPING.test(found.text) && !readFlat(found.text)) yaml = await loadYaml();
}

function isMapping(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One line of gated text from a scalar or a list of scalars; null when there is nothing to show. */
function shown(value: unknown): string | null {
  const values = Array.isArray(value) ? value : [value];
  const words = values.filter((each) => ['string', 'number', 'boolean'].includes(typeof each)).map(String);
  const text = words.join(', ').replaceAll(/[\s]+/g, ' ').trim();
  return text === '' ? null : safeLine(text);
}

/** What stars or ticks stand around, as in a title of presenterm, which is markdown; not what they stand in, as in `a*b*c`, nor stars that open and never close. */
const emphasised = /(?<![\p{L}\p{N}*\\])(\*{1,3})(?=[^\s*])([^*]*[^\s*\\])\1(?![\p{L}\p{N}*])/gu;
const coded = /(?<![`\\])(`{1,3})(?!`)([^`]+)\1(?!`)/g;

/** Marks stand no deeper in one another: bold, and one kind within. */
const deepest = 3;

/** A title without its marks: it is shown where nothing is set in bold. What is within others goes first. */
function unmarked(title: string): string {
  let text = title.replace(coded, '$2');
  for (let pass = 0; pass < deepest && text.includes('*'); pass++) text = text.replace(emphasised, '$2');
  return text;
}

function metaOf(data: Data): Meta {
  const meta: { -readonly [Key in keyof Meta]: Meta[Key] } = {
    title: null,
    subtitle: null,
    speaker: null,
    role: null,
    date: null,
    place: null,
    source: null,
    publisher: null,
    rights: null,
    data,
  };
  for (const [field, keys] of FIELDS) {
    const key = keys.find((each) => Object.hasOwn(data, each) && shown(data[each]) !== null);
    if (key !== undefined) meta[field] = shown(data[key]);
  }
  if (meta.title !== null) meta.title = unmarked(meta.title);
  const event = shown(data.event);
  if (event !== null) meta.place = meta.place === null ? event : `${event}, ${meta.place}`;
  return meta;
}

/** A mapping begins with a key (or `{`), after blank lines and comments; a text that merely stands between two rules does not. */
const MAPPING = /^(?:[ \t]*(?:#.*)?\n)*(?:\{|[^\s#&*!|>%@`,?:[\]-][^\n]*?:(?:[ \t]|\n|$))/;

/** Data, or where and why it can't be read (`line` 1-based in the text); null when it is no mapping, so no front matter. */
function read(text: string): { data: Data } | { line: number; reason: string } | null {
  if (!MAPPING.test(text)) return null;
  const flat = readFlat(text);
  if (flat) return { data: flat };
  if (!yaml) return { line: 1, reason: 'its reader was not loaded' };
  try {
    const parsed = yaml.parseDocument(text, { prettyErrors: true, logLevel: 'silent' });
    const [error] = parsed.errors;
    if (error) return { line: error.linePos?.[0].line ?? 1, reason: plain(error.message) };
    const data: unknown = parsed.toJS();
    return isMapping(data) ? { data } : null;
  } catch (error) {
    return { line: 1, reason: plain(error instanceof Error ? error.message : String(error)) };
  }
}

/** The first line of a library's message, without the place it repeats. */
function plain(message: string): string {
  const first = message.split('\n', 1)[0] ?? '';
  return safeLine(first.replace(/ at line \d+, column \d+:?$/, ''));
}

/** Reads the front matter of a normalised source (see `normalise`). Broken YAML gives a warning and the body still begins behind it. */
export function readFrontMatter(source: string): FrontMatter {
  const found = fenced(source);
  const result = found ? read(found.text) : null;
  const lineAt = (end: number): number => source.slice(0, end).split('\n').length;
  if (!found || !result) {
    const { data, end } = labelledHead(source) ?? { data: {}, end: 0 };
    return { meta: metaOf(data), warnings: [], bodyStart: end, bodyLine: lineAt(end) };
  }
  const bodyLine = lineAt(found.end);
  if ('data' in result) return { meta: metaOf(result.data), warnings: [], bodyStart: found.end, bodyLine };
  const warning = { line: result.line + found.line, message: `The front matter can't be read: ${result.reason}.` };
  return { meta: metaOf({}), warnings: [warning], bodyStart: found.end, bodyLine };
}
