/** Nothing comes in; the one markdown parser, with its block and inline rules chosen, goes out. */

import MarkdownIt, { type MarkdownIt as Parser, type StateBlock, type StateInline } from 'markdown-it';
import definitions from 'markdown-it-deflist';
import footnotes from 'markdown-it-footnote';
import { addStrikes } from './strike.ts';

type BlockRule = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean;

type InlineRule = (state: StateInline, silent: boolean) => boolean;

/** Deeper than this, quotes and lists are read as the text they are written with, so that nothing is dropped. */
const DEEPEST = 90;

/** The default block rules in the order markdown-it keeps them; the two that nest are given a floor. */
const ORDER = ['table', 'code', 'fence', 'blockquote', 'hr', 'list'] as const;
const NESTING: ReadonlySet<string> = new Set(['blockquote', 'list']);

function withFloor(rule: BlockRule): BlockRule {
  return (state, startLine, endLine, silent) => state.level < DEEPEST && rule(state, startLine, endLine, silent);
}

/** Footnote definitions carry no lines of their own: this gives them the ones the rule consumed. */
function withLines(rule: BlockRule): BlockRule {
  return (state, startLine, endLine, silent) => {
    if (state.level >= DEEPEST) return false;
    const before = state.tokens.length;
    const found = rule(state, startLine, endLine, silent);
    const opened = state.tokens[before];
    if (found && !silent && opened) opened.map = [startLine, state.line];
    return found;
  };
}

/** Place of the rule for links among the inline rules of markdown-it. */
const LINK = 7;

/**
 * After `[a](` that is no destination, markdown-it looks for a second label one character on and drops what stands between
 * (`[a](b[a]`). Here such a text ends its label where CommonMark 6.3 does.
 */
function withoutLoss(rule: InlineRule): InlineRule {
  return (state, silent) => {
    const { pos, posMax } = state;
    if (state.src.charCodeAt(pos) !== 0x5b || !rule(state, true)) return false;
    const end = state.pos;
    state.pos = pos;
    if (state.src[end - 1] === ']') {
      const labelEnd = state.md.helpers.parseLinkLabel(state, pos, true) + 1;
      if (state.src[labelEnd] === '(' && end > labelEnd) state.posMax = labelEnd;
    }
    const found = rule(state, silent);
    state.posMax = posMax;
    return found;
  };
}

/** No footnote mark is longer; the rule for them would look for the end of each opening bracket through all of the text. */
const LONGEST_MARK = 1000;

function withBound(rule: InlineRule): InlineRule {
  return (state, silent) => {
    const { pos, posMax } = state;
    if (state.src.charCodeAt(pos) !== 0x5b || state.src.charCodeAt(pos + 1) !== 0x5e) return false;
    state.posMax = Math.min(posMax, pos + LONGEST_MARK);
    const found = rule(state, silent);
    state.posMax = posMax;
    return found;
  };
}

/** Adds the plugin's rules, two of them mended on their way in. */
function addFootnotes(parser: Parser): void {
  const blocks = parser.block.ruler;
  const inline = parser.inline.ruler;
  const { before } = blocks;
  const { after } = inline;
  blocks.before = (name, added, rule, options) =>
    before.call(blocks, name, added, added === 'footnote_def' ? withLines(rule) : rule, options);
  inline.after = (name, added, rule, options) =>
    after.call(inline, name, added, added === 'footnote_ref' ? withBound(rule) : rule, options);
  footnotes(parser);
  blocks.before = before;
  inline.after = after;
  // Definitions stay where they are written, and `^[…]` is no mark that GitHub knows.
  parser.disable(['footnote_tail', 'footnote_inline']);
}

function make(): Parser {
  const parser = new MarkdownIt({ html: true });
  const rules = parser.block.ruler.getRules('');
  ORDER.forEach((name, position) => {
    const rule = rules[position];
    if (rule && NESTING.has(name)) {
      const terminates =
        name === 'list' ? ['paragraph', 'reference', 'blockquote'] : ['paragraph', 'reference', 'blockquote', 'list'];
      parser.block.ruler.at(name, withFloor(rule as BlockRule), { alt: terminates });
    }
  });
  const link = parser.inline.ruler.getRules('')[LINK];
  if (link) parser.inline.ruler.at('link', withoutLoss(link));
  addStrikes(parser);
  addFootnotes(parser);
  definitions(parser);
  // Links are judged in `links.ts`, where every scheme is either allowed or refused.
  parser.validateLink = () => true;
  parser.normalizeLink = (address) => address;
  parser.normalizeLinkText = (address) => address;
  return parser;
}

let parser: Parser | null = null;

/** The parser, made at the first call and shared. Its core chain is not used: blocks and inline are called on their own. */
export function markdown(): Parser {
  parser ??= make();
  return parser;
}
