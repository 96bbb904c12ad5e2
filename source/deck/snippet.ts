/** The fence or the line by which a deck shows code of another file comes in; which file, which lines, and the code as markdown go out. */

/** Code of a file. */
export interface Snippet {
  readonly path: string;
  /** '' when none is named. */
  readonly language: string;
  /** 0-based lines, half-open; null where the file begins or ends. */
  readonly from: number | null;
  readonly to: number | null;
}

function numberIn(fields: ReadonlyMap<string, string>, key: string): number | null {
  const value = fields.get(key);
  return value !== undefined && /^\d{1,7}$/.test(value) ? Number(value) : null;
}

/**
 * Reads the `key: value` lines of a fence whose language is `file`: `path`, `language` or `lang`, and the lines wanted
 * (presenterm: `start_line` and `end_line`, 1-based, both included; lookatme: `start` and `end` under `lines`, 0-based, half-open).
 * Null when there is no path.
 */
export function snippetIn(content: string): Snippet | null {
  const fields = new Map<string, string>();
  for (const [, key = '', value = ''] of content.matchAll(/^[ \t]*(\w+):[ \t]+(.+?)[ \t]*$/gm))
    fields.set(key, value.replace(/^(["'])(.*)\1$/, '$2'));
  const path = fields.get('path');
  if (path === undefined) return null;
  const first = numberIn(fields, 'start_line');
  return {
    path,
    language: fields.get('language') ?? fields.get('lang') ?? '',
    from: first === null ? numberIn(fields, 'start') : Math.max(0, first - 1),
    to: numberIn(fields, 'end_line') ?? numberIn(fields, 'end'),
  };
}

/** Code as a fence that nothing in it closes; `info` is what stands behind the first mark. */
export function fenced(code: string, info: string): string {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${info.replaceAll('`', '')}\n${code.replace(/\n$/, '')}\n${fence}\n`;
}

/** The lines of a file that a snippet asks for. */
export function linesOfSnippet(text: string, { from, to }: Snippet): string {
  return text
    .split('\n')
    .slice(from ?? 0, to ?? undefined)
    .join('\n');
}
