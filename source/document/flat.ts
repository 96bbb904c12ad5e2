/** Lines of front matter come in; plain data goes out when every line is a flat `key: scalar` that YAML reads the same way, else null. */

const KEY = /^([A-Za-z][A-Za-z0-9_-]{0,60}):(?: +(.*))?$/;
/** Words that YAML's core schema reads as something other than text, as a key or as a value. */
const WORDS: ReadonlySet<string> = new Set(['null', 'Null', 'NULL', 'true', 'True', 'TRUE', 'false', 'False', 'FALSE']);
/** A date stays the text it is: YAML 1.2 has no dates. */
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const WHOLE = /^(?:0|[1-9]\d{0,14})$/;
/** Quoted text without quotes or escapes in it. */
const QUOTED = /^(?:"([^"\\]*)"|'([^']*)')$/;
/** What a plain scalar may begin with here: a letter, or a character that is no letter of ASCII at all. */
const PLAIN = /^[A-Za-z\u00a1-\u024f\u0370-\ud7ff]/;
/** Controls, other line ends and the byte order mark are left to the library, and so are comments and nested keys. */
const DOUBTFUL = /[\0-\x1f\x7f-\xa0\u2028\u2029\ufeff]| #|:(?: |$)/;

function scalar(value: string): string | number | null | undefined {
  if (value === '') return null;
  const quoted = QUOTED.exec(value);
  if (quoted) return DOUBTFUL.test(value.replaceAll(/ #|:(?= |$)/g, '')) ? undefined : (quoted[1] ?? quoted[2]);
  if (DOUBTFUL.test(value)) return undefined;
  if (DATE.test(value)) return value;
  if (WHOLE.test(value)) return Number(value);
  return PLAIN.test(value) && !WORDS.has(value) ? value : undefined;
}

/**
 * Reads flat front matter (LF line ends, no fences) without the yaml library.
 * Null means: not flat, or not surely the same; the library must read it.
 */
export function readFlat(text: string): Record<string, unknown> | null {
  const data: Record<string, unknown> = {};
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const match = KEY.exec(line);
    const key = match?.[1];
    if (!match || key === undefined || WORDS.has(key) || Object.hasOwn(data, key)) return null;
    const value = scalar((match[2] ?? '').replace(/ +$/, ''));
    if (value === undefined) return null;
    data[key] = value;
  }
  return Object.keys(data).length > 0 ? data : null;
}
