/** The parser comes in; it goes out with the rules for what is struck out: between two tildes at either side, or between one (GFM 6.5). */

import type { MarkdownIt as Parser, StateInline } from 'markdown-it';

const TILDE = 0x7e;
const SLASH = 0x2f;

/** What the parser's table of delimiters calls a single tilde, so that it is never closed by two. */
const SINGLE = -TILDE;

type Delimiters = StateInline['delimiters'];

/**
 * One tilde or two, as the parser reads two; more strike nothing out. A single one within a word (`10~20`) and one that
 * begins a path (`~/notes`) are shown, which is more careful than GitHub: numbers and paths are more often meant.
 */
function tokenize(state: StateInline, silent: boolean): boolean {
  const { pos, src } = state;
  if (silent || src.charCodeAt(pos) !== TILDE) return false;
  const { length } = state.scanDelims(pos, true);
  const { can_open, can_close } = state.scanDelims(pos, length > 1);
  state.push('text', '', 0).content = src.slice(pos, pos + length);
  state.pos += length;
  if (length > 2) return true;
  state.delimiters.push({
    marker: length === 1 ? SINGLE : TILDE,
    length: 0,
    token: state.tokens.length - 1,
    end: -1,
    open: can_open && (length === 2 || src.charCodeAt(pos + 1) !== SLASH),
    close: can_close,
  });
  return true;
}

/** Makes marks of the single tildes that were found to belong together. */
function mark({ tokens }: StateInline, delimiters: Delimiters): void {
  for (const { marker, token, end } of delimiters) {
    const closer = delimiters[end];
    if (marker !== SINGLE || !closer) continue;
    for (const [index, type, nesting] of [
      [token, 's_open', 1],
      [closer.token, 's_close', -1],
    ] as const)
      Object.assign(tokens[index]!, { type, nesting, tag: 's', markup: '~', content: '' });
  }
}

function markAll(state: StateInline): boolean {
  mark(state, state.delimiters);
  for (const meta of state.tokens_meta) if (meta?.delimiters) mark(state, meta.delimiters);
  return true;
}

/** Puts the rules in the places of the parser's own. */
export function addStrikes(parser: Parser): void {
  parser.inline.ruler.at('strikethrough', tokenize);
  parser.inline.ruler2.after('strikethrough', 'strikethrough_single', markAll);
}
