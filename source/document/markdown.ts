/** Nothing comes in; the one markdown parser, with its block and inline rules chosen, goes out. */

import MarkdownIt, { type MarkdownIt as Parser, type StateBlock } from 'markdown-it';
import definitions from 'markdown-it-deflist';
import footnotes from 'markdown-it-footnote';

type BlockRule = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean;

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

function addFootnotes(parser: Parser): void {
  const { before } = parser.block.ruler;
  const { ruler } = parser.block;
  ruler.before = (name, added, rule, options) =>
    before.call(ruler, name, added, added === 'footnote_def' ? withLines(rule as BlockRule) : rule, options);
  footnotes(parser);
  ruler.before = before;
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
